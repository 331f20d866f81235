import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeAgainstValue, judgeWeaker, type Demand, type GoodDirection, type Judgement } from './judge-weaker.ts';

const demand = (bound: Demand['bound'], value: number | null, more: Partial<Demand> = {}): Demand => ({ bound, value, upper: null, strict: false, tolerance: null, ...more });
const strict = { strict: true };

const cases: readonly (readonly [says: string, a: Demand, b: Demand, direction: GoodDirection, judgement: Judgement])[] = [
  ['98以上 is weaker than 达到99', demand('at-least', 98), demand('reach', 99), 'up', 'weaker'],
  ['达到99 is 99以上 where more is better', demand('reach', 99), demand('at-least', 99), 'up', 'equal'],
  ['99以上 is weaker than 超过99', demand('at-least', 99), demand('at-least', 99, strict), 'up', 'weaker'],
  ['超过98 is weaker than 99以上', demand('at-least', 98, strict), demand('at-least', 99), 'up', 'weaker'],
  ['12以下 is weaker than 9以下 where less is better', demand('at-most', 12), demand('at-most', 9), 'down', 'weaker'],
  ['低于38 is stronger than 38以下', demand('at-most', 38, strict), demand('at-most', 38), 'down', 'stronger'],
  ['降到10 is stronger than 12以下', demand('reach', 10), demand('at-most', 12), 'down', 'stronger'],
  ['40左右 is weaker than 40以上', demand('about', 40), demand('at-least', 40), 'up', 'weaker'],
  ['40左右 is stronger than 35以上: it lets 38 through, not 36', demand('about', 40), demand('at-least', 35), 'up', 'stronger'],
  ['a told tolerance counts', demand('about', 40, { tolerance: 0.2 }), demand('at-least', 35), 'up', 'weaker'],
  ['43—46 is weaker than 44以上', demand('between', 43, { upper: 46 }), demand('at-least', 44), 'up', 'weaker'],
  ['8—10 is weaker than 9以下 where less is better', demand('between', 8, { upper: 10 }), demand('at-most', 9), 'down', 'weaker'],
  ['in a band 100—110 is weaker than 103—107', demand('between', 100, { upper: 110 }), demand('between', 103, { upper: 107 }), 'range', 'weaker'],
  ['in a band 103—107 and 105—109 only differ', demand('between', 103, { upper: 107 }), demand('between', 105, { upper: 109 }), 'range', 'not-comparable'],
  ['a bound against the good direction', demand('at-most', 90), demand('at-least', 80), 'up', 'not-comparable'],
  ['both against it', demand('at-most', 90), demand('at-most', 80), 'up', 'not-comparable'],
  ['nobody knows what is good', demand('at-least', 98), demand('at-least', 99), null, 'not-comparable'],
  ['equal is equal even then', demand('at-least', 98), demand('at-least', 98), null, 'equal'],
  ['no figure', demand('at-least', null), demand('at-least', 98), 'up', 'not-comparable'],
  ['no bound', demand(null, 98), demand('at-least', 98), 'up', 'not-comparable'],
  ['not a number is no calm', demand('at-least', Number.NaN), demand('at-least', 98), 'up', 'not-comparable'],
  ['a range that lost its end', demand('between', 43), demand('at-least', 98), 'up', 'not-comparable'],
  ['exactly 100 % twice', demand('reach', 100), demand('at-least', 100), 'up', 'equal'],
  ['0.1 + 0.2 is 0.3', demand('at-least', 0.1 + 0.2), demand('at-least', 0.3), 'up', 'equal'],
];

const against: readonly (readonly [says: string, a: Demand, value: number, direction: GoodDirection, judgement: Judgement])[] = [
  ['6以下 at 5.12', demand('at-most', 6), 5.12, 'down', 'weaker'],
  ['5以下 at 5.12', demand('at-most', 5), 5.12, 'down', 'stronger'],
  ['5.12以下 at 5.12', demand('at-most', 5.12), 5.12, 'down', 'equal'],
  ['低于5.12 at 5.12', demand('at-most', 5.12, strict), 5.12, 'down', 'stronger'],
  ['98以上 at 99.33', demand('at-least', 98), 99.33, 'up', 'weaker'],
  ['45左右 at 44.1 is near enough', demand('about', 45), 44.1, 'up', 'equal'],
  ['45左右 at 50', demand('about', 45), 50, 'up', 'weaker'],
  ['45左右 at 40', demand('about', 45), 40, 'up', 'stronger'],
  ['8左右 at 5 where less is better', demand('about', 8), 5, 'down', 'weaker'],
  ['43—46 at 44.1', demand('between', 43, { upper: 46 }), 44.1, 'up', 'equal'],
  ['43—46 at 46.3', demand('between', 43, { upper: 46 }), 46.3, 'up', 'weaker'],
  ['8—10 at 7.5 where less is better', demand('between', 8, { upper: 10 }), 7.5, 'down', 'weaker'],
  ['8—10 at 11 where less is better', demand('between', 8, { upper: 10 }), 11, 'down', 'stronger'],
  ['90以下 says nothing where more is better', demand('at-most', 90), 80, 'up', 'not-comparable'],
  ['a band', demand('between', 103, { upper: 107 }), 110, 'range', 'not-comparable'],
  ['no value', demand('at-least', 98), Number.NaN, 'up', 'not-comparable'],
];

describe('judging weaker', () => {
  test.each(cases)('%s', (_says, a, b, direction, judgement) => expect(judgeWeaker(a, b, direction)).toBe(judgement));
  test.each(against)('against today: %s', (_says, a, value, direction, judgement) => expect(judgeAgainstValue(a, value, direction)).toBe(judgement));

  const figures = fc.oneof(fc.double({ min: 0, max: 1000, noNaN: true }), fc.integer({ min: 0, max: 100 }), fc.constant(Number.NaN));
  const demands: fc.Arbitrary<Demand> = fc.record({
    bound: fc.constantFrom<Demand['bound']>('at-least', 'at-most', 'reach', 'about', 'between', null),
    value: fc.option(figures), upper: fc.option(figures), strict: fc.boolean(), tolerance: fc.option(fc.double({ min: 0, max: 0.5, noNaN: true })),
  });
  const directions = fc.constantFrom<GoodDirection>('up', 'down', 'range', null);
  const turned: Readonly<Record<Judgement, Judgement>> = { weaker: 'stronger', stronger: 'weaker', equal: 'equal', 'not-comparable': 'not-comparable' };

  const seeded = { seed: 20260101, numRuns: 2000 };

  test('the other way round gives the opposite word, so that two promises are never both the weaker', () => {
    fc.assert(fc.property(demands, demands, directions, (a, b, direction) => {
      expect(judgeWeaker(b, a, direction)).toBe(turned[judgeWeaker(a, b, direction)]);
    }), seeded);
  });

  test('equal targets never differ', () => {
    const bounds = fc.constantFrom<Demand['bound']>('at-least', 'at-most', 'reach', 'about');
    fc.assert(fc.property(fc.double({ min: 0, max: 1000, noNaN: true }), bounds, directions, (value, bound, direction) => {
      expect(judgeWeaker(demand(bound, value), demand(bound, value), direction)).toBe('equal');
    }), seeded);
    fc.assert(fc.property(demands, directions, (a, direction) => {
      expect(['equal', 'not-comparable']).toContain(judgeWeaker(a, { ...a }, direction));
    }), seeded);
  });

  test('weaker than the weaker is weaker', () => {
    const whole = demands.map((given): Demand => ({ ...given, value: given.value === null || Number.isNaN(given.value) ? 7 : Math.round(given.value), tolerance: null }));
    const chains = fc.tuple(whole, whole, whole, fc.constantFrom<GoodDirection>('up', 'down')).filter(([a, b, c, direction]) => judgeWeaker(a, b, direction) === 'weaker' && judgeWeaker(b, c, direction) === 'weaker');
    fc.assert(fc.property(chains, ([a, , c, direction]) => {
      expect(judgeWeaker(a, c, direction)).toBe('weaker');
    }), { ...seeded, numRuns: 500 });
  });
});
