import type { Issue, MissingReason } from '#kernel';
import { missingReasonWords } from '#kernel';
import { acceptedBy, type Acceptance } from '../acceptance.ts';
import { nothingKnown, type FamilyPrior } from '../forecast/family-prior.ts';
import { transformOf, type CaseScale } from '../scale.ts';
import type { SeriesGap } from '../series.ts';
import { caseFields, type CaseFields } from './case-fields.ts';
import type { CaseCounts, JudgingCase } from './judging-case.ts';

/** A case that can be judged, or everything that is wrong with it. */
export type ReadCase = { readonly ok: true; readonly case: JudgingCase } | { readonly ok: false; readonly id: string | number | null; readonly issues: readonly Issue[] };

const reasons = new Set<string>(Object.keys(missingReasonWords));

/** Decimal places of a number as it would be printed. */
function placesOf(value: number): number {
  const text = String(value);
  const point = text.indexOf('.');
  return point < 0 || text.includes('e') ? 0 : text.length - point - 1;
}

/** A rate computed from counts is printed as rates are. */
const computedPlaces = 2;

type Told = { readonly year: number; readonly value: number; readonly at: number };

/** Points in year order, and the years whose place holds the name of an absence instead of a number. */
function pointsOf({ years, values, counts }: CaseFields): { readonly points: readonly Told[]; readonly gaps: readonly SeriesGap[] } {
  const points: Told[] = [];
  const gaps: SeriesGap[] = [];
  for (const [at, year] of years.entries()) {
    const events = counts?.events[at];
    const population = counts?.population[at];
    const given = values === null ? (events === undefined || population === undefined ? null : (events / population) * (counts?.per ?? 1)) : values[at];
    if (typeof given === 'number') points.push({ year, value: given, at });
    else gaps.push({ year, reason: typeof given === 'string' && reasons.has(given) ? (given as MissingReason) : 'not-collected' });
  }
  const ascends = points.every(({ year }, at) => at === 0 || year > (points[at - 1]?.year ?? year));
  return { points: ascends ? points : points.toSorted((a, b) => a.year - b.year), gaps: gaps.toSorted((a, b) => a.year - b.year) };
}

/** Which way a bare figure (达到, 左右) asks to go: as told, else from where the series began; level with it, upward. */
function directionOf(fields: CaseFields, points: readonly Told[]): 1 | -1 | 0 {
  if (fields.direction !== null) return fields.direction === 'up' ? 1 : -1;
  if (fields.bound === 'at-least') return 1;
  if (fields.bound === 'at-most') return -1;
  if (fields.bound !== 'reach') return 0;
  return fields.value < (fields.baseline?.value ?? points[0]?.value ?? fields.value) ? -1 : 1;
}

const usualTolerance = 0.05;

function acceptanceOf(fields: CaseFields, direction: 1 | -1 | 0): Acceptance {
  const { bound, value, upper, lower, strict, tolerance } = fields;
  return acceptedBy[bound]({ value: bound === 'between' ? (lower ?? value) : value, upper: upper ?? value, strict, tolerance: tolerance ?? usualTolerance, direction });
}

/** A target of zero or less, or a series that is zero throughout, cannot stand on a logarithm (method 2): its series is taken plainly, and the spread of the family says nothing of it. */
function scaleOf(scale: CaseScale, { lower, upper }: Acceptance, points: readonly Told[]): CaseScale {
  const ends = [lower, upper].filter(Number.isFinite);
  return scale === 'positive' && (ends.some((end) => end <= 0) || (points.length > 0 && points.every(({ value }) => value === 0))) ? 'plain' : scale;
}

function priorOf({ family }: CaseFields, isItsScale: boolean): FamilyPrior {
  if (family === null || !isItsScale) return nothingKnown;
  const { s0, lambda, drift, width, series } = family;
  const learnt = width !== null;
  return { spread: s0, lambda, drift: drift ?? 0, width: width ?? { first: 1, growth: 0 }, recalibrated: !learnt, series: series ?? 0 };
}

const kept = (counts: CaseCounts, points: readonly Told[]): CaseCounts => ({ events: points.map(({ at }) => counts.events[at] ?? 0), population: points.map(({ at }) => counts.population[at] ?? 0), per: counts.per });

/**
 * Reads one case of `halfsky monitor judge`: every field checked, all faults told at once with the field's name. Unknown fields are left alone.
 *
 * @example readCase({ id: 'a', years: [2023, 2024], values: [60, 64], scale: 'share', bound: 'at-least', value: 70, deadline: 2030, family: { s0: 0.3, lambda: 0.06 } }).ok // true
 */
export function readCase(given: unknown): ReadCase {
  const read = caseFields(given);
  if (!read.ok) return read;
  const { fields } = read;
  const { points, gaps } = pointsOf(fields);
  const direction = directionOf(fields, points);
  const acceptance = acceptanceOf(fields, direction);
  const scale = scaleOf(fields.scale, acceptance, points);
  const last = points.at(-1);
  return {
    ok: true,
    case: {
      id: fields.id, name: fields.name ?? (fields.id === null ? '指标' : String(fields.id)), unit: fields.unit ?? (fields.scale === 'share' ? '%' : ''),
      years: points.map(({ year }) => year), values: points.map(({ value }) => value), gaps, digits: fields.digits ?? (fields.values === null ? computedPlaces : placesOf(last?.value ?? 0)), transform: transformOf[scale], acceptance, direction,
      hold: fields.hold, deadline: fields.deadline, baseline: fields.baseline, prior: priorOf(fields, scale === fields.scale), smoothed: fields.smoothed, standardError: fields.standardError,
      counts: fields.counts === null ? null : kept(fields.counts, points), futurePopulation: fields.futurePopulation, parent: fields.parent,
    },
  };
}
