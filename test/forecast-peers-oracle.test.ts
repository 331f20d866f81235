import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { forecastModels } from '#monitoring';

/** One, three and five steps ahead. */
type Ahead = { readonly mean: readonly number[]; readonly deviation: readonly number[] };
type Peer = 'theta' | 'naive' | 'drift' | 'damped-trend' | 'line';
/** What test/oracles/peers.R printed. `excess`: how far above the least sum of squares ets stopped; `best`: Theta at that least. */
type Line = Readonly<Record<Peer | 'best', Ahead>> & { readonly values: readonly number[]; readonly excess: number };

const lines = readFileSync('test/oracles/peers.jsonl', 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Line);
const steps = [1, 3, 5] as const;
const nothing = { spread: null, lambda: 0.25, drift: 0, width: { first: 1, growth: 0 }, recalibrated: true, series: 0 };

/** What our model of that name says of the values, one year apart. */
function ours(id: string, values: readonly number[]): Ahead {
  const model = forecastModels.find((one) => one.id === id);
  const series = { years: values.map((_, at) => 2001 + at), values };
  const all = steps.map((ahead) => model?.forecast(series, ahead, { prior: nothing }));
  return { mean: all.map((one) => one?.mean ?? Number.NaN), deviation: all.map((one) => one?.deviation ?? Number.NaN) };
}

/** The largest relative difference; one that is no number is the largest of all. */
function apart(found: readonly number[], wanted: readonly number[]): number {
  const each = wanted.map((value, at) => Math.abs((found[at] ?? Number.NaN) - value) / Math.max(Math.abs(value), 1e-6));
  return each.some(Number.isNaN) ? Infinity : Math.max(...each);
}

/** `ets` fits a weight and a start only from seven values; with fewer, the forecast package hands over to Holt–Winters, which starts at the first value (method 4). */
const fewestFitted = 7;
/** The simplex of ets stopped above the least sum of squares. */
const stoppedShort = 1e-5;

describe('sixty series as the forecast package 8.20 of R has them', () => {
  test.each(['naive', 'drift', 'damped-trend', 'line'] as const)('%s: mean and deviation to 1e-7', (peer) => {
    const far = lines.flatMap((line, at) => {
      const found = ours(peer, line.values);
      const most = Math.max(apart(found.mean, line[peer].mean), apart(found.deviation, line[peer].deviation));
      return most <= 1e-7 ? [] : [`series ${String(at + 1)}: ${String(most)}`];
    });
    expect(far).toEqual([]);
  });

  test('theta: the mean within 1e-3 of thetaf and the deviation within 1e-3, wherever ets fits and found the optimum', () => {
    const compared = lines.filter(({ values, excess }) => values.length >= fewestFitted && excess <= stoppedShort);
    const far = compared.filter(({ values, theta }) => {
      const found = ours('theta', values);
      return apart(found.mean, theta.mean) > 1e-3 || apart(found.deviation, theta.deviation) > 1e-3;
    });
    expect([compared.length, far]).toEqual([33, []]);
  });

  test('theta: where thetaf says otherwise it is never by a smaller sum of squares', () => {
    const others = lines.filter(({ values, excess }) => values.length < fewestFitted || excess > stoppedShort);
    // A weight of one, where the start no longer matters: ets may pass our 0.9999 by a hair.
    expect(others.filter(({ excess }) => excess < -2e-4)).toEqual([]);
    expect(others.filter(({ values }) => values.length >= fewestFitted).length).toBe(3);
  });

  test('theta: all sixty at the least sum of squares found by brute force, to 1e-5', () => {
    const far = lines.flatMap(({ values, best }, at) => {
      const found = ours('theta', values);
      const most = Math.max(apart(found.mean, best.mean), apart(found.deviation, best.deviation));
      return most <= 1e-5 ? [] : [`series ${String(at + 1)} (${String(values.length)} values): ${String(most)}`];
    });
    expect(far).toEqual([]);
  });
});
