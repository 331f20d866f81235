import { expect, test } from 'vitest';
import { worked } from '../../../test/worked-cases.ts';
import { sketchedTarget } from '../../../test/makers/sketched-plan.ts';
import { acceptanceOf, exactRatio } from './acceptance-of.ts';
import { changeAmountOf, changedAcceptance } from './change-amount.ts';
import { usualJudgingSettings } from './judge-achievement.ts';

type Case05 = { readonly input: { readonly base: number; readonly cut: number; readonly ratio: string; readonly about: readonly [number, number] }; readonly expected: { readonly reduce_to: number; readonly ratio_decimal: number; readonly about_interval: readonly [number, number] } };

const C05 = worked.find<Case05>('C05');

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

test.each([
  ['5%', { unit: '%', kind: 'gap' }, '百分点', 5], ['5‰', { unit: '‰', kind: 'gap' }, '百分点', 0.5], ['5个百分点', { unit: '百分点', kind: 'gap' }, '%', 5], ['5%, no gap', { unit: '%', kind: 'level' }, '百分点', null], ['5小时', { unit: '小时', kind: 'level' }, '分钟', 300],
] as const)('a figure of a target in the unit of the data: %s', (_title, told, unit, upper) => {
  const found = acceptanceOf(sketchedTarget({ indicator: '差距', bound: 'at-most', value: 5, ...told }), null, unit, usualJudgingSettings);
  expect('upper' in found ? found.upper : null).toBe(upper);
});
