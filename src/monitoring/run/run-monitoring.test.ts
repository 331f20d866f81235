import { describe, expect, test } from 'vitest';
import { catalogue, type IndicatorDefinition } from '#registry';
import { sketchedPlan, type sketchedTarget } from '../../../test/makers/sketched-plan.ts';
import { chanceFrom } from '../chance.ts';
import type { Observation } from '../observation.ts';
import { monitoringSteps, runMonitoring, type RunQuestion } from './run-monitoring.ts';
import type { MonitoredTarget } from './monitored.ts';

type TargetSketch = Parameters<typeof sketchedTarget>[0];

/** The first of the catalogue that is what a test needs: no id stands here. */
const first = (is: (definition: IndicatorDefinition) => boolean): IndicatorDefinition => {
  const found = catalogue.find((definition) => definition.frequency === 'yearly' && definition.boundsSpeakOf === undefined && is(definition));
  if (!found) throw new Error('the catalogue has none');
  return found;
};
const coverage = first(({ scale, unit, forecastFamily, direction, name }) => scale === 'share' && unit === '%' && forecastFamily === 'coverage-near-ceiling' && direction === 'up' && !/女|孕|产|妇/.test(name.zh));
const rareRate = first(({ smallCount, unit, forecastFamily, multiplier }) => smallCount && unit === '/10万' && forecastFamily === 'registered-vital-rate' && multiplier === 100_000);

const row = (definition: IndicatorDefinition, year: number, value: number, told: Partial<Observation> & { readonly counts?: readonly [number, number] } = {}): Observation => {
  const { counts, ...rest } = told;
  return {
    indicatorId: definition.id, place: null, subUnit: null, groups: [], year, period: null, definitionVersion: '', status: 'final', grade: 'A', source: null, sourceRank: 1, recorded: null,
    content: { kind: 'figure', text: String(value), value, digits: 1, numerator: counts?.[0] ?? null, denominator: counts?.[1] ?? null, standardError: null }, origin: { file: null, sheet: null, line: null, column: null }, ...rest,
  };
};

const target = (definition: IndicatorDefinition, told: Partial<TargetSketch>): TargetSketch => ({ indicator: definition.name.zh, indicatorId: definition.id, unit: definition.unit, bound: 'at-least', value: 95, ...told });

function run(targets: readonly TargetSketch[], observations: readonly Observation[], told: Partial<RunQuestion> = {}) {
  const plan = sketchedPlan({ title: '某区妇女发展规划', domains: [{ title: '妇女与健康', units: '卫健委', goals: targets.map((one) => ({ targets: [one] })) }] });
  return runMonitoring({ plans: [plan], observations, year: 2024, asOf: '2025-08-01', ...told });
}
const only = (targets: readonly TargetSketch[], observations: readonly Observation[], told: Partial<RunQuestion> = {}): MonitoredTarget => {
  const found = run(targets, observations, told).plans[0]?.targets[0];
  if (!found) throw new Error('no target');
  return found;
};

const climbing = [2018, 2019, 2020, 2021, 2022, 2023, 2024].map((year, at) => row(coverage, year, [81.7, 83.4, 85.2, 88.1, 89.7, 91.1, 92][at] ?? 0));
const deaths = [1, 0, 0, 1, 0, 0, 1].map((events, at) => row(rareRate, 2018 + at, Math.round((events / 2000) * 1e7) / 100, { counts: [events, 2000] }));

describe('a target of a plan', () => {
  test('is judged, measured and forecast with the family of its indicator', () => {
    const one = only([target(coverage, {})], climbing);
    expect([one.achievement, one.latest, one.keeps, one.units]).toEqual(['not-met', { year: 2024, value: 92, text: '92', from: [] }, '95%以上', ['卫健委']]);
    expect([one.progress['share-done'], one.progress['share-expected']]).toEqual([expect.closeTo((92 - 85.2) / (95 - 85.2), 6), 0.4]);
    expect(one.forecast).toMatchObject({ model: 'method-2', priorFrom: 'registry', transform: 'logit', confidence: 'medium' });
    expect(['expected', 'likely', 'hard', 'unlikely']).toContain(one.outlook);
  });

  test('without any row is said to be without data, and to owe every year', () => {
    const one = only([target(coverage, {})], []);
    expect([one.achievement, one.outlook, one.forecast, one.latest]).toEqual(['no-data', 'not-forecast', { missing: 'not-collected', why: 'no-value' }, { missing: 'not-collected' }]);
    expect(one.warnings.map(({ rule }) => rule)).toEqual(['W7']);
  });

  test('owes nothing before the forms of a year are due', () => {
    expect(only([target(coverage, {})], climbing.slice(0, 6), { asOf: '2025-01-15' }).warnings.filter(({ rule }) => rule === 'W7')).toEqual([]);
    expect(only([target(coverage, {})], climbing.slice(0, 6), { asOf: '2025-08-01' }).warnings.filter(({ rule }) => rule === 'W7').length).toBe(1);
  });

  test('that is due has no outlook any more', () => {
    expect(only([target(coverage, { deadline: 2024 })], climbing)).toMatchObject({ achievement: 'not-met', outlook: 'settled', forecast: { why: 'settled' } });
  });

  test('with an unexplained value is trusted less', () => {
    const eight = [row(coverage, 2017, 80), ...climbing];
    expect([only([target(coverage, {})], eight), only([target(coverage, {})], eight.map((one) => (one.year === 2022 ? { ...one, grade: 'C' as const } : one)))].map(({ forecast }) => ('confidence' in forecast ? forecast.confidence : null))).toEqual(['high', 'medium']);
  });
});

describe('the fan of a forecast', () => {
  const fanOf = ({ forecast }: MonitoredTarget) => ('fan' in forecast ? forecast.fan : null);
  const endOf = ({ forecast, deadline }: MonitoredTarget): unknown => ('fan' in forecast ? { year: deadline, median: forecast.median, low80: forecast.low80, high80: forecast.high80 } : null);
  const perMille = first(({ unit, multiplier, smallCount, direction }) => unit === '‰' && multiplier === 1000 && smallCount && direction === 'down');
  const rows = (definition: IndicatorDefinition, groups: readonly string[] = []): Observation[] => climbing.map(({ year }, at) => row(definition, year, 40 - at - groups.length * at, { groups }));

  test.each<readonly [string, readonly TargetSketch[], readonly Observation[]]>([
    ['a level', [target(coverage, {})], climbing],
    ['a level to hold', [target(coverage, { value: 90, direction: 'hold' })], climbing],
    ['a rate in ‰, in its own unit', [target(perMille, { bound: 'at-most', value: 30 })], rows(perMille)],
    ['small counts', [target(rareRate, { bound: 'at-most', value: 12 })], deaths],
    ['a gap that is to be small', [target(coverage, { kind: 'gap', bound: 'at-most', value: 5, groups: ['农村', '城镇'] })], [...rows(coverage, ['农村']), ...rows(coverage, [])].map((one, at) => (at < 7 ? one : { ...one, groups: ['城镇'] }))],
  ])('of %s covers every year to the deadline and ends in the forecast', (_title, targets, observations) => {
    const one = only(targets, observations);
    expect([fanOf(one)?.map(({ year }) => year), fanOf(one)?.at(-1)]).toEqual([[2025, 2026, 2027, 2028, 2029, 2030], endOf(one)]);
  });

  test('of a target by terms is the deadline alone: between two elections the figure stands', () => {
    const terms = [2011, 2016, 2021, 2024].map((year, at) => row(coverage, year, 30 + 2 * at));
    const one = only([target(coverage, { every: 'term', value: 50 })], terms);
    expect([one.timeRule, fanOf(one)]).toEqual(['term', [endOf(one)]]);
  });

  test.each<readonly [string, Partial<TargetSketch>, Partial<RunQuestion>]>([
    ['settled', { deadline: 2024 }, {}], ['a movement', { kind: 'trend', bound: null, value: null, direction: 'up' }, {}], ['a cycle', { every: 'cycle', cycleYears: 3 }, {}],
  ])('of what is not forecast is not there: %s', (_title, told, more) => {
    expect(fanOf(only([target(coverage, told)], climbing, more))).toBe(null);
  });
});

describe('small counts', () => {
  const asked = [target(rareRate, { bound: 'at-most', value: 12 })];

  test('lead: one death in two thousand births proves nothing, what was reported stands beside it', () => {
    const one = only(asked, deaths);
    expect([one.achievement, one.smallCount?.reported, one.smallCount?.evidence, one.badges.includes('small-count')]).toEqual(['unproven', 'not-met', 'unproven', true]);
    expect(one.because.sentence).toContain('按公布的数：');
    expect(one.forecast).toMatchObject({ model: 'small-counts' });
  });

  test('lean on the area above where the data name it', () => {
    const parent = [2019, 2020, 2021, 2022, 2023, 2024].map((year) => row(rareRate, year, 40, { place: '某市' }));
    const chance = (one: MonitoredTarget): number => ('probability' in one.forecast ? one.forecast.probability : Number.NaN);
    const alone = only(asked, [...deaths, ...parent]);
    const leaning = only(asked, [...deaths, ...parent], { parent: '某市' });
    expect(chance(leaning)).toBeLessThan(chance(alone));
  });

  test('do not decide where the counts of a year are missing', () => {
    expect(only(asked, deaths.map((one) => (one.year === 2021 ? row(rareRate, 2021, 50) : one))).smallCount).toBe(null);
  });
});

describe('what happens around a target', () => {
  test('a revision that changes the verdict is told', () => {
    const revised = [...climbing.slice(0, 6), row(coverage, 2024, 96, { recorded: '2025-03-01' }), row(coverage, 2024, 92, { recorded: '2025-06-01', status: 'revised' })];
    expect(only([target(coverage, {})], revised).warnings.map(({ rule }) => rule)).toContain('W8');
  });

  test('a part that is left behind is told although the whole is on its way', () => {
    const whole = climbing.map((one) => row(coverage, one.year, 97));
    const behind = climbing.map((one) => row(coverage, one.year, 60, { groups: ['农村'] }));
    const one = only([target(coverage, {})], [...whole, ...behind]);
    expect([one.parts.map(({ name }) => name), one.warnings.map(({ rule }) => rule)]).toEqual([['农村'], ['W10']]);
  });

  test('figures of other places are not used, and that is said', () => {
    const { issues, plans } = run([target(coverage, {})], climbing.map((one) => ({ ...one, place: '外区' })));
    expect([issues.map(({ code }) => code), plans[0]?.targets[0]?.achievement]).toEqual([['figures-of-other-places'], 'no-data']);
    expect(run([target(coverage, {})], climbing.map((one) => ({ ...one, place: '外区' })), { place: '外区' }).issues).toEqual([]);
  });

  test('a plan without its years is refused by name', () => {
    const plan = { ...sketchedPlan({ title: '某区妇女发展规划', domains: [] }), startYear: null };
    expect(runMonitoring({ plans: [plan], observations: [], year: 2024, asOf: '2025-08-01' })).toMatchObject({ plans: [], issues: [{ code: 'plan-without-period' }] });
  });

  test('the parts of the roll-up add up to the whole', () => {
    const { plans, rollUp } = run([target(coverage, {}), target(coverage, { value: 90 }), target(rareRate, { bound: 'at-most', value: 12 })], [...climbing, ...deaths]);
    const { whole, byDomain } = plans[0]?.rollUp ?? rollUp;
    expect([whole.tally.total, byDomain.reduce((sum, { tally }) => sum + tally.met, 0), whole.tally.unproven]).toEqual([3, whole.tally.met, 1]);
  });
});

test('step by step it comes to the same, a step a target', () => {
  const questionOf = (values: readonly number[]): RunQuestion => ({ plans: [sketchedPlan({ title: '某区妇女发展规划', domains: [{ title: '妇女与健康', units: '卫健委', goals: values.map((value) => ({ targets: [target(coverage, { value })] })) }] })], observations: climbing, year: 2024, asOf: '2025-08-01' });
  const taken = (question: RunQuestion): { readonly count: number; readonly told: unknown } => {
    const steps = monitoringSteps(question);
    let step = steps.next();
    let count = 0;
    for (; step.done !== true; step = steps.next()) count++;
    return { count, told: step.value };
  };
  const [four, one] = [taken(questionOf([95, 90, 85, 80])), taken(questionOf([95]))];
  expect([four.told, four.count - one.count]).toEqual([runMonitoring(questionOf([95, 90, 85, 80])), 3]);
});

test('a family is learnt where the figures hold fifteen places', () => {
  const chance = chanceFrom(3);
  const places = Array.from({ length: 20 }, (_, at) => {
    let level = 85 + 5 * chance.fraction();
    return Array.from({ length: 12 }, (_year, year) => row(coverage, 2013 + year, Math.min(Math.round((level += chance.fraction() - 0.4) * 10) / 10, 99), { place: at === 0 ? '某区' : `第${String(at)}区` }));
  }).flat();
  expect(only([target(coverage, {})], places).forecast).toMatchObject({ priorFrom: 'learnt', family: '本数据中的20个地区' });
  expect(only([target(coverage, {})], places.filter(({ place }) => Number(/\d+/.exec(place ?? '')?.[0] ?? 0) < 10)).forecast).toMatchObject({ priorFrom: 'registry' });
});
