import type { AchievementState } from '../status.ts';
import { answeringUnits, unitRows } from './answering-units.ts';
import { standingOf, type RatedTarget } from './rated-target.ts';
import { ratesOf, tallyOf, type Rate, type Tally } from './tally.ts';

/** A whole or a part of it: counts first, rates after. `note` says how it counts, where that is a question. */
export type RollUpPart = { readonly name: string; readonly tally: Tally; readonly rates: readonly Rate[]; readonly note: string | null };

/** A unit: what it answers for alone, which adds up with the others, and beside it what it answers for together with others, which does not. */
export type UnitPart = RollUpPart & { readonly shared: Tally };

/**
 * A year's targets rolled up. The parts of each list add up to the whole, for every count and every rule; goals are counted apart, since a goal is no target. `repeated` targets say again what
 * another one of their plan says and are in no count.
 */
export type RollUp = {
  readonly whole: RollUpPart;
  readonly byPlan: readonly RollUpPart[];
  readonly byDomain: readonly RollUpPart[];
  readonly byUnit: readonly UnitPart[];
  readonly byGoal: RollUpPart;
  readonly repeated: number;
};

const part = (name: string, targets: readonly Pick<RatedTarget, 'state' | 'isQuantified'>[], note: string | null = null, what = '目标'): RollUpPart => ({ name, tally: tallyOf(targets), rates: ratesOf(targets, what), note });

const partsBy = (targets: readonly RatedTarget[], nameOf: (target: RatedTarget) => string): readonly RollUpPart[] => [...Map.groupBy(targets, nameOf).entries()].map(([name, of]) => part(name, of));

const { several, nobody } = unitRows;

/** One row for each unit, one for what several share, one for what nobody owns: every target stands in exactly one. */
function partsByUnit(targets: readonly RatedTarget[]): readonly UnitPart[] {
  const owners = targets.map((target) => ({ target, names: answeringUnits(target.units) }));
  const sharedOf = (name: string): Tally => tallyOf(owners.filter(({ names }) => names.length > 1 && names.includes(name)).map(({ target }) => target));
  const units = [...new Set(owners.flatMap(({ names }) => names))].map((name): UnitPart => {
    const shared = sharedOf(name);
    const note = shared.total === 0 ? null : `另与其他单位共同负责${String(shared.total)}项（达标${String(shared.met)}项），计入“${several}”一行，不在此重复`;
    return { ...part(name, owners.filter(({ names }) => names.length === 1 && names[0] === name).map(({ target }) => target), note), shared };
  });
  const rest = (name: string, keeps: (count: number) => boolean, note: string): UnitPart[] => {
    const of = owners.filter(({ names }) => keeps(names.length)).map(({ target }) => target);
    return of.length === 0 ? [] : [{ ...part(name, of, note), shared: tallyOf([]) }];
  };
  return [
    ...units, ...rest(several, (count) => count > 1, '同一目标只计一次；有牵头单位的以牵头单位为准，几个单位都牵头或都未注明的计入本行'), ...rest(nobody, (count) => count === 0, '规划没有写明由谁负责'),
  ];
}

/** A goal is met when all its targets are, missed when one is; otherwise it waits for what is unproven or unassessed. */
function stateOfGoal(targets: readonly RatedTarget[]): AchievementState {
  const standings = new Set(targets.map(({ state }) => standingOf[state]));
  if (standings.has('not-met')) return 'not-met';
  if (standings.has('unproven')) return 'unproven';
  return standings.has('unassessed') ? 'no-data' : 'met';
}

function goalsOf(targets: readonly RatedTarget[]): RollUpPart {
  const goals = [...Map.groupBy(targets.filter(({ goal }) => goal !== null), ({ plan, goal }) => `${plan} ${goal ?? ''}`).values()];
  const rated = goals.map((of) => ({ state: stateOfGoal(of), isQuantified: of.some((target) => target.isQuantified) }));
  return part('主要目标', rated, '一条主要目标的各项都达标才算达标，有一项未达标就是未达标，其余算不能判断', '主要目标');
}

/** What a reader of the counts must know of targets that are told twice. */
const repeatedNote = (repeated: number): string | null => (repeated === 0 ? null : `同一规划里说了两次的目标只计一次，重复列出的${String(repeated)}项没有再计`);

/**
 * Rolls targets up by plan, domain, responsible unit and goal: counts by status first, then the rate by each rule with numerator, denominator and rule; 证据不足 apart.
 * A target of several units counts once, in a row of its own, and is shown beside each of them; a target told twice in its plan counts once. Source: method 8.1, 13.3; practice 0.7, 4.3.8; decision 0020.
 *
 * @example rollUp(targets).whole.rates[0]?.sentence // '达标率81.5%：可监测的目标54项，达标44项（规则：…）。'
 */
export function rollUp(told: readonly RatedTarget[]): RollUp {
  const targets = told.filter(({ repeats }) => repeats === null);
  const repeated = told.length - targets.length;
  const plans = new Set(targets.map(({ plan }) => plan));
  const domainName = ({ plan, domain }: RatedTarget): string => `${plans.size > 1 ? `${plan}·` : ''}${domain ?? '领域以外'}`;
  return { whole: part('合计', targets, repeatedNote(repeated)), byPlan: partsBy(targets, ({ plan }) => plan), byDomain: partsBy(targets, domainName), byUnit: partsByUnit(targets), byGoal: goalsOf(targets), repeated };
}
