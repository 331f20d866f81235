import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chanceOfWorse, chanceReportedFails, type CountedTarget, type CountLaw } from './counted-target.ts';
import { decisionCount } from './decision-count.ts';
import { overdispersionOf, placeInFunnel } from './funnel.ts';
import { exactRateInterval, type Interval } from './rate-interval.ts';
import { clopperPearsonInterval, wilsonInterval } from './share-interval.ts';
import { forecastTrend } from './trend-forecast.ts';
import type { TrendPrior } from './trend-prior.ts';

type Limits = { readonly name: string; readonly events: number; readonly population: number; readonly confidence: number; readonly limits: readonly [number, number] };
type Decision = { readonly expected: number; readonly population: number; readonly chance: number; readonly up: number; readonly down: number };
type Births = { readonly births: number; readonly k: number; readonly power: number; readonly failed: number };
type Trend = {
  readonly law: CountLaw; readonly offsets: number[]; readonly events: number[]; readonly population: number[]; readonly prior: readonly [number | null, number | null, number, number];
  readonly chance: number; readonly direction: 1 | -1; readonly ahead: number; readonly future: number;
  readonly probabilityTrue: number; readonly probabilityReported: number; readonly quantiles: readonly [number, number, number];
};
type Funnel = { readonly events: number[]; readonly population: number[]; readonly chance: number; readonly phi: number; readonly tauSquared: number; readonly lower: number[]; readonly upper: number[] };

const lines = readFileSync('test/oracles/small-counts.jsonl', 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { readonly name: string });
const named = <Line>(name: string): Line[] => lines.filter((line) => line.name === name) as unknown as Line[];
const relative = (found: number, value: number): number => (found === value ? 0 : Math.abs(found - value) / Math.abs(value));

describe('small counts as R has them', () => {
  test.each([
    ['exactRate', 45, exactRateInterval],
    ['clopperPearson', 6, clopperPearsonInterval],
    ['wilson', 6, wilsonInterval],
  ] as const)('%s limits agree with R to 1e-9', (name, count, limitsOf: (counts: { readonly events: number; readonly population: number; readonly per: number }, confidence?: number) => Interval) => {
    const asked = named<Limits>(name);
    expect(asked.length).toBe(count);
    const apart = asked.filter(({ events, population, confidence = 0.95, limits }) => {
      const { lower, upper } = limitsOf({ events, population, per: 1 }, confidence);
      return !(relative(lower, limits[0]) <= 1e-9 && relative(upper, limits[1]) <= 1e-9);
    });
    expect(apart).toEqual([]);
  });

  test('decision counts are those of trying every count, up and down', () => {
    const poisson = named<Decision>('decisionPoisson').map((line) => ({ ...line, law: 'poisson' as const, population: 1000, chance: line.expected / 1000 }));
    const binomial = named<Decision>('decisionBinomial').map((line) => ({ ...line, law: 'binomial' as const }));
    expect([poisson.length, binomial.length]).toEqual([10, 12]);
    for (const { law, population, chance, up, down } of [...poisson, ...binomial]) {
      const found = ([-1, 1] as const).map((direction) => decisionCount({ law, chance, direction, strict: false }, population));
      expect({ law, population, chance, found }).toEqual({ law, population, chance, found: [up, down] });
    }
  });

  test('the table of method 5.3: what so many births can show', () => {
    const target: CountedTarget = { law: 'poisson', chance: 12e-5, direction: -1, strict: false };
    for (const { births, k, power, failed } of named<Births>('births')) {
      expect(decisionCount(target, births)).toBe(k);
      expect(chanceOfWorse(target, k, births, 2 * target.chance)).toBeCloseTo(power, 12);
      expect(chanceReportedFails(target, births)).toBeCloseTo(failed, 12);
    }
  });

  test.each(named<Trend>('trend').map((line, at) => ({ title: `${String(at + 1)} (${line.law}, ${line.prior[0] === null ? 'no parent' : 'parent'})`, ...line })))(
    'trend $title agrees with a finer and wider grid',
    ({ law, offsets, events, population, prior: [centre, spread, slope, slopeSpread], chance, direction, ahead, future, probabilityTrue, probabilityReported, quantiles }) => {
      const prior: TrendPrior = { level: centre === null || spread === null ? { kind: 'jeffreys' } : { kind: 'normal', centre, spread }, slope: { centre: slope, spread: slopeSpread } };
      const found = forecastTrend({ law, offsets, events, population }, prior, { law, chance, direction, strict: false }, ahead, future);
      // The grid of the method is a staircase: its share below a threshold is within a hundredth, sums over it are far closer.
      expect(Math.abs(found.probabilityTrue - probabilityTrue)).toBeLessThan(0.006);
      expect(Math.abs(found.probabilityReported - probabilityReported)).toBeLessThan(0.0005);
      expect(Math.max(relative(found.low80, quantiles[0]), relative(found.median, quantiles[1]), relative(found.high80, quantiles[2]))).toBeLessThan(0.02);
    },
  );

  test('a funnel widened by overdispersion, and one that chance explains', () => {
    const [wide, narrow] = named<Funnel>('funnel');
    for (const { events, population, chance, phi, tauSquared, lower, upper } of [wide, narrow].flatMap((line) => line ?? [])) {
      const areas = events.map((count, at) => ({ name: `第${String(at + 1)}街道`, events: count, population: population[at] ?? NaN }));
      const found = overdispersionOf(areas.map((area) => ({ events: area.events, expected: area.population * chance })));
      expect([found.phi, found.tauSquared].map((value) => value.toFixed(12))).toEqual([phi, tauSquared].map((value) => value.toFixed(12)));
      const placed = placeInFunnel(areas, { target: chance * 1000, per: 1000 });
      const limits = placed.areas.flatMap(({ outer }) => [outer.lower.toFixed(9), outer.upper.toFixed(9)]);
      const expected = lower.flatMap((end, at) => [(end * 1000).toFixed(9), ((upper[at] ?? NaN) * 1000).toFixed(9)]);
      // Where chance explains the differences the limits are the exact ones, not the widened.
      expect(limits.every((limit, at) => limit === expected[at])).toBe(tauSquared > 0);
    }
    expect([wide?.tauSquared === 0, narrow?.tauSquared === 0]).toEqual([false, true]);
  });

  test('an area without events lies below only where so few are a rare chance: e^-E under the tail', () => {
    const ordinary = Array.from({ length: 20 }, (_, at) => ({ name: String(at), events: 30, population: 10_000 }));
    const placeOf = (events: number, population: number): string | undefined => placeInFunnel([{ name: '乡', events, population }, ...ordinary], { target: 3, per: 1000 }).areas[0]?.place;
    expect([[0, 150], [0, 1200], [0, 1300], [0, 2200], [0, 2400], [1, 1800], [1, 2600]].map(([events = 0, population = 0]) => placeOf(events, population))).toEqual(['inside', 'inside', 'below-inner', 'below-inner', 'below-outer', 'inside', 'below-inner']);
  });
});
