import { expect, test } from 'vitest';
import { sketchedPlan } from '../../../test/makers/sketched-plan.ts';
import { comparePlans } from './compare-plans.ts';

const women = sketchedPlan({
  title: '某区妇女发展规划', facts: [{ indicator: '访视率', value: 97, year: 2020 }],
  domains: [{ title: '妇女与健康', units: '卫健委', goals: [{ targets: [{ indicator: '访视率', bound: 'at-least', value: 95 }] }] }],
});
const children = sketchedPlan({ title: '某区儿童发展规划', domains: [{ title: '儿童与健康', units: '卫生健康局', goals: [{ targets: [{ indicator: '访视率', bound: 'at-least', value: 98 }] }] }] });
const given = [{ plan: women, file: '妇女.docx' }, { plan: children, file: '儿童.docx' }];

test('errors come first, then doubts, then notices', () => {
  expect(comparePlans(given).findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    'error sibling-difference', 'doubt weaker-than-baseline', 'notice unit-several-names', 'notice figure-without-indicator',
  ]);
});

test('every finding says where to look', () => {
  const [first] = comparePlans(given).findings;
  expect(first?.places).toEqual([
    { file: '妇女.docx', plan: '某区妇女发展规划', id: 'women/1/goal/1/1', line: 1, page: 1, quote: '访视率' },
    { file: '儿童.docx', plan: '某区儿童发展规划', id: 'children/1/goal/1/1', line: 1, page: 1, quote: '访视率' },
  ]);
  expect(first?.values.map(({ kind, text, year }) => [kind, text, year])).toEqual([['target', '95%以上', 2030], ['target', '98%以上', 2030]]);
});

test('the summary counts what took part', () => {
  expect(comparePlans(given).plans[0]).toEqual({
    file: '妇女.docx', title: '某区妇女发展规划', subject: 'women', place: '某区', startYear: 2021, endYear: 2030, role: 'sibling', roleBecause: '同一地区、同一周期', targets: 1, numericTargets: 1, linkedTargets: 0,
  });
});

test('a plan compared with itself does not contradict itself', () => {
  expect(comparePlans([{ plan: women, file: 'a' }, { plan: women, file: 'b' }]).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('nothing to compare, nothing found', () => {
  expect(comparePlans([])).toEqual({ plans: [], findings: [] });
});

test('a measured value that is no number changes nothing', () => {
  expect(comparePlans(given, { actuals: [{ indicatorId: 'x', value: Number.NaN, year: 2020 }] })).toEqual(comparePlans(given));
});

test('a figure of the preface that was taken for a promise contradicts nothing', () => {
  const [first] = women.chapters;
  const goal = women.domains[0]?.goals[0];
  if (!first || !goal) throw new Error('the sketch has a preface and a goal');
  const chapters = [{ ...first, clauses: first.clauses.map((clause) => ({ ...clause, facts: [], targets: goal.targets.map((target) => ({ ...target, value: 80 })) })) }];
  expect(comparePlans([{ plan: { ...women, chapters }, file: '妇女.docx' }]).findings.filter(({ severity }) => severity !== 'notice')).toEqual([]);
});
