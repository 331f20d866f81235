import { describe, expect, test } from 'vitest';
import type { Missing } from '#kernel';
import { chanceFrom } from '../chance.ts';
import { drawChoices, ranksOf, scoreOf } from './draw-ranks.ts';
import { rankIntervals } from './rank-intervals.ts';
import type { RankedArea, RankedIndicator } from './ranked-area.ts';

const none: Missing = { missing: 'not-collected' };
const indicator = (name: string, domain: string, worst = 0, target = 100): RankedIndicator => ({ name, domain, weight: 1, goalposts: { worst, target } });
const four = [indicator('甲', '健康'), indicator('乙', '健康'), indicator('丙', '教育'), indicator('丁', '教育', 30, 5)];
const area = (name: string, ...values: readonly (number | Missing)[]): RankedArea => ({ name, values });

const ranked = (areas: readonly RankedArea[], indicators = four, seed = 1) => {
  const found = rankIntervals(areas, indicators, { seed });
  if ('refused' in found) throw new Error(found.message);
  return found;
};
const rowsOf = (areas: readonly RankedArea[], indicators = four) => ranked(areas, indicators).ranks.map(({ name, rank, low, high }) => [name, rank, low, high]);

describe('ranks with their intervals', () => {
  test('best in everything is first in every draw, worst in everything last', () => {
    expect(rowsOf([area('末', 20, 20, 20, 29), area('首', 90, 95, 80, 6), area('中', 50, 60, 40, 20)])).toEqual([['首', 1, 1, 1], ['中', 2, 2, 2], ['末', 3, 3, 3]]);
  });

  test('areas that are good at different things cannot be told apart', () => {
    const found = ranked([area('偏健康', 90, 90, 40, 22), area('偏教育', 41, 40, 92, 8)]);
    expect(found.ranks.map(({ low, high }) => [low, high])).toEqual([[1, 2], [1, 2]]);
  });

  test('areas with the same figures share their rank and their interval', () => {
    const [first, second] = ranked([area('甲区', 50, 60, 70, 20), area('乙区', 50, 60, 70, 20), area('丙区', 10, 20, 30, 29)]).ranks;
    expect({ ...first, name: '' }).toEqual({ ...second, name: '' });
    expect(first).toMatchObject({ rank: 1, low: 1, high: 1 });
  });

  test('the same seed gives the same draws', () => {
    const { fraction } = chanceFrom(9);
    const areas = Array.from({ length: 12 }, (_, at) => area(`第${String(at)}区`, ...four.map(() => Math.round(fraction() * 30))));
    expect(ranked(areas)).toEqual(ranked(areas));
    const wide = ranked(areas).ranks.filter(({ low, high }) => high > low);
    expect(wide.length).toBeGreaterThan(3);
    expect(ranked(areas).ranks.filter(({ low, median, high }) => !(low <= median && median <= high && low >= 1 && high <= 12))).toEqual([]);
  });

  test('an area with too few figures is named, and changes nothing for the others', () => {
    const areas = [area('甲区', 50, 60, 70, 20), area('乙区', 40, 80, 30, 9)];
    const found = ranked([...areas, area('缺区', 1000, none, none, 5)]);
    expect(found.unranked.map(({ name, why }) => [name, why.refused])).toEqual([['缺区', 'coverage-too-low']]);
    expect(found.ranks).toEqual(ranked(areas).ranks);
  });

  test('absence is neither zero nor the mean: what is there is weighed anew', () => {
    const five = ['甲', '乙', '丙', '丁'].map((name) => indicator(name, '健康'));
    expect(rowsOf([area('缺一', 70, 70, 70, none), area('全', 80, 80, 80, 80), area('低', 10, 10, 10, 10)], five)).toEqual([['全', 1, 1, 1], ['缺一', 2, 2, 2], ['低', 3, 3, 3]]);
  });

  test('outliers are drawn in before the scale of the sample is made, and it is said', () => {
    const areas = Array.from({ length: 12 }, (_, at) => area(`第${String(at)}区`, at === 11 ? 1000 : at, 50 + at));
    expect(ranked(areas, [indicator('偏', '健康'), indicator('正', '健康')]).winsorised).toEqual([{ name: '偏', treated: 1 }]);
  });

  test('the given weights are what is varied', () => {
    const weighed = (heavy: number) => ['甲', '乙', '丙', '丁'].map((name, at) => ({ ...indicator(name, '健康'), weight: at === 0 ? heavy : 1 }));
    const areas = [area('重项好', 90, 40, 40, 40), area('轻项好', 40, 90, 90, 90)];
    expect([10, 1].map((heavy) => ranked(areas, weighed(heavy)).ranks.find(({ name }) => name === '重项好')?.median)).toEqual([1, 2]);
  });

  test('one indicator is never left out', () => {
    expect(rowsOf([area('低', 10), area('高', 20)], [indicator('甲', '健康')])).toEqual([['高', 1, 1, 1], ['低', 2, 2, 2]]);
  });

  test.each([
    ['too few draws', [area('甲区', 1, 1, 1, 6), area('乙区', 2, 2, 2, 7)], 999, 'too-few-draws'],
    ['draws that are none', [area('甲区', 1, 1, 1, 6), area('乙区', 2, 2, 2, 7)], Number.NaN, 'too-few-draws'],
    ['one area', [area('甲区', 1, 1, 1, 6)], 1000, 'too-few-areas'],
    ['one area with figures', [area('甲区', 1, 1, 1, 6), area('乙区', none, none, none, 7)], 1000, 'too-few-areas'],
  ])('%s are refused', (_, areas, draws, refused) => {
    expect(rankIntervals(areas, four, { seed: 1, draws })).toMatchObject({ refused });
  });

  test('values that do not fit the indicators are a bug', () => {
    expect(() => rankIntervals([area('甲区', 1)], four, { seed: 1 })).toThrow('甲区 has 1 values for 4 indicators');
  });

  test.each([[[50, 80, 80, 20], [3, 1, 1, 4]], [[], []], [[7, 7], [1, 1]]])('ranks of %j are %j', (scores, ranks) => {
    expect(ranksOf(scores)).toEqual(ranks);
  });
  test('a score that is no number is a bug, never the first', () => {
    expect(() => ranksOf([50, Number.NaN])).toThrow('not a number');
  });
});

describe('what one draw decides', () => {
  const chance = chanceFrom(11);
  const drawn = Array.from({ length: 6000 }, () => drawChoices(chance, [1, 2]));
  const share = (holds: (choice: (typeof drawn)[number]) => boolean): number => drawn.filter(holds).length / drawn.length;

  test.each([
    ['the first indicator left out', share(({ weights }) => weights[0] === 0), 1 / 3],
    ['the second left out', share(({ weights }) => weights[1] === 0), 1 / 3],
    ['min-max', share(({ scale }) => scale === 0), 1 / 2],
    ['z', share(({ scale }) => scale === 1), 1 / 2],
    ['geometric', share(({ geometric }) => geometric), 1 / 2],
  ])('%s as often as it should', (_, found, expected) => {
    expect(Math.abs(found - expected)).toBeLessThan(0.025);
  });

  test('weights stay within a quarter of what is given and come near both ends', () => {
    const kept = drawn.map(({ weights }) => weights[1] ?? 0).filter((weight) => weight > 0);
    expect([Math.min(...kept), Math.max(...kept)].map((weight) => weight.toFixed(2))).toEqual(['1.50', '2.50']);
  });

  test.each([
    ['geometric', [80, 80, 20], true, 40],
    ['arithmetic', [80, 80, 20], false, 50],
    ['an absence, weighed anew inside its domain', [80, Number.NaN, 20], true, 40],
  ] as const)('the score of an area: %s', (_, row, geometric, score) => {
    expect(scoreOf(Float64Array.from(row), Float64Array.from([1, 1, 2]), [0, 0, 1], 2, geometric)).toBeCloseTo(score, 9);
  });
});
