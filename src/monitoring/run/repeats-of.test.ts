import { describe, expect, test } from 'vitest';
import { placeTargets } from '#plan';
import { catalogue, findIndicatorById, type IndicatorDefinition } from '#registry';
import { sketchedPlan, type sketchedTarget } from '../../../test/makers/sketched-plan.ts';
import { repeatsOf } from './repeats-of.ts';
import { runMonitoring } from './run-monitoring.ts';

type TargetSketch = Parameters<typeof sketchedTarget>[0];
type Plan = ReturnType<typeof sketchedPlan>;

const first = (is: (definition: IndicatorDefinition) => boolean): IndicatorDefinition => {
  const found = catalogue.find((definition) => definition.frequency === 'yearly' && definition.boundsSpeakOf === undefined && is(definition));
  if (!found) throw new Error('the catalogue has none');
  return found;
};
const share = first(({ scale, unit, direction, name }) => scale === 'share' && unit === '%' && direction === 'up' && !/女|孕|产|妇|农村|城/.test(name.zh));
const other = first(({ scale, unit, direction, name, id }) => id !== share.id && scale === 'share' && unit === '%' && direction === 'up' && !/女|孕|产|妇|农村|城/.test(name.zh));

const target = (told: Partial<TargetSketch> = {}): TargetSketch => ({ indicator: share.name.zh, indicatorId: share.id, unit: '%', bound: 'at-least', value: 95, deadline: null, ...told });
type Laid = { readonly goals?: readonly TargetSketch[]; readonly measures?: readonly TargetSketch[]; readonly table?: readonly TargetSketch[] };
const planOf = ({ goals = [], measures = [], table = [] }: Laid): Plan => sketchedPlan({
  title: '某区妇女发展规划', domains: [{ title: '妇女与健康', units: '卫健委、妇联', goals: goals.map((one) => ({ targets: [one] })), measures: measures.map((one) => ({ targets: [one] })) }],
  table: table.map((one) => ({ indicator: one.indicator, unit: '%', units: '教育局', targets: [one] })),
});
const repeatsIn = (plan: Plan): readonly (readonly string[])[] => {
  const { targets } = placeTargets([{ plan, file: '', role: 'sibling', roleBecause: '', calledHere: '' }], findIndicatorById);
  return [...repeatsOf(targets, { startYear: 2021, endYear: 2030, settings: { aboutTolerance: 0.05, baselineReach: 2 }, definitionOf: findIndicatorById })];
};
const goal = 'women/1/goal/1/1';
const row = 'women/table/1/1';
const hold = { direction: 'hold' } as const;
const cut = { kind: 'change', bound: 'reach', direction: 'down', value: null, changePercent: -20, baselineYear: 2020 } as const;
const rise = { kind: 'trend', bound: null, value: null, direction: 'up' } as const;

describe('a target of a plan that says what another one of it says', () => {
  test.each<readonly [string, Laid, readonly (readonly string[])[]]>([
    ['a row of a table repeats a goal', { goals: [target()], table: [target()] }, [[row, goal]]],
    ['so does a measure, and both name the goal', { goals: [target()], measures: [target()], table: [target()] }, [[row, goal], ['women/1/measure/1/1', goal]]],
    ['a measure repeats a table where no goal says it', { measures: [target()], table: [target()] }, [['women/1/measure/1/1', row]]],
    ['the deadline of the plan is the same told or not', { goals: [target()], table: [target({ deadline: 2030 })] }, [[row, goal]]],
    ['the value in another unit is the same', { goals: [target()], table: [target({ value: 950, unit: '‰' })] }, [[row, goal]]],
    ['达到 what should rise is 以上', { goals: [target({ bound: 'reach' })], table: [target()] }, [[row, goal]]],
    ['提高到 says how it gets there, no more', { goals: [target({ direction: 'up' })], table: [target()] }, [[row, goal]]],
    ['a row without 保持 repeats a goal with it', { goals: [target(hold)], table: [target()] }, [[row, goal]]],
    ['a row with 保持 says more than a goal without', { goals: [target()], table: [target(hold)] }, []],
    ['a measure without 保持 is less than the goal and a target of its own', { goals: [target(hold)], measures: [target()] }, []],
    ['one group in two words', { goals: [target({ groups: ['农村'] })], table: [target({ groups: ['乡村'] })] }, [[row, goal]]],
    ['a change from the same year', { goals: [target(cut)], table: [target(cut)] }, [[row, goal]]],
    ['a change from the year before the plan, told or not', { goals: [target(cut)], table: [target({ ...cut, baselineYear: null })] }, [[row, goal]]],
    ['a movement without a figure', { goals: [target(rise)], measures: [target(rise)] }, [['women/1/measure/1/1', goal]]],
    ['two horizons are two', { goals: [target()], table: [target({ deadline: 2025 })] }, []],
    ['another value', { goals: [target()], table: [target({ value: 96 })] }, []],
    ['another bound that keeps other values', { goals: [target()], table: [target({ bound: 'about' })] }, []],
    ['the figure itself is not enough', { goals: [target()], table: [target({ strict: true })] }, []],
    ['another indicator', { goals: [target()], table: [target({ indicator: other.name.zh, indicatorId: other.id })] }, []],
    ['no indicator of the catalogue', { goals: [target({ indicator: '某某率', indicatorId: null })], table: [target({ indicator: '某某率', indicatorId: null })] }, []],
    ['another group', { goals: [target({ groups: ['农村'] })], table: [target()] }, []],
    ['another scope', { goals: [target({ scope: '村（社区）' })], table: [target()] }, []],
    ['another reference', { goals: [target({ kind: 'relative', value: null, reference: '全国平均水平' })], table: [target({ kind: 'relative', value: null, reference: '全省平均水平' })] }, []],
    ['each place', { goals: [target({ every: 'unit', of: '乡镇' })], table: [target()] }, []],
    ['a change and the level it leads to', { goals: [target(cut)], table: [target({ bound: 'at-most', value: 40 })] }, []],
    ['a change from another year', { goals: [target(cut)], table: [target({ ...cut, baselineYear: 2019 })] }, []],
    ['another direction', { goals: [target(rise)], measures: [target({ ...rise, direction: 'down' })] }, []],
    ['what people judge', { goals: [target({ ...rise, kind: 'qualitative' })], measures: [target({ ...rise, kind: 'qualitative' })] }, []],
    ['two goals are two', { goals: [target(), target()] }, []],
    ['two rows of tables are two, however often a goal says it', { table: [target(), target()] }, []],
  ])('%s', (_title, laid, wanted) => {
    expect(repeatsIn(planOf(laid))).toEqual(wanted);
  });
});

describe('in a run', () => {
  const run = (plans: readonly Plan[]) => runMonitoring({ plans, observations: [], year: 2024, asOf: '2025-08-01' });

  test('it is judged, names the one that counts, warns no second time, and counts nowhere', () => {
    const [plan] = run([planOf({ goals: [target()], table: [target()] })]).plans;
    expect(plan?.targets.map(({ id, repeats, achievement, warnings }) => [id, repeats, achievement, warnings.length])).toEqual([[goal, null, 'no-data', 1], [row, goal, 'no-data', 0]]);
    expect([plan?.rollUp.whole.tally.total, plan?.rollUp.repeated, plan?.rollUp.byDomain.map(({ name }) => name)]).toEqual([1, 1, ['妇女与健康']]);
  });

  test('the unit that its row names answers for the goal, which names none of its own', () => {
    const units = (laid: Laid) => run([planOf(laid)]).plans[0]?.targets[0]?.units;
    expect([units({ goals: [target()] }), units({ goals: [target()], table: [target()] }), units({ goals: [target()], table: [target({ value: 96 })] })]).toEqual([['卫健委', '妇联'], ['教育局'], ['卫健委', '妇联']]);
  });

  test('the same target of two plans is two', () => {
    const women = planOf({ goals: [target()] });
    expect(run([women, { ...women, title: '某区儿童发展规划', subject: 'children' }]).rollUp).toMatchObject({ repeated: 0, whole: { tally: { total: 2 } } });
  });
});
