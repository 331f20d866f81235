import { expect, test } from 'vitest';
import { worked } from '../../../test/worked-cases.ts';
import { sketchedTarget } from '../../../test/makers/sketched-plan.ts';
import { acceptanceOf, exactRatio } from './acceptance-of.ts';
import { changeAmountOf, changedAcceptance } from './change-amount.ts';
import { twoScales } from './two-scales.ts';
import { usualJudgingSettings } from './judge-achievement.ts';

type Case05 = { readonly input: { readonly base: number; readonly cut: number; readonly ratio: string; readonly about: readonly [number, number] }; readonly expected: { readonly reduce_to: number; readonly ratio_decimal: number; readonly about_interval: readonly [number, number] } };
type Case23 = { readonly input: { readonly rural: readonly [number, number]; readonly urban: readonly [number, number] }; readonly expected: { readonly abs0: number; readonly abs1: number; readonly rel0: number; readonly rel1: number } };

const C05 = worked.find<Case05>('C05');
const C23 = worked.find<Case23>('C23');

const near = (value: number | null | undefined, wanted: number | undefined): boolean => Math.abs((value ?? Number.NaN) - (wanted ?? Number.NaN)) <= 1e-6;

test.skipIf(C05 === null)('worked case C05: targets in other words become figures', () => {
  if (C05 === null) return;
  const amount = changeAmountOf(sketchedTarget({ indicator: '某率', kind: 'change', bound: 'reach', direction: 'down', changePercent: -C05.input.cut, unit: null }), '‰');
  const reduced = 'reason' in amount ? null : changedAcceptance(amount, { year: 2020, value: C05.input.base, text: '', why: '' }, 2030);
  const [one, other] = C05.input.ratio.split(':').map(Number);
  const [middle, tolerance] = C05.input.about;
  const about = acceptanceOf(sketchedTarget({ indicator: '性别比', bound: 'about', value: middle, tolerance, unit: null }), null, '女=100', usualJudgingSettings);
  expect([
    near(reduced && 'upper' in reduced ? reduced.upper : null, C05.expected.reduce_to),
    near(exactRatio(Number(((one ?? 0) / (other ?? 1)).toFixed(4))), C05.expected.ratio_decimal),
    'lower' in about && near(about.lower, C05.expected.about_interval[0]) && near(about.upper, C05.expected.about_interval[1]),
  ]).toEqual([true, true, true]);
});

test.skipIf(C23 === null)('worked case C23: both fell, the gap grew on both scales', () => {
  if (C23 === null) return;
  const { rural, urban } = C23.input;
  const found = twoScales([rural[0], urban[0]], [rural[1], urban[1]], -1, 0.05);
  const { abs0, abs1, rel0, rel1 } = C23.expected;
  expect([near(found?.difference[0], abs0), near(found?.difference[1], abs1), near(found?.ratio[0], rel0), near(found?.ratio[1], rel1), found?.verdict]).toEqual([true, true, true, true, 'widened']);
});

test.each([
  ['either side may be the worse', [10, 20], [12, 18], 1, 'narrowed'],
  ['the worse side rose', [10, 20], [14, 20], 1, 'narrowed'],
  ['only the better fell', [10, 20], [10, 15], 1, 'reverse-narrowed'],
  ['most of it is the better side’s fall', [10, 20], [11, 16], 1, 'reverse-narrowed'],
  ['nobody knows which way is good', [10, 20], [10, 15], 0, 'narrowed'],
  ['wider in points, narrower as a ratio', [2, 4], [20, 30], 1, 'split'],
  ['a side of zero has no ratio', [0, 4], [0, 2], -1, 'narrowed'],
  ['nothing', [10, 20], [10, 20], 1, 'unchanged'],
] as const)('a gap on two scales: %s', (_title, before, now, good, verdict) => {
  expect(twoScales(before, now, good, 0.5)?.verdict).toBe(verdict);
});

test('not a number is no gap', () => {
  expect(twoScales([10, Number.NaN], [10, 20], 1, 0.5)).toBeNull();
});
