import { normalName } from '../linking/normal-name.ts';
import type { ComparedValue, Finding, FindingPlace } from './comparison.ts';
import type { PlacedTarget } from './placed-targets.ts';
import { targetValue } from './promise-text.ts';

/** Two targets that disagree. */
export type Pair = readonly [a: PlacedTarget, b: PlacedTarget];

const agree = <Value>(a: Value | null, b: Value | null): boolean => a === null || b === null || a === b;
const sameGroups = (a: readonly string[], b: readonly string[]): boolean => a.length === 0 || b.length === 0 || [...a].sort().join() === [...b].sort().join();

/** 每个街道1名 is no figure for the district; 以街道为单位95% is the same figure held more strictly. */
function samePlaces({ target: a }: PlacedTarget, { target: b }: PlacedTarget): boolean {
  const each = (every: typeof a.every): boolean => every === 'unit';
  if (each(a.every) && each(b.every)) return agree(a.of, b.of);
  return each(a.every) === each(b.every) || (a.kind !== 'count' && b.kind !== 'count');
}

/** One sentence that lists several things (玩具、服装合格率) speaks of several, even where the registry has one name for them. */
const listedTogether = (a: PlacedTarget, b: PlacedTarget): boolean =>
  a.clause !== null && a.clause === b.clause && normalName(a.target.indicator) !== normalName(b.target.indicator);

/** Whether two targets of one indicator can be held against each other; populations and deadlines are looked at by the rules. */
export const comparable = (a: PlacedTarget, b: PlacedTarget): boolean =>
  a.subject.key === b.subject.key && sameGroups(a.target.groups, b.target.groups) && agree(a.target.per, b.target.per) && samePlaces(a, b) && !listedTogether(a, b);

/** Annex tables print the goals once more. */
export const isGoal = ({ section }: PlacedTarget): boolean => section === 'goal' || section === 'table';

/** What a plan promises first: its goals, and its measures and other clauses only where no goal speaks of the indicator. */
export function leading(targets: readonly PlacedTarget[]): readonly PlacedTarget[] {
  const goals = targets.filter(isGoal);
  return goals.length > 0 ? goals : targets;
}

/** Every place once. */
export const distinctPlaces = (places: readonly FindingPlace[]): FindingPlace[] =>
  places.filter((place, index) => places.findIndex((other) => other.file === place.file && other.plan === place.plan && other.id === place.id && other.line === place.line && other.quote === place.quote) === index);

/** Every value once: a goal and its row in the annex say the same. */
export const distinctValues = (values: readonly ComparedValue[]): ComparedValue[] =>
  values.filter((value, index) => values.findIndex((other) => other.kind === value.kind && other.plan === value.plan && other.text === value.text && other.year === value.year) === index);

/** 《某区妇女发展规划》2030年99%以上 */
export const valueText = (value: ComparedValue): string => `${value.plan === null ? '' : `《${value.plan}》`}${value.year === null ? '' : `${String(value.year)}年`}${value.text}`;

/** What every finding about some targets of one indicator says of them. */
export function aboutTargets(targets: readonly PlacedTarget[]): Pick<Finding, 'indicator' | 'indicatorId' | 'places' | 'values'> {
  const first = targets[0];
  return {
    indicator: first?.subject.name ?? null,
    indicatorId: first?.subject.indicatorId ?? null,
    places: distinctPlaces(targets.map(({ place }) => place)),
    values: distinctValues([...targets].sort((a, b) => (a.target.deadline ?? 0) - (b.target.deadline ?? 0)).map(({ target, of }) => targetValue(target, of.plan.title))),
  };
}
