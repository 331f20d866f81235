import { describe, expect, test } from 'vitest';
import type { Target } from '#plan';
import { sketchedTarget } from '../../../../test/makers/sketched-plan.ts';
import { dueWords, evidenceWords, promiseWords } from './promise-words.ts';

const target = (told: Partial<Target>): Target => sketchedTarget({ indicator: '某率', ...told });
const quoted = { promise: '目标“某率提高”（2030年）' };

describe('what a target promises, in a cell', () => {
  test.each<readonly [string, { readonly promise: string }, Partial<Target>, string]>([
    ['a figure', { promise: '目标95%以上（2030年）' }, {}, '95%以上'],
    ['a figure that is to stay', { promise: '目标保持在95%以上（2030年）' }, { direction: 'hold' }, '保持在95%以上'],
    ['a figure with its tolerance', { promise: '目标45%左右（容差5%，2030年）' }, {}, '45%左右'],
    ['a rise', quoted, { kind: 'trend', direction: 'up' }, '提高'],
    ['a rise with every term', quoted, { kind: 'trend', direction: 'up', every: 'term' }, '逐届提高'],
    ['a rise with every year', quoted, { kind: 'trend', direction: 'up', every: 'year' }, '逐年提高'],
    ['a rise that slows', quoted, { kind: 'trend', direction: 'down', quote: '某病患病率上升趋势减缓' }, '上升趋势减缓'],
    ['a gap', quoted, { kind: 'gap', direction: 'narrow' }, '缩小'],
    ['what is to stay as it is', quoted, { kind: 'trend', direction: 'hold', quote: '某率保持稳定' }, '保持'],
    ['what is to become normal is no staying', quoted, { kind: 'trend', direction: 'hold', quote: '某比趋于正常' }, '定性'],
    ['a direction nobody tells', quoted, { kind: 'trend', direction: null, quote: '合理控制某率' }, '定性'],
    ['something for people to judge', quoted, { kind: 'qualitative', direction: null }, '定性'],
    ['something that must not happen', quoted, { kind: 'event' }, '不发生'],
    ['no less than another indicator', quoted, { kind: 'relative', bound: 'at-least', reference: '全市平均水平' }, '不低于全市平均水平'],
    ['like another indicator', quoted, { kind: 'relative', reference: '女职工比例' }, '对照女职工比例'],
  ])('%s', (_what, monitored, told, words) => {
    expect(promiseWords(monitored, target(told))).toBe(words);
  });
});

test.each<readonly [Partial<Target>, string]>([
  [{}, '2030年'], [{ every: 'year' }, '每年（至2030年）'], [{ every: 'term' }, '每届（至2030年）'], [{ every: 'cycle', cycleYears: 3 }, '每3年一轮（至2030年）'], [{ every: 'unit', of: '乡镇' }, '2030年'],
])('when it is due: %o', (told, words) => {
  expect(dueWords({ deadline: 2030 }, target(told))).toBe(words);
});

test('every kind of target has its evidence', () => {
  expect((['level', 'change', 'trend', 'gap', 'count', 'event', 'relative', 'qualitative'] as const).filter((kind) => evidenceWords({ kind }) === '')).toEqual([]);
});
