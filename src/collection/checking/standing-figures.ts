import { periodKindOf } from '#kernel';
import type { Observation } from '#monitoring';
import { findIndicatorById, type IndicatorDefinition } from '#registry';
import type { CheckFinding, PlacedFigure } from '../checks/check.ts';
import type { CheckContext } from './check-context.ts';

type FigureContent = Extract<Observation['content'], { readonly kind: 'figure' }>;

/**
 * The one figure that stands for an indicator, place, group and year; `placed` null: it was there before. Figures of another `variant` (definition version, kind of year) stand beside
 * one another and are never compared. `where` is its place, township and group in one text, whatever the place itself is called.
 */
export type StandingFigure = { readonly where: string; readonly observation: Observation; readonly content: FigureContent; readonly definition: IndicatorDefinition; readonly placed: PlacedFigure | null; readonly variant: string };

/** Where a figure is looked for: what is left out is as in the figure one comes from. */
type Beside = { readonly indicatorId?: string; readonly groups?: readonly string[]; readonly subUnit?: string | null };

/**
 * The figures that are checked among those that were there before, each cell once.
 *
 * - `parts`: of every part of the people that has a figure to check, all its years in order, whatever their variant.
 * - `series`: the same cut at every change of variant and at every known break: what may be compared over the years, each with a figure to check.
 * - `ofIndicator`: every cell of one indicator.
 * - `beside`: another cell of the same place and year.
 */
export type StandingFigures = {
  readonly parts: readonly (readonly StandingFigure[])[];
  readonly series: readonly (readonly StandingFigure[])[];
  readonly ofIndicator: (indicatorId: string) => readonly StandingFigure[];
  readonly beside: (figure: StandingFigure, at: Beside) => StandingFigure | null;
};

/** A cell before it is known whether it holds a figure. */
type Candidate = Omit<StandingFigure, 'content'>;

type Layout = Map<string, Map<number, Candidate[]>>;

/** More definitions of one figure in one year than anybody has: then nobody can say which one stands, and none does. */
const mostVariants = 8;
const crowded: Candidate[] = [];

/** A stock at the year's end belongs to the calendar year, a count of pupils to its school year. */
const together: Readonly<Record<string, string>> = { 'year-end': 'calendar-year', 'school-date': 'school-year' };
const withoutDays: ReadonlySet<string> = new Set(['term', 'survey', 'rolling-cycle']);

function variantOf({ definitionVersion, period }: Observation, { referencePeriod: { kind: usual } }: IndicatorDefinition): string {
  if (period === null || withoutDays.has(usual)) return definitionVersion;
  const kind = periodKindOf(period.start, period.end);
  if (kind !== null && (together[kind] ?? kind) === (together[usual] ?? usual)) return definitionVersion;
  return `${definitionVersion}|${kind ?? `${period.start.slice(5)}~${period.end.slice(5)}`}`;
}

const standing = { revised: 3, final: 2, estimated: 1, preliminary: 0 } as const;

/** Whether one figure of a cell comes before another: told before missing, the better source, the later record, the more final one, the upper row. */
function comesBefore(one: Candidate, other: Candidate): boolean {
  const [a, b] = [one.observation, other.observation];
  const isMissing = (observation: Observation): number => Number(observation.content.kind === 'missing');
  const order = isMissing(a) - isMissing(b) || a.sourceRank - b.sourceRank || (b.recorded ?? '').localeCompare(a.recorded ?? '') || standing[b.status] - standing[a.status];
  return order === 0 ? (one.placed?.row ?? 0) < (other.placed?.row ?? 0) : order < 0;
}

function layOut(candidates: Iterable<Candidate>): Layout {
  const layout: Layout = new Map();
  for (const candidate of candidates) {
    const { observation } = candidate;
    if (observation.grade === 'D') continue;
    const key = `${observation.indicatorId}|${candidate.where}`;
    const years = layout.get(key) ?? new Map<number, Candidate[]>();
    layout.set(key, years);
    const cell = years.get(observation.year);
    if (cell === undefined) years.set(observation.year, [candidate]);
    else if (cell !== crowded) {
      const at = cell.findIndex(({ variant }) => variant === candidate.variant);
      const known = cell[at];
      if (known === undefined && cell.length === mostVariants) years.set(observation.year, crowded);
      else if (known === undefined) cell.push(candidate);
      else if (comesBefore(candidate, known)) cell[at] = candidate;
    }
  }
  return layout;
}

const groupsText = (groups: readonly string[]): string => (groups.length < 2 ? (groups[0] ?? '') : groups.toSorted().join('+'));

const whereOf = (own: ReadonlySet<string>, { place, subUnit, groups }: Pick<Observation, 'place' | 'subUnit' | 'groups'>): string =>
  `${place === null || own.has(place) ? '' : place}|${subUnit ?? ''}|${groupsText(groups)}`;

const figuresIn = (cell: readonly Candidate[]): StandingFigure[] => cell.flatMap((candidate): StandingFigure[] => {
  const { content } = candidate.observation;
  return content.kind === 'figure' && Number.isFinite(content.value) ? [{ ...candidate, content }] : [];
});

/** A list cut in two wherever the indicator is defined otherwise than the year before. */
function cutAtBreaks(figures: readonly StandingFigure[], breaks: CheckContext['breaks']): readonly (readonly StandingFigure[])[] {
  const years = breaks.filter(({ indicatorId }) => indicatorId === figures[0]?.observation.indicatorId).map(({ year }) => year);
  return years.length === 0 ? [figures] : [...Map.groupBy(figures, ({ observation }) => years.filter((year) => year <= observation.year).length).values()];
}

const layoutsOfContexts = new WeakMap<CheckContext, Layout>();

/** The figures that were there before, laid out once for a context however often what is typed is checked against them. */
function layoutOfContext(context: CheckContext, places: ReadonlySet<string>): Layout {
  const known = layoutsOfContexts.get(context);
  if (known !== undefined) return known;
  const own = new Map(context.definitions.map((definition) => [definition.id, definition]));
  const layout = layOut(context.earlier.flatMap((observation): Candidate[] => {
    const definition = own.get(observation.indicatorId) ?? findIndicatorById(observation.indicatorId);
    return definition === undefined ? [] : [{ observation, definition, placed: null, where: whereOf(places, observation), variant: variantOf(observation, definition) }];
  }));
  layoutsOfContexts.set(context, layout);
  return layout;
}

function standingOf(figures: readonly PlacedFigure[], context: CheckContext): StandingFigures {
  const own = new Set(context.ownPlaces);
  const before = layoutOfContext(context, own);
  const now = layOut(figures.map((placed) => ({ observation: placed.observation, definition: placed.definition, placed, where: whereOf(own, placed.observation), variant: variantOf(placed.observation, placed.definition) })));
  const cell = (key: string, year: number): readonly Candidate[] => {
    const [told, stored] = [now.get(key)?.get(year), before.get(key)?.get(year)];
    if (told === undefined || stored === undefined) return told ?? stored ?? [];
    return [...told, ...stored.filter(({ variant }) => !told.some((one) => one.variant === variant))];
  };
  const part = (key: string): StandingFigure[] => {
    const years = new Set([...(now.get(key)?.keys() ?? []), ...(before.get(key)?.keys() ?? [])]);
    return [...years].sort((a, b) => a - b).flatMap((year) => figuresIn(cell(key, year)));
  };
  const parts = [...now.keys()].map(part).filter((one) => one.length > 0);
  const series = parts.flatMap((one) => [...Map.groupBy(one, ({ variant }) => variant).values()]).flatMap((one) => cutAtBreaks(one, context.breaks)).filter((one) => one.some(({ placed }) => placed !== null));
  const keysOf = (layout: Layout): Map<string, string[]> => Map.groupBy(layout.keys(), (key) => key.slice(0, key.indexOf('|')));
  const [keysNow, keysBefore] = [keysOf(now), keysOf(before)];
  return {
    parts, series,
    ofIndicator: (id) => [...new Set([...(keysNow.get(id) ?? []), ...(keysBefore.get(id) ?? [])])].flatMap(part),
    beside: ({ observation, variant, where }, at) => {
      const place = at.groups === undefined && at.subUnit === undefined ? where : whereOf(own, { ...observation, ...at });
      const found = figuresIn(cell(`${at.indicatorId ?? observation.indicatorId}|${place}`, observation.year));
      const versionless = found.filter((one) => (one.variant.split('|')[1] ?? '') === (variant.split('|')[1] ?? ''));
      return versionless.find((one) => one.variant === variant) ?? (versionless.length === 1 ? (versionless[0] ?? null) : null);
    },
  };
}

const known = new WeakMap<readonly PlacedFigure[], { readonly context: CheckContext; readonly standing: StandingFigures }>();

/**
 * Which figure stands in every cell, of those that are checked and those that were there before: the best source, the latest record, never one overridden by hand (grade D). Made once
 * for a list of figures; linear in their number.
 *
 * @example standingFigures(figures, emptyContext).series.length
 */
export function standingFigures(figures: readonly PlacedFigure[], context: CheckContext): StandingFigures {
  const made = known.get(figures);
  if (made?.context === context) return made.standing;
  const fresh = standingOf(figures, context);
  known.set(figures, { context, standing: fresh });
  return fresh;
}

/**
 * What is said of standing figures: those that are checked are named with their cells, the others go with it. Nothing where none of them is checked. `former` are figures the sentence
 * speaks of that nobody has to look at again.
 */
export function findingOn(of: readonly StandingFigure[], told: Pick<CheckFinding, 'code' | 'severity' | 'says' | 'about'>, former: readonly StandingFigure[] = []): CheckFinding[] {
  const at = of.flatMap(({ placed }) => placed ?? []);
  const against = [...of.filter(({ placed }) => placed === null), ...former].map(({ observation }) => observation);
  return at.length === 0 ? [] : [{ ...told, at, drop: told.severity === 'error' ? at : [], ...(against.length > 0 ? { against } : {}) }];
}

/** The key of a cell among the figures of a run, for joining findings to one issue. */
export const cellName = ({ observation: { indicatorId, year, definitionVersion }, where }: StandingFigure): string => `${indicatorId} ${where} ${String(year)} ${definitionVersion}`;
