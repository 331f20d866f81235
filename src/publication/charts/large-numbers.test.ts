import { describe, expect, test } from 'vitest';
import { textsOf } from '../../../test/chart-texts.ts';
import { atLeast, examplePoints, exampleTrend } from './example-data.ts';
import { trend } from './kinds/trend.ts';
import { magnitudeOf, pointsIn } from './large-numbers.ts';

describe('large numbers', () => {
  test.each([
    ['人', [390_000_000, 490_000_000], '亿人'], ['元', [8_412_330], '万元'], ['人', [99_999], '人'], ['万人', [390_000], '万人'], ['%', [390_000], '%'], ['元/人', [390_000], '元/人'], ['女=100', [390_000], '女=100'], ['', [390_000], ''], ['人', [], '人'],
  ])('%s of %j are drawn in %s', (unit, values, is) => {
    expect(magnitudeOf(unit, values).unit).toBe(is);
  });

  test('figures have as many places as they need, two at most, all alike', () => {
    const texts = (values: readonly number[], unit: string): readonly string[] => pointsIn(examplePoints(values.map((value, at) => [2020 + at, value] as const)), magnitudeOf(unit, values)).map(({ text }) => text);
    expect([texts([390_000_000, 490_000_000], '人'), texts([8_412_330, 12_345_678, 9_000_000], '元'), texts([5, 7], '人')]).toEqual([['3.9', '4.9'], ['841.23', '1234.57', '900.00'], ['5', '7']]);
  });

  test('a chart draws them short with the unit over the axis, its table keeps them as published', () => {
    const drawing = trend.draw(exampleTrend({ unit: '人', scale: 'positive', points: examplePoints([[2023, 390_000_000], [2024, 490_000_000]]), targets: [{ acceptance: atLeast(5e8), deadline: 2030, words: '5亿人以上' }] }));
    const texts = textsOf(drawing).map(({ style }) => style.text);
    expect([texts.filter((text) => /\d{7}/.test(text)), texts.includes('4.9'), texts.some((text) => text.startsWith('单位：亿人'))]).toEqual([[], true, true]);
    expect([drawing.table.unit, drawing.table.body.slice(0, 2).map((cells) => cells[1]?.number?.value)]).toEqual(['人', [390_000_000, 490_000_000]]);
  });
});
