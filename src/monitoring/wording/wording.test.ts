import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { units } from '#registry';
import { amountOfChange, changeWording, growthText, moveText } from './change-wording.ts';
import { acceptanceText, figureText, publishedFigure, trimmedFigure, yearFigure, yearsText } from './figure-wording.ts';
import { decimalPlaces, printedDifference, printedNumber } from './printed-number.ts';
import { changeUnit } from './printed-unit.ts';
import { probabilityText } from './probability-text.ts';

const change = (unit: string, before: number, after: number, digits: number, more: { readonly from?: number; readonly direction?: 1 | -1 } = {}) =>
  ({ unit, digits, before: { year: more.from ?? 2023, value: before }, after: { year: 2024, value: after }, ...(more.direction ? { direction: more.direction } : {}) });

describe('the wording of changes (practice.md 3.5)', () => {
  test.each([
    { told: change('%', 92.5, 94, 1), says: '比上年提高1.5个百分点' },
    { told: change('%', 94, 92.93, 2), says: '比上年下降1.07个百分点' },
    { told: change('%', 0.1, 0.3, 1), says: '比上年提高0.2个百分点' },
    { told: change('%', 8.1, 8.4, 1, { direction: -1 }), says: '比上年上升0.3个百分点' },
    { told: change('‰', 5.12, 4.9, 2, { direction: -1 }), says: '比上年下降0.22个千分点' },
    { told: change('/万', 3.5, 4, 1), says: '比上年提高0.5个万分点' },
    { told: change('/10万', 16.9, 10.31, 2, { from: 2020, direction: -1 }), says: '比2020年下降6.59个十万分点' },
    { told: change('百分点', 6, 4.5, 1), says: '比上年缩小1.5个百分点' },
    { told: change('千分点', 0.4, 4.4, 1), says: '比上年扩大4.0个千分点' },
    { told: change('十万分点', 0.4, 4.4, 1), says: '比上年扩大4.0个十万分点' },
    { told: change('人', 120, 133, 0), says: '比上年增加13人' },
    { told: change('所', 14, 12, 0), says: '比上年减少2所' },
    { told: change('岁', 78.3, 79.5, 1, { from: 2020 }), says: '比2020年提高1.2岁' },
    { told: change('年', 10.1, 10.4, 1), says: '比上年提高0.3年' },
    { told: change('元', 18250, 19100, 0), says: '比上年增加850元' },
    { told: change('元/人', 100, 90.5, 1), says: '比上年减少9.5元/人' },
    { told: change('名/千名', 0.8, 1.1, 1), says: '比上年增加0.3名/千名' },
    { told: change('ratio', 0.3333, 0.25, 4), says: '比上年下降0.0833' },
    { told: change('女=100', 111.3, 108.2, 1), says: '比上年下降3.1' },
    { told: change('女=100', 108.2, 111.3, 1), says: '比上年上升3.1' },
    { told: change('箩筐', 3, 5, 0), says: '比上年增加2箩筐' },
    { told: change('%', 96.4, 96.4, 1), says: '与上年持平' },
    { told: change('%', 96.4, 96.44, 1), says: '与上年持平' },
    { told: change('/10万', 0, 0, 2, { from: 2020 }), says: '与2020年持平' },
    { told: change('%', 96.4, Number.NaN, 1), says: '与上年的差（无法读取）' },
    { told: change('%', 96.4, Infinity, 1), says: '与上年的差（无法读取）' },
  ])('$told.unit $told.before.value -> $told.after.value: $says', ({ told, says }) => {
    expect(changeWording(told)).toBe(says);
  });

  test.each([
    { told: change('%', 91.2, 92.93, 2), says: '比上年提高1.73个百分点（相对提高1.9%）' },
    { told: change('/10万', 16.9, 16, 1, { direction: -1 }), says: '比上年下降5.3%' },
    { told: change('‰', 5, 4, 1, { direction: -1 }), says: '比上年下降20%' },
    { told: change('人', 120, 180, 0), says: '比上年增加50%' },
    { told: change('元', 100000, 100010, 0), says: '比上年增加不足0.1%' },
    { told: change('人', 0, 5, 0), says: '比上年增加5人' },
    { told: change('%', 0, 5, 0), says: '比上年提高5个百分点' },
    { told: change('人', 5, 5, 0), says: '与上年持平' },
  ])('relative only when asked, and never to be taken for points: $says', ({ told, says }) => {
    expect(changeWording(told, 'relative')).toBe(says);
  });

  test('no fraction ever moves by “%”, and every fraction has its point', () => {
    for (const { id } of units.filter(({ dimension }) => dimension === 'fraction')) expect(changeWording(change(id, 10, 12, 0))).toMatch(/^比上年提高2个.+分点$/);
  });

  test.each([
    [0.05, '%', 2, '0.05个百分点'], [-2, '‰', 1, '-2.0个千分点'], [3, '人', 0, '3人'], [4.4, '/万', 2, '4.40个万分点'], [4.4, '1/10万', 2, '4.40个十万分点'], [4.4, '元', 2, '4.40元'], [4.4, 'ratio', 2, '4.40'], [4.4, '女=100', 2, '4.40'],
    [4.4, '百分点', 2, '4.40个百分点'], [4.4, '没听过的单位', 2, '4.40没听过的单位'], [20, '个', 0, '20个'],
  ])('an amount by itself: %d %s with %d places', (amount, unit, digits, is) => {
    expect(amountOfChange(amount, unit, digits)).toBe(is);
  });

  test('the unit of a difference', () => {
    expect(['%', '‰', '/万', '1/10万', '元', 'ratio', '百分点', '箩筐'].map(changeUnit)).toEqual(['百分点', '千分点', '万分点', '十万分点', '元', 'ratio', '百分点', '箩筐']);
  });

  test.each([
    [1.77, '%', 2, 0, '提高1.77个百分点'], [-6.59, '/10万', 2, 0, '下降6.59个十万分点'], [0.3, '‰', 1, -1, '上升0.3个千分点'], [-0.02, '/万', 2, -1, '下降0.02个万分点'], [0, '%', 1, 0, '持平'], [0.04, '%', 1, 0, '持平'], [-0.04, '%', 1, 0, '持平'],
    [12, '人', 0, 0, '增加12人'], [-3, '所', 0, 0, '减少3所'], [-1.2, '女=100', 1, 0, '下降1.2'], [1.5, '百分点', 1, 0, '扩大1.5个百分点'], [-0.1, 'ratio', 1, 0, '下降0.1'], [Number.NaN, '%', 1, 0, '变动（无法读取）'],
  ] as const)('a move of %d %s is told as points, never as percent', (change, unit, digits, direction, text) => {
    expect(moveText(change, unit, digits, direction)).toBe(text);
  });

  test('growth in percent of what was before', () => {
    expect([growthText(5.3, 1), growthText(-2, 1), growthText(0.04, 1)]).toEqual(['增长5.3%', '下降2.0%', '持平']);
  });
});

describe('printed numbers', () => {
  test.each([
    [96.9, 2, '96.90'], [1.005, 2, '1.01'], [-1.005, 2, '-1.01'], [2.5, 0, '3'], [0, 0, '0'], [1e-7, 7, '0.0000001'], [1e-7, 2, '0.00'], [1e21, 1, '1000000000000000000000.0'], [-0.05, 1, '-0.1'],
    [Number.NaN, 1, '（无法读取）'], [Infinity, 1, '（无法读取）'],
  ])('%d with %d places is %s', (value, digits, is) => {
    expect(printedNumber(value, digits)).toBe(is);
  });

  test.each([[91.2, 92.93, 2, '1.73'], [0.3, 0.1, 1, '-0.2'], [1.1, 1.1, 1, '0.0'], [97.65, 97.7, 1, '0.1'], [1, Number.NaN, 1, '（无法读取）']])('from %d to %d with %d places is %s', (before, after, digits, is) => {
    expect(printedDifference(before, after, digits)).toBe(is);
  });

  test('decimals of a row add up: no noise of binary arithmetic in any printed difference', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 4 }), (a, b, digits) => {
      const value = (units: number): number => Number(`${String(units)}e-${String(digits)}`);
      expect(Number(printedDifference(value(a), value(b), digits))).toBe(value(b - a));
      expect(Number(printedNumber(value(a), digits))).toBe(value(a));
    }));
  });

  test('a number rounds half away from zero as its decimal text does, short or long', () => {
    const number = fc.tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 18 }));
    fc.assert(fc.property(number, fc.integer({ min: 0, max: 12 }), ([units, places], digits) => {
      const value = Number(`${String(units)}e-${String(places)}`);
      fc.pre(!String(value).includes('e'));
      const [, minus = '', whole = '', fraction = ''] = /^(-?)(\d+)\.?(\d*)$/.exec(String(value)) ?? [];
      const scaled = BigInt(`${whole}${fraction.slice(0, digits).padEnd(digits, '0')}`) + (fraction.charAt(digits) >= '5' ? 1n : 0n);
      expect(printedNumber(value, digits).replace('.', '').replace(/^(-?)0+(?=\d)/, '$1')).toBe(scaled === 0n ? '0' : `${minus}${String(scaled)}`);
    }), { numRuns: 2_000 });
  });

  test.each([[14.25, 2], [12, 0], [1e-7, 7], [1e21, 0], [Number.NaN, 0]])('%d has %d decimal places', (value, is) => {
    expect(decimalPlaces(value)).toBe(is);
  });
});

describe('figures', () => {
  test.each([[96.9, '%', 2, '96.90%'], [12, '/10万', 1, '12.0/10万'], [0.3333, 'ratio', 4, '1:3'], [2, 'ratio', 4, '2:1'], [1.292275, 'ratio', 2, '1.29:1'], [0.8231, 'ratio', 2, '0.82:1'], [0.0731, 'ratio', 2, '1:13.7'], [0, 'ratio', 1, '0.0'], [1e300, 'ratio', 0, `1${'0'.repeat(300)}`], [6, '百分点', 1, '6.0个百分点'], [12.6, '人', -1, '13人'], [108.2, '女=100', 1, '108.2'], [3, '所', 0, '3所'], [Number.NaN, '%', 1, '（无法读取）%']])('%d %s', (value, unit, digits, is) => {
    expect(figureText(value, unit, digits)).toBe(is);
  });

  test.each([
    ['14.3', 14.3, 1, '/10万', '14.3/10万'], ['98.0', 98, 1, '%', '98.0%'], ['1.0512', 1.0512, 4, 'ratio', '1.0512:1'], ['1.10', 1.1, 2, 'ratio', '1.10:1'], ['0.3333', 1 / 3, 4, 'ratio', '1:3'], ['107.2', 107.2, 1, '女=100', '107.2'], ['约95', 95, 0, '%', '95%'], ['1,204', 1204, 0, '人', '1,204人'],
  ])('%s is printed as published', (text, value, digits, unit, is) => {
    expect(publishedFigure({ text, value, digits }, unit)).toBe(is);
  });

  test('a computed figure has no zeros behind', () => {
    expect([trimmedFigure(3.7800000001, '/10万', 4), trimmedFigure(98, '%', 4), trimmedFigure(0.3333, 'ratio', 4)]).toEqual(['3.78/10万', '98%', '1:3']);
  });

  test('years in a row are a run', () => {
    expect([[2021], [2021, 2022], [2021, 2022, 2023], [2021, 2023, 2024]].map(yearsText)).toEqual(['2021年', '2021年、2022年', '2021—2023年', '2021年、2023年、2024年']);
  });

  test.each([
    ['孕产妇死亡率', 0, '/10万', '2024年未发生孕产妇死亡（0/10万）'],
    ['孕产妇死亡人数', 0, '人', '2024年未发生孕产妇死亡（0人）'],
    ['溺水事故发生数', 0, '件', '2024年未发生溺水事故（0件）'],
    ['艾滋病母婴传播率', 0, '%', '2024年未发生艾滋病母婴传播（0%）'],
    ['发生率', 0, '/10万', '2024年0/10万'],
    ['孕产妇死亡率', 8.5, '/10万', '2024年8.5/10万'],
    ['婚前医学检查率', 0, '%', '2024年0%'],
  ])('%s of %d', (indicator, value, unit, says) => {
    expect(yearFigure({ year: 2024, text: String(value), value, digits: 1 }, unit, indicator)).toBe(says);
  });

  test.each([
    [98, Infinity, false, false, '%', '98%以上'],
    [100, Infinity, false, false, '%', '100%'],
    [100, Infinity, true, false, '%', '高于100%'],
    [1.5 - 5e-5, Infinity, false, false, 'ratio', '1.5:1以上'],
    [1 / 3 - 5e-5, Infinity, false, false, 'ratio', '1:3以上'],
    [1850 * 1.05 ** 5, Infinity, false, false, '元/月', '2361.12元/月以上'],
    [98, Infinity, true, false, '%', '高于98%'],
    [-Infinity, 12, false, false, '/10万', '12/10万以下'],
    [-Infinity, 12.5, false, true, '/10万', '低于12.5/10万'],
    [103, 107, false, false, '女=100', '103至107之间'],
    [-Infinity, 5.4 * 0.7, false, false, '%', '3.78%以下'],
    [-Infinity, Infinity, false, false, '%', '不限'],
  ])('%d to %d: the target in words', (lower, upper, lowerOpen, upperOpen, unit, says) => {
    expect(acceptanceText({ lower, upper, lowerOpen, upperOpen }, unit)).toBe(says);
  });
});

describe('probabilities', () => {
  test.each<[number, number | null, string]>([
    [0.398388, null, '40%'], [0, null, '0%'], [1, null, '100%'], [0.004, null, '不到1%'], [0.9996, null, '超过99%'], [0.2, 20, '20%'], [0.1999, 20, '19.99%'], [0.1996, 20, '19.96%'], [0.12, 20, '12%'],
    [0.1999, null, '19%'], [0.4994, null, '49%'], [0.7951, null, '79%'], [0.5, null, '50%'], [0.5004, null, '50%'], [0.4949, null, '49%'], [0.2 - 1e-9, 20, '略低于20%'], [0.2 + 1e-9, 20, '略高于20%'], [0.0102, 1, '1.02%'], [Number.NaN, 20, '（无法读取）'],
  ])('%d beside %s is printed %s', (probability, beside, is) => {
    expect(probabilityText(probability, beside)).toBe(is);
  });
});
