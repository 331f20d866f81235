import type { IndicatorDefinition } from '#registry';
import { normalName } from '../linking/normal-name.ts';
import type { Chapter, Clause, Domain, Fact, IndicatorRow, Plan, Target } from '../tree.ts';
import type { FindingPlace } from './comparison.ts';
import type { RoledPlan } from './plan-roles.ts';
import { populationsOf, usualWords, type Populations } from './populations.ts';

/** What the comparison must know of an indicator. */
export type KnownIndicator = Pick<IndicatorDefinition, 'name' | 'direction' | 'unit' | 'sourceDepartment'>;
export type IndicatorOf = (id: string) => KnownIndicator | undefined;

/** What a figure is about: equal keys mean the same indicator, `populations` whom of it. `indicatorId` may be lent by an equal name. */
type Subject = { readonly key: string; readonly indicatorId: string | null; readonly name: string; readonly populations: Populations };

type Section = 'goal' | 'measure' | 'clause' | 'table';

/** A target with everything around it. */
export type PlacedTarget = {
  readonly target: Target;
  readonly of: RoledPlan;
  readonly section: Section;
  readonly domain: Domain | null;
  readonly clause: Clause | null;
  readonly row: IndicatorRow | null;
  readonly subject: Subject;
  readonly place: FindingPlace;
};

/** A printed figure of the past. */
type PlacedFact = { readonly fact: Fact; readonly of: RoledPlan; readonly subject: Subject; readonly place: FindingPlace };

type Around = Omit<PlacedTarget, 'target' | 'subject' | 'place'>;

const everyClause = (clause: Clause): readonly Clause[] => [clause, ...clause.clauses.flatMap(everyClause)];

/** A preface tells what was reached: what looks like a promise there is a figure of the past. */
const isPreface = ({ number, title }: Chapter): boolean => number === null && /^(?:前|序|引)\s*言$/.test(title);

/** Every clause of a plan with its section, in the order of the text as far as the tree keeps it. */
function clausesAround(of: RoledPlan): { readonly clause: Clause; readonly around: Around }[] {
  const { plan } = of;
  const inDomains = plan.domains.flatMap((domain) => (['goal', 'measure'] as const).flatMap((section) =>
    (section === 'goal' ? domain.goals : domain.measures).flatMap(everyClause).map((clause) => ({ clause, around: { of, section, domain, clause, row: null } }))));
  const inChapters = plan.chapters.flatMap((chapter) => chapter.clauses.flatMap(everyClause).map((clause) => (isPreface(chapter) ? { ...clause, targets: [] } : clause))).map((clause) => ({ clause, around: { of, section: 'clause' as const, domain: null, clause, row: null } }));
  return [...inDomains, ...inChapters];
}

/** Where something of a plan stands. */
export const placeIn = ({ plan, file }: RoledPlan, told: Pick<FindingPlace, 'id' | 'line' | 'page' | 'quote'>): FindingPlace => ({ file, plan: plan.title, ...told });

/** The id a clause of a domain has in the ids of its targets: women/1/goal/2. */
export const clauseId = (plan: Plan, domain: Domain, section: 'goal' | 'measure', clause: Clause): string =>
  clause.targets[0]?.id.replace(/\/[^/]*$/, '') ?? `${plan.subject ?? 'plan'}/${String(domain.number)}/${section}/${String(clause.number ?? 0)}`;

/** The id of a clause wherever it stands; chapters do not number all of theirs. */
const idOfClause = (clause: Clause, { of, domain, section }: Around): string =>
  domain !== null && (section === 'goal' || section === 'measure') ? clauseId(of.plan, domain, section, clause) : (clause.targets[0]?.id.replace(/\/[^/]*$/, '') ?? `${of.plan.subject ?? 'plan'}/chapter`);

type Named = Pick<Target, 'indicator' | 'indicatorId'> & { readonly scope?: string | null };

function subjectOf(named: Named, idOfName: ReadonlyMap<string, string>, indicatorOf: IndicatorOf): Subject {
  const normal = normalName(named.indicator);
  const id = named.indicatorId ?? idOfName.get(normal) ?? null;
  const definition = id === null ? undefined : indicatorOf(id);
  const usual = definition ? usualWords([definition.name.zh]) : [];
  return { key: id ?? `“${normal}”`, indicatorId: id, name: definition?.name.zh ?? named.indicator, populations: populationsOf(named.indicator, named.scope ?? null, usual) };
}

/** Names that were linked somewhere lend their indicator to equal names that were not. */
function idsOfNames(plans: readonly Plan[]): ReadonlyMap<string, string> {
  const clauses = plans.flatMap((plan) => [...plan.domains.flatMap(({ goals, measures }) => [...goals, ...measures]), ...plan.chapters.flatMap((chapter) => chapter.clauses)].flatMap(everyClause));
  const named: readonly Named[] = [...clauses.flatMap(({ targets, facts }) => [...targets, ...facts]), ...plans.flatMap(({ indicatorTable }) => indicatorTable.flatMap(({ targets, facts }) => [...targets, ...facts]))];
  return new Map(named.flatMap(({ indicator, indicatorId }) => (indicatorId === null ? [] : [[normalName(indicator), indicatorId] as const])));
}

/** All targets and printed figures of the plans, each with its place and with what it is about. */
export type Placed = { readonly targets: readonly PlacedTarget[]; readonly facts: readonly PlacedFact[] };

/**
 * Lays out the targets and facts of all plans so that they can be held against each other: goals, measures, other chapters, annex tables.
 *
 * @example placeTargets(plans, findIndicatorById).targets.filter(({ section }) => section === 'goal')
 */
export function placeTargets(plans: readonly RoledPlan[], indicatorOf: IndicatorOf): Placed {
  const idOfName = idsOfNames(plans.map(({ plan }) => plan));
  const placed = (target: Target, around: Around, page: number, line: number): PlacedTarget => ({
    ...around, target,
    subject: subjectOf(target, idOfName, indicatorOf),
    place: placeIn(around.of, { id: target.id, line: target.spans[0]?.[0] ?? line, page, quote: target.quote }),
  });
  const targets: PlacedTarget[] = [];
  const facts: PlacedFact[] = [];
  for (const of of plans) {
    for (const { clause, around } of clausesAround(of)) {
      targets.push(...clause.targets.map((target) => placed(target, around, clause.page, clause.line)));
      facts.push(...clause.facts.map((fact) => ({
        fact, of, subject: subjectOf(fact, idOfName, indicatorOf), place: placeIn(of, { id: idOfClause(clause, around), line: fact.spans[0]?.[0] ?? clause.line, page: clause.page, quote: fact.quote }),
      })));
    }
    for (const row of of.plan.indicatorTable) {
      targets.push(...row.targets.map((target) => placed(target, { of, section: 'table', domain: null, clause: null, row }, row.page, row.line)));
      facts.push(...row.facts.map((fact) => ({
        fact, of, subject: subjectOf(fact, idOfName, indicatorOf), place: placeIn(of, { id: `${of.plan.subject ?? 'plan'}/table`, line: row.line, page: row.page, quote: fact.quote }),
      })));
    }
  }
  return { targets, facts };
}
