import { describe, expect, test } from 'vitest';
import { isMissing } from '#kernel';
import { chanceFrom } from '../chance.ts';
import { rounded } from '../../../test/rounded.ts';
import { lossesOf } from './mean-score.ts';
import { pairedDifference } from './paired-difference.ts';
import { probabilityScores } from './scores/index.ts';

const noise = (seed: number, count: number): number[] => {
  const { fraction } = chanceFrom(seed);
  return Array.from({ length: count }, () => fraction() + fraction() + fraction() + fraction() - 2);
};

describe('two models on the same cases', () => {
  const base = noise(1, 400);
  /** As much more as less, case by case, so that the mean is zero. */
  const balanced = noise(2, 200).flatMap((value) => [value, -value]);

  test.each([
    ['less loss in almost every case', base.map((loss, at) => loss - 0.2 - (at % 3) * 0.01), 'first-better'],
    ['more loss in almost every case', base.map((loss, at) => loss + 0.2 + (at % 3) * 0.01), 'second-better'],
    ['noise', base.map((loss, at) => loss + (balanced[at] ?? 0)), 'undecided'],
    ['the same losses', base, 'undecided'],
  ] as const)('%s', (_, first, verdict) => {
    expect(pairedDifference(first, base, { seed: 3 })).toMatchObject({ verdict, cases: 400, drawn: 400, draws: 2000 });
  });

  test.each(probabilityScores)('who knows something beats who always says one half, by $id', (score) => {
    const outcomes = base.map((value) => (value > 0 ? 1 : 0));
    const [knowing, blind] = [lossesOf(score, outcomes.map((outcome) => 0.4 + 0.2 * outcome), outcomes), lossesOf(score, outcomes.map(() => 0.5), outcomes)];
    expect(isMissing(knowing) || isMissing(blind) ? null : pairedDifference(knowing, blind, { seed: 3 })).toMatchObject({ verdict: 'first-better' });
  });

  test('the same seed gives the same interval, another a near one', () => {
    const first = base.map((loss, at) => loss + (balanced[at] ?? 0));
    expect(pairedDifference(first, base, { seed: 3 })).toEqual(pairedDifference(first, base, { seed: 3 }));
    expect(pairedDifference(first, base, { seed: 4 })).not.toEqual(pairedDifference(first, base, { seed: 3 }));
  });

  test('the interval has the width the central limit says', () => {
    const differences = noise(2, 400);
    const found = pairedDifference(differences, differences.map(() => 0), { seed: 3, draws: 5000 });
    const mean = differences.reduce((sum, value) => sum + value, 0) / 400;
    const error = Math.sqrt(differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 400 / 400);
    expect(isMissing(found) ? found : [(found.high - mean) / error, (mean - found.low) / error].map((z) => Math.abs(z - 1.645) < 0.1)).toEqual([true, true]);
  });

  test('a 90 % interval holds the truth nine times in ten', () => {
    const held = Array.from({ length: 600 }, (_, at) => pairedDifference(noise(100 + at, 50), noise(100 + at, 50).map(() => 0), { seed: at, draws: 400 })).filter((found) => !isMissing(found) && found.verdict === 'undecided');
    expect(Math.abs(held.length / 600 - 0.9)).toBeLessThan(0.04);
  });

  test('cases of one series drawn together give the wider interval they deserve', () => {
    const perSeries = noise(5, 40);
    const differences = perSeries.flatMap((value) => Array.from({ length: 10 }, () => value));
    const none = differences.map(() => 0);
    const width = (found: ReturnType<typeof pairedDifference>): number => (isMissing(found) ? Number.NaN : found.high - found.low);
    const clusters = differences.map((_, at) => `series ${String(Math.floor(at / 10))}`);
    const together = pairedDifference(differences, none, { seed: 6, clusters });
    expect(together).toMatchObject({ cases: 400, drawn: 40 });
    expect(width(together) / width(pairedDifference(differences, none, { seed: 6 }))).toBeGreaterThan(2.8);
    expect(rounded(together)).toEqual(rounded({ ...pairedDifference(perSeries, perSeries.map(() => 0), { seed: 6 }), cases: 400 }));
  });

  test.each([
    [[], [], undefined, 'not-applicable'], [[1], [2], undefined, 'not-applicable'], [[1, 2], [2, 1], ['one', 'one'], 'not-applicable'], [[1, Number.NaN], [2, 1], undefined, 'not-a-number'], [[1, Infinity], [2, 1], undefined, 'not-a-number'],
  ])('%j against %j in clusters %j is %s', (first, second, clusters, missing) => {
    expect(pairedDifference(first, second, { seed: 1, ...(clusters ? { clusters } : {}) })).toEqual({ missing });
  });

  test('too few draws, or lists that do not fit, are bugs', () => {
    expect(() => pairedDifference([1, 2], [2, 1], { seed: 1, draws: 10 })).toThrow('100 draws');
    expect(() => pairedDifference([1, 2], [2], { seed: 1 })).toThrow('different length');
    expect(() => pairedDifference([1, 2], [2, 1], { seed: 1, clusters: ['one'] })).toThrow('different length');
  });
});
