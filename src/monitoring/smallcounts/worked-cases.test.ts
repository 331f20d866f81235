import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chanceOfWorse, chanceReportedFails, type CountedTarget } from './counted-target.ts';
import { decisionCount } from './decision-count.ts';
import { funnelLimits, funnelTails } from './funnel.ts';
import { judgeSmallCounts } from './judge-small-counts.ts';
import { jeffreysPrior, parentPrior, populationForZeroToProve, probabilityKept } from './probability-kept.ts';
import { byarRateInterval, rateInterval } from './rate-interval.ts';
import { clopperPearsonInterval, wilsonInterval } from './share-interval.ts';

type Cases = {
  readonly C07: { readonly input: { readonly D: number[]; readonly births: number[]; readonly target: number; readonly per: number }; readonly expected: { readonly exact: number[][]; readonly p_true_rate_le_target_jeffreys: number[]; readonly p_reported_rate_fails_when_truly_at_target: number[]; readonly decision_count: number[][]; readonly births_for_zero_to_prove: number; readonly shrunk_to_parent: number } };
  readonly C08: { readonly input: Record<'byar' | 'wilson' | 'clopper', [number, number]>; readonly expected: Record<'byar_per_10000' | 'wilson' | 'clopper', number[]> };
  readonly C09: { readonly input: { readonly target: number; readonly births: number }; readonly expected: { readonly l95: number[]; readonly l998: number[] } };
  readonly C22: { readonly input: { readonly D: number[]; readonly N: number[]; readonly t: number[]; readonly T: number; readonly N_T: number; readonly X: number; readonly per: number; readonly a_mu: string; readonly b_mu: number }; readonly expected: { readonly p_true: number; readonly p_reported: number; readonly median_rate: number } };
};

const file = new URL('../../../../shared/conformance/method.json', import.meta.url);
const present = existsSync(file);
if (!present) console.warn('SKIPPED the worked cases of small counts: ../shared/conformance/method.json is not there');
const cases = (present ? Object.fromEntries((JSON.parse(readFileSync(file, 'utf8')) as { readonly id: string }[]).map((entry) => [entry.id, entry])) : {}) as unknown as Cases;

/** Which of the values lie further than 1e-6 from what the case prints. */
const apart = (found: readonly number[], expected: readonly number[]): string[] =>
  Array.from({ length: Math.max(found.length, expected.length) }, (_, at) => [found[at] ?? NaN, expected[at] ?? NaN] as const)
    .filter(([value, printed]) => !(Math.abs(value - printed) <= 1e-6))
    .map(([value, printed]) => `${String(value)} for ${String(printed)}`);

describe.skipIf(!present)('the worked cases of method 12', () => {
  const targetOf = (rate: number, per: number): CountedTarget => ({ law: 'poisson', chance: rate / per, direction: -1, strict: false });

  test('C07: one death in 2,000 births', () => {
    const { input, expected } = cases.C07;
    const { D, births, per } = input;
    const target = targetOf(input.target, per);
    const pairs = D.map((events, at) => ({ events, population: births[at] ?? NaN, per }));
    expect(apart(pairs.flatMap((counts) => [(counts.events / counts.population) * per, rateInterval(counts).lower, rateInterval(counts).upper]), expected.exact.flat())).toEqual([]);
    expect(apart(pairs.map((counts) => probabilityKept(target, counts, jeffreysPrior('poisson'))), expected.p_true_rate_le_target_jeffreys)).toEqual([]);
    expect(apart([births[0], births[2]].map((population = NaN) => chanceReportedFails(target, population)), expected.p_reported_rate_fails_when_truly_at_target)).toEqual([]);
    const decided = [births[0], births[2], births[3]].map((population = NaN) => {
      const k = decisionCount(target, population);
      return [k, population * target.chance, chanceOfWorse(target, k, population, target.chance)];
    });
    expect(apart(decided.flat(), expected.decision_count.flat())).toEqual([]);
    expect(apart([populationForZeroToProve(input.target, per)], [expected.births_for_zero_to_prove])).toEqual([]);
  });

  test('C07: one death in 6,000 births, shrunk to the parent area of C22', () => {
    const { input, expected } = cases.C07;
    const prior = parentPrior(Number(/[\d.]+e-\d+/.exec(cases.C22.input.a_mu)?.[0]));
    expect(apart([probabilityKept(targetOf(input.target, input.per), { events: input.D[2] ?? NaN, population: input.births[2] ?? NaN }, prior)], [expected.shrunk_to_parent])).toEqual([]);
  });

  test('C08: Byar, Wilson, Clopper and Pearson', () => {
    const { input, expected } = cases.C08;
    const ends = ({ lower, upper }: { readonly lower: number; readonly upper: number }): number[] => [lower, upper];
    const counts = ([events, population]: readonly [number, number], per: number) => ({ events, population, per });
    expect(apart(ends(byarRateInterval(counts(input.byar, 10_000))), expected.byar_per_10000.slice(1))).toEqual([]);
    expect(apart(ends(rateInterval(counts(input.byar, 10_000))), expected.byar_per_10000.slice(1))).toEqual([]);
    expect(apart(ends(wilsonInterval(counts(input.wilson, 1))), expected.wilson.slice(1))).toEqual([]);
    expect(apart(ends(clopperPearsonInterval(counts(input.clopper, 1))), expected.clopper.slice(1))).toEqual([]);
  });

  test('C09: a funnel at the target', () => {
    const { input, expected } = cases.C09;
    const of = { target: input.target, per: 100_000, population: input.births };
    expect(apart([funnelLimits(of, funnelTails.inner).lower, funnelLimits(of, funnelTails.inner).upper], expected.l95)).toEqual([]);
    expect(apart([funnelLimits(of, funnelTails.outer).lower, funnelLimits(of, funnelTails.outer).upper], expected.l998)).toEqual([]);
  });

  test('C22: a trend with a parent area, through the entry', () => {
    const { input, expected } = cases.C22;
    const rate = Number(/[\d.]+e-\d+/.exec(input.a_mu)?.[0]) * input.per;
    const judged = judgeSmallCounts({
      years: input.t, events: input.D, population: input.N, per: input.per, acceptanceEnd: input.X, direction: -1, share: false, deadline: input.T,
      parent: { rate, slope: input.b_mu }, futurePopulation: input.N_T,
    });
    const forecast = judged.kind === 'small' && judged.forecast.kind === 'forecast' ? judged.forecast : null;
    expect(apart([forecast?.probabilityTrue ?? NaN, forecast?.probabilityReported ?? NaN, forecast?.medianRate ?? NaN], [expected.p_true, expected.p_reported, expected.median_rate])).toEqual([]);
  });
});
