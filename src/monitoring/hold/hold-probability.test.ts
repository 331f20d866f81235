import { existsSync, readFileSync } from 'node:fs';
import { assert, constantFrom, double, integer, oneof, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oracleLines } from '../../../test/hold-oracle.ts';
import { holdCases } from '../../../test/makers/hold-cases.ts';
import { simulateHolding } from '../../../test/simulate-holding.ts';
import { toScale } from '../scale.ts';
import { holdProbability, type HoldCase } from './hold-probability.ts';

const worked = new URL('../../../../shared/conformance/method.json', import.meta.url);
const isThere = existsSync(worked);
if (!isThere) console.warn('SKIPPED the worked case of holding: method.json is not at ../shared/conformance');

const plain: HoldCase = { last: 0, drift: 0, spread: 1, driftShare: 0, df: 5, damping: 0.95, noise: 1, steps: 1, lower: 0, upper: Infinity };
/** The error the function promises. */
const promised = 3e-4;

describe('the probability of holding in every year', () => {
  test.skipIf(!isThere)('the worked case C25', () => {
    type Worked = { readonly id: string; readonly input: { readonly t: number[]; readonly y: number[]; readonly X: number; readonly h: number; readonly s0: number; readonly lam: number }; readonly expected: { readonly p_keep_all: number } };
    const { input, expected } = (JSON.parse(readFileSync(worked, 'utf8')) as Worked[]).find(({ id }) => id === 'C25') ?? {};
    if (!input || !expected) throw new Error('no worked case C25');
    // Method 1.5.2–1.5.4 for years without holes.
    const z = input.y.map((value) => toScale('logit', value));
    const changes = z.slice(1).map((value, at) => value - (z[at] ?? NaN));
    const length = changes.length;
    const drift = changes.reduce((sum, change) => sum + change, 0) / length;
    const priorDegrees = 2;
    const df = priorDegrees + length - 1;
    const variance = (priorDegrees * input.s0 ** 2 + changes.reduce((sum, change) => sum + (change - drift) ** 2, 0)) / df;
    const weight = (input.lam * input.s0 ** 2) / (input.lam * input.s0 ** 2 + variance / length);
    const chance = holdProbability({
      last: z.at(-1) ?? NaN, drift: weight * drift, spread: Math.sqrt(variance), driftShare: weight / length, df, damping: 0.95, noise: 1.25, steps: input.h, lower: toScale('logit', input.X), upper: Infinity,
    });
    expect(Math.abs(chance - expected.p_keep_all)).toBeLessThan(0.005);
  });

  test('for one year it is R’s Student t to 1e-6', () => {
    const errors = oracleLines('student').flatMap(({ first: x, second: df, value }) => [
      holdProbability({ ...plain, last: x, df }) - value,
      holdProbability({ ...plain, last: -x, df, lower: -Infinity, upper: 0 }) - value,
      // Drift, its doubt and the noise on another scale: the same number of standard deviations from the wall.
      holdProbability({ ...plain, df, last: 7 + 0.3 * x * Math.sqrt(1.25 + 0.9 ** 2 * 0.2) - 0.9 * 0.4, drift: 0.4, spread: 0.3, driftShare: 0.2, damping: 0.9, noise: 1.25, lower: 7 }) - value,
    ]);
    expect(errors.filter((error) => !(Math.abs(error) < 1e-6))).toEqual([]);
  });

  test('for one year between two walls it is the difference of two', () => {
    const table = oracleLines('student');
    const errors = table.map(({ first: x, second: df, value }) => {
      const middle = table.find(({ first, second }) => first === -0.7 && second === df)?.value ?? NaN;
      return Math.abs(holdProbability({ ...plain, df, last: 0, lower: Math.min(x, -0.7), upper: Math.max(x, -0.7) }) - Math.abs(value - middle));
    });
    expect(Math.max(...errors)).toBeLessThan(1e-6);
  });

  // At the wall, without drift or doubt about it, the spread plays no part: Sparre Andersen 1953, C(2n, n)/4ⁿ.
  test.each([2, 3, 4, 5, 6, 8, 10, 12, 15])('from the wall itself through %i years it is C(2n, n)/4ⁿ', (steps) => {
    const exact = Array.from({ length: steps }, (_, at) => (2 * at + 1) / (2 * at + 2)).reduce((product, factor) => product * factor, 1);
    for (const df of [1, 2, 3.5, 9]) expect(Math.abs(holdProbability({ ...plain, steps, df }) - exact)).toBeLessThan(3e-5);
  });

  // With doubt about the drift there are closed forms for two and three years (Sheppard 1899): 1/4 + asin ρ/2π; 1/8 + (asin ρ12 + asin ρ13 + asin ρ23)/4π.
  test.each([
    { driftShare: 0.05, damping: 0.95, noise: 1.25 }, { driftShare: 0.25, damping: 0.95, noise: 1.25 }, { driftShare: 1, damping: 0.95, noise: 1.25 },
    { driftShare: 1, damping: 1, noise: 0.5 }, { driftShare: 0.5, damping: 0.5, noise: 1 }, { driftShare: 3, damping: 0.8, noise: 2 },
  ])('from the wall itself with a doubted drift ($driftShare, $damping, $noise) it is what the angles say', ({ driftShare, damping, noise }) => {
    const sums = [damping, damping + damping ** 2, damping + damping ** 2 + damping ** 3];
    const covariance = (i: number, j: number): number => noise * (Math.min(i, j) + 1) + driftShare * (sums[i] ?? NaN) * (sums[j] ?? NaN);
    const angle = (i: number, j: number): number => Math.asin(covariance(i, j) / Math.sqrt(covariance(i, i) * covariance(j, j)));
    const asked = { ...plain, driftShare, damping, noise };
    for (const df of [1, 2, 6]) {
      expect(Math.abs(holdProbability({ ...asked, df, steps: 2 }) - 1 / 4 - angle(0, 1) / (2 * Math.PI))).toBeLessThan(promised);
      expect(Math.abs(holdProbability({ ...asked, df, steps: 3 }) - 1 / 8 - (angle(0, 1) + angle(0, 2) + angle(1, 2)) / (4 * Math.PI))).toBeLessThan(promised);
    }
  });

  test.each([2, 3, 6, 10, 15])('over %i years it agrees with 200,000 simulated paths', (years) => {
    const paths = 200_000;
    const cases = holdCases(years === 6 ? 30 : 8, years, years);
    const apart = cases.filter((asked, at) => {
      const simulated = simulateHolding(asked, paths, at + 1);
      return !(Math.abs(holdProbability(asked) - simulated) < 4.5 * Math.sqrt(Math.max(1e-6, simulated * (1 - simulated)) / paths) + promised);
    });
    expect(apart).toEqual([]);
  });

  test.each([2, 3, 6, 10, 15])('over %i years it is as near to twice as careful sums as promised', (years) => {
    const cases = holdCases(150, years, 77);
    expect(cases.filter((asked) => !(Math.abs(holdProbability(asked) - holdProbability(asked, 2)) < promised))).toEqual([]);
  });

  test.each([
    { what: 'one degree of freedom', of: (asked: HoldCase): HoldCase => ({ ...asked, df: 1 }) },
    { what: 'a drift as doubtful as a yearly change', of: (asked: HoldCase): HoldCase => ({ ...asked, driftShare: 1 }) },
    { what: 'a strong drift', of: (asked: HoldCase, at: number): HoldCase => ({ ...asked, drift: asked.spread * (at % 4 < 2 ? 8 : -8), lower: asked.lower - (at % 3) * 20 * asked.spread }) },
    { what: 'walls ever farther away', of: (asked: HoldCase, at: number): HoldCase => ({ ...asked, df: 1 + (at % 4) / 2, lower: asked.last - asked.spread * Math.exp(at / 20), upper: Infinity }) },
  ])('$what: as near to twice as careful sums as promised', ({ of }) => {
    const cases = holdCases(120, 6, 5).map(of);
    expect(cases.filter((asked) => !(Math.abs(holdProbability(asked) - holdProbability(asked, 2)) < promised))).toEqual([]);
  });

  test.each([
    { what: 'above the wall and rising', asked: { last: 1, drift: 0.1 }, chance: 1 },
    { what: 'falling below the wall in the third year', asked: { last: 1, drift: -0.4 }, chance: 0 },
    { what: 'on the wall', asked: { last: 0, drift: 0 }, chance: 1 },
    { what: 'leaving above', asked: { last: 1, drift: 1, upper: 5 }, chance: 0 },
    { what: 'below the wall now, above from the first year on', asked: { last: -0.5, drift: 1 }, chance: 1 },
  ])('without spread the drift decides: $what', ({ asked, chance }) => {
    expect(holdProbability({ ...plain, ...asked, spread: 0, steps: 6 })).toBe(chance);
  });

  test.each([1e-4, 1e-12, 1e-300])('a spread of %d comes to the same, off the wall', (spread) => {
    const chances = [{ last: 1, drift: 0.1 }, { last: 1, drift: -0.4 }, { last: 1, drift: 1, upper: 5 }, { last: -0.5, drift: 1 }].map((asked) => holdProbability({ ...plain, ...asked, spread, steps: 6 }));
    expect(chances.map((chance) => Number(chance.toFixed(6)))).toEqual([1, 0, 0, 1]);
  });

  test('walls that cross leave no room', () => {
    expect(holdProbability({ ...plain, steps: 6, lower: 1, upper: 0.5 })).toBe(0);
  });

  test('no walls are always kept', () => {
    expect(holdProbability({ ...plain, steps: 6, lower: -Infinity })).toBe(1);
  });

  test.each([
    { last: NaN }, { last: Infinity }, { drift: NaN }, { spread: -1 }, { spread: NaN }, { driftShare: -0.1 }, { df: 0.5 }, { df: Infinity }, { damping: 1.1 }, { damping: -0.1 }, { noise: 0 },
    { steps: 0 }, { steps: 2.5 }, { steps: NaN }, { lower: NaN }, { lower: Infinity }, { upper: NaN }, { upper: -Infinity },
  ])('%o is refused', (nonsense) => {
    expect(() => holdProbability({ ...plain, ...nonsense })).toThrow(RangeError);
  });
});

const finite = oneof(double({ noNaN: true, noDefaultInfinity: true }), double({ min: -5, max: 5, noNaN: true }), constantFrom(0, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE));
const positive = finite.map(Math.abs);
const anyCase = record({
  last: finite, drift: finite, spread: positive, driftShare: positive, df: oneof(double({ min: 1, max: 60, noNaN: true }), constantFrom(1, 2, 7, Number.MAX_VALUE)), damping: double({ min: 0, max: 1, noNaN: true }),
  noise: positive.map((noise) => noise || 1), steps: integer({ min: 1, max: 15 }), lower: oneof(finite, constantFrom(-Infinity)), upper: oneof(finite, constantFrom(Infinity)),
});
const usualCase = record({
  last: double({ min: -3, max: 3, noNaN: true }), drift: double({ min: -1, max: 1, noNaN: true }), spread: constantFrom(0.05, 0.3, 1), driftShare: double({ min: 0, max: 1, noNaN: true }), df: double({ min: 1, max: 20, noNaN: true }),
  damping: constantFrom(0.9, 0.95, 1), noise: constantFrom(1, 1.25), steps: integer({ min: 1, max: 10 }), lower: double({ min: -3, max: 0, noNaN: true }), upper: constantFrom(Infinity),
});

describe('what always holds', () => {
  test('any finite input gives a probability, and the same one again', () => {
    assert(property(anyCase, (asked) => {
      const chance = holdProbability(asked);
      return chance >= 0 && chance <= 1 && holdProbability(asked) === chance;
    }), { numRuns: 1000, seed: 1 });
  });

  test('a better last value never lowers it by more than the stated error', () => {
    assert(property(usualCase, double({ min: 0, max: 2, noNaN: true }), (asked, better) => holdProbability({ ...asked, last: asked.last + better }) >= holdProbability(asked) - promised), { numRuns: 1000, seed: 2 });
  });

  test('a longer time, a nearer wall or a second wall never raises it by more than the stated error', () => {
    assert(property(usualCase, double({ min: 0, max: 2, noNaN: true }), (asked, near) => {
      const most = holdProbability(asked) + promised;
      return holdProbability({ ...asked, steps: asked.steps + 1 }) <= most && holdProbability({ ...asked, lower: asked.lower + near }) <= most && holdProbability({ ...asked, upper: 1 + near }) <= most;
    }), { numRuns: 500, seed: 3 });
  });

  test('a mirrored series between mirrored walls has the same probability', () => {
    assert(property(usualCase, oneof(constantFrom(Infinity), double({ min: 0.1, max: 5, noNaN: true })), (asked, upper) => {
      const mirrored = { ...asked, last: -asked.last, drift: -asked.drift, lower: -upper, upper: -asked.lower };
      return Math.abs(holdProbability({ ...asked, upper }) - holdProbability(mirrored)) < 1e-9;
    }), { numRuns: 500, seed: 4 });
  });

  test('another unit or another zero changes nothing', () => {
    assert(property(usualCase, double({ min: 0.01, max: 1000, noNaN: true }), double({ min: -10, max: 10, noNaN: true }), (asked, unit, zero) => {
      const moved = { ...asked, last: zero + unit * asked.last, drift: unit * asked.drift, spread: unit * asked.spread, lower: zero + unit * asked.lower };
      return Math.abs(holdProbability(asked) - holdProbability(moved)) < 1e-5;
    }), { numRuns: 500, seed: 5 });
  });
});
