import { describe, expect, test } from 'vitest';
import { chanceFrom } from '../chance.ts';
import { normalQuantile } from '../numerics/normal.ts';
import { learnFamily, fewestSeries } from './learn-family.ts';
import { methodTwo } from './models/method-2.ts';
import { quantileOf } from './quantile-of.ts';
import { weightedLine } from '../numerics/weighted-line.ts';
import { windowsOf, type PastWindow } from './windows-of.ts';

const constants = methodTwo.constants ?? { priorFreedom: 2, damping: 0.9, noise: 1, latest: 10, knowsPrinting: true };

/** Random walks of one family: each with a drift of its own around the family's, and noise a year. */
function walks(count: number, { drift, between, spread, seed = 1, noise = 0 }: { readonly drift: number; readonly between: number; readonly spread: number; readonly seed?: number; readonly noise?: number }): PastWindow[] {
  const chance = chanceFrom(seed);
  const normal = (): number => normalQuantile(Math.max(chance.fraction(), 1e-12));
  return Array.from({ length: count }, (_, series) => {
    const own = drift + between * normal();
    let level = normal();
    const years = Array.from({ length: 16 }, (_year, at) => 2009 + at);
    const values = years.map(() => (level += own + spread * normal()) + noise * normal());
    return windowsOf({ years, values }, series, constants.latest);
  }).flat();
}

/** Walks printed as the mean of five years, as estimates of mortality are: their changes hang together. */
function averagedWalks(count: number): PastWindow[] {
  const chance = chanceFrom(3);
  return Array.from({ length: count }, (_, series) => {
    let level = 0;
    const walk = Array.from({ length: 24 }, () => (level += 0.1 * normalQuantile(Math.max(chance.fraction(), 1e-12))));
    const values = walk.slice(4).map((_value, at) => walk.slice(at, at + 5).reduce((sum, one) => sum + one, 0) / 5);
    return windowsOf({ years: values.map((_value, at) => 2005 + at), values }, series, constants.latest);
  }).flat();
}

describe('what is learnt of a family', () => {
  test('is its spread, its drift and how drifts differ', () => {
    const prior = learnFamily(walks(400, { drift: 0.05, between: 0.03, spread: 0.1 }), constants, Infinity);
    expect(prior?.series).toBe(400);
    expect(Math.abs((prior?.spread ?? 0) - 0.1)).toBeLessThan(0.012);
    expect(Math.abs((prior?.drift ?? 0) - 0.05)).toBeLessThan(0.008);
    expect(Math.abs(Math.sqrt(prior?.lambda ?? 0) * (prior?.spread ?? 0) - 0.03)).toBeLessThan(0.012);
    expect(prior?.recalibrated).toBe(false);
  });

  test('twenty smoothed series already widen a forecast nearly as two hundred do: shrinking their width to one left them covering .75', () => {
    const smoothed = (count: number): number => {
      const learnt = learnFamily(averagedWalks(count), constants, Infinity);
      return (learnt?.width.first ?? 0) * 5 ** (learnt?.width.growth ?? 0);
    };
    expect(smoothed(20) / smoothed(200)).toBeGreaterThan(0.9);
  });

  test('plain walks ask for a width near one that hardly grows', () => {
    const width = learnFamily(walks(400, { drift: 0, between: 0, spread: 0.1 }), constants, Infinity)?.width;
    expect(Math.abs((width?.first ?? 0) - 1)).toBeLessThan(0.15);
    expect(Math.abs(width?.growth ?? 1)).toBeLessThan(0.12);
  });

  test('errors of measurement shrink the width with the years, since they do not add up', () => {
    const noisy = learnFamily(walks(200, { drift: 0, between: 0, spread: 0.02, noise: 0.2 }), constants, Infinity)?.width;
    expect(noisy?.growth ?? 1).toBeLessThan(-0.25);
  });

  test('nothing below fifteen series', () => {
    expect(learnFamily(walks(fewestSeries - 1, { drift: 0, between: 0, spread: 0.1 }), constants, Infinity)).toBe(null);
    expect(learnFamily(walks(fewestSeries, { drift: 0, between: 0, spread: 0.1 }), constants, Infinity)?.series).toBe(fewestSeries);
  });

  test('nothing of series that never move', () => {
    expect(learnFamily(walks(20, { drift: 0, between: 0, spread: 0 }), constants, Infinity)).toBe(null);
  });

  test('nothing from after the year it is learnt in', () => {
    const all = walks(60, { drift: 0.05, between: 0.02, spread: 0.1 });
    // What came later is taken out of the windows; the same must be learnt.
    const until = all.filter(({ year }) => year <= 2018).map((window) => ({ ...window, ahead: window.ahead.map((value, steps) => (window.year + steps > 2018 ? undefined : value)) }));
    expect(learnFamily(all, constants, 2018)).toEqual(learnFamily(until, constants, 2018));
  });
});

test('quantiles between order statistics', () => {
  expect([quantileOf([4, 1, 3, 2], 0.5), quantileOf([1, 2, 3, 4, 5], 0.8), quantileOf([], 0.5)]).toEqual([2.5, 4.2, Number.NaN]);
});

test('a weighted line', () => {
  expect(weightedLine([{ x: 0, y: 1, weight: 1 }, { x: 1, y: 3, weight: 1 }])).toEqual({ level: 1, slope: 2 });
  expect(weightedLine([{ x: 2, y: 7, weight: 1 }])).toEqual({ level: 7, slope: 0 });
  expect(weightedLine([])).toEqual({ level: 0, slope: 0 });
});
