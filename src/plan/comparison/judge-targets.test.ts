import { expect, test } from 'vitest';
import { sketchedPlan } from '../../../test/makers/sketched-plan.ts';
import type { Target } from '../tree.ts';
import { goodDirection, judgeTargets, unitFactor } from './judge-targets.ts';
import { promiseText } from './promise-text.ts';

function target(told: Partial<Target>): Target {
  const made = sketchedPlan({ title: '某区妇女发展规划', domains: [{ title: '妇女与健康', goals: [{ targets: [{ indicator: '访视率', ...told }] }] }] }).domains[0]?.goals[0]?.targets[0];
  if (!made) throw new Error('the builder made no target');
  return made;
}
const change = (changePercent: number, more: Partial<Target> = {}): Target => target({ kind: 'change', bound: 'reach', unit: null, changePercent, baselineYear: 2020, ...more });
const indicator = (direction: 'up' | 'down' | 'range' | 'reference') => ({ name: { zh: '访视率' }, direction, unit: '%', sourceDepartment: '' });

test.each([
  ['%', '%', 1], ['‰', '%', 0.1], ['/10万', '‰', 0.01], ['％', '%', 1], ['小时', '分钟', 60], [null, null, 1], [null, '%', null], ['%', '岁', null], ['怪', '怪', 1], ['怪', '%', null],
])('from %s to %s multiply by %s', (from, to, factor) => {
  const found = unitFactor(from, to);
  expect(found === null ? null : Math.round(found * 1e9) / 1e9).toBe(factor);
});

test('the registry says which way is good, before the words do', () => {
  expect(goodDirection(target({ bound: 'at-least' }), indicator('down'))).toBe('down');
  expect(goodDirection(target({ bound: 'at-least' }), indicator('reference'))).toBe('up');
  expect(goodDirection(target({ bound: 'at-most' }), undefined)).toBe('down');
  expect(goodDirection(target({ bound: 'reach', direction: 'up' }), undefined)).toBe('up');
  expect(goodDirection(target({ bound: 'reach', direction: 'hold' }), undefined)).toBeNull();
});

test('figures are compared in one unit', () => {
  expect(judgeTargets(target({ bound: 'at-least', value: 990, unit: '‰' }), target({ bound: 'at-least', value: 99 }), undefined)).toBe('equal');
  expect(judgeTargets(target({ bound: 'at-most', value: 30, unit: '/10万' }), target({ bound: 'at-most', value: 0.2, unit: '‰' }), undefined)).toBe('weaker');
  expect(judgeTargets(target({ bound: 'at-least', value: 1, unit: '名' }), target({ bound: 'at-least', value: 1 }), undefined)).toBe('not-comparable');
});

test('points are compared by their size, not by their number', () => {
  const points = (amount: number, quote: string): ReturnType<typeof target> => target({ kind: 'change', changePoints: amount, unit: null, baselineYear: 2020, quote });
  expect(judgeTargets(points(-2, '降低2个千分点'), points(-1, '降低1个百分点'), undefined)).toBe('weaker');
  expect(judgeTargets(points(-5, '降低5个千分点'), points(-0.5, '降低0.5个百分点'), undefined)).toBe('equal');
});

test('a change is compared with a change from the same year only', () => {
  expect(judgeTargets(change(-10), change(-20), undefined)).toBe('weaker');
  expect(judgeTargets(change(-20), change(-20), undefined)).toBe('equal');
  expect(judgeTargets(change(-20), change(-10, { baselineYear: 2015 }), undefined)).toBe('not-comparable');
  expect(judgeTargets(change(-20), change(20), undefined)).toBe('not-comparable');
  expect(judgeTargets(change(-20), target({ bound: 'at-most', value: 5 }), undefined)).toBe('not-comparable');
});

test.each([
  [target({ bound: 'at-least', value: 99 }), '99%以上'],
  [target({ bound: 'at-most', value: 38, strict: true }), '低于38%'],
  [target({ bound: 'between', value: 43, upper: 46 }), '43%—46%'],
  [target({ bound: 'about', value: 45 }), '45%左右'],
  [target({ bound: 'at-least', value: 0.3333, unit: 'ratio' }), '1:3以上'],
  [target({ bound: 'at-most', value: 12, unit: '/10万' }), '12/10万以下'],
  [target({ bound: 'at-least', kind: 'count', value: 1, unit: '名', every: 'unit', of: '街道' }), '每个街道1名以上'],
  [change(-20, { direction: 'down' }), '比2020年下降20%'],
  [target({ kind: 'change', changePoints: -0.5, per: 'year', unit: null }), '每年下降0.5个百分点'],
  [target({ kind: 'change', changePoints: -2, unit: null, baselineYear: 2020, quote: '婴儿死亡率比2020年降低2个千分点' }), '比2020年下降2个千分点'],
  [target({ kind: 'change', changePoints: -3, unit: '/10万', baselineYear: 2020 }), '比2020年下降3个十万分点'],
  [target({ kind: 'trend', quote: '逐届提高' }), '逐届提高'],
])('a promise in words %#', (given, text) => {
  expect(promiseText(given)).toBe(text);
});
