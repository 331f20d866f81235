import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { holdProbability, type HoldCase } from '../../src/monitoring/hold/hold-probability.ts';
import { holdCases } from '../makers/hold-cases.ts';
import type { SimulatedShare, SimulationBatch } from '../simulate-holding-batch.ts';

const paths = 10_000_000;
const threads = 2;

/** The simulated share of every case, on two cores. */
async function simulated(cases: readonly HoldCase[]): Promise<number[]> {
  const shares: number[] = [];
  const numbered = cases.map((asked, at) => ({ asked, at }));
  await Promise.all(
    Array.from({ length: threads }, (_, thread) => {
      const workerData: SimulationBatch = { cases: numbered.filter(({ at }) => at % threads === thread), paths };
      const worker = new Worker(new URL('../simulate-holding-batch.ts', import.meta.url), { workerData });
      return new Promise((resolve, reject) => {
        worker.on('message', ({ at, held }: SimulatedShare) => void (shares[at] = held));
        worker.on('error', reject);
        worker.on('exit', resolve);
      });
    }),
  );
  return shares;
}

describe('holding against twice as careful sums', () => {
  test.each([2, 3, 6, 10, 15])('2,000 random cases over %i years agree within 3e-4', (years) => {
    const errors = holdCases(2000, years, 31).map((asked) => Math.abs(holdProbability(asked) - holdProbability(asked, 2)));
    console.log(`${String(years)} years, 2000 cases: worst difference ${Math.max(...errors).toExponential(2)}, mean ${(errors.reduce((sum, error) => sum + error, 0) / errors.length).toExponential(2)}`);
    expect(Math.max(...errors)).toBeLessThan(3e-4);
  });
});

describe(`holding against ${String(paths)} simulated paths`, () => {
  test.each([
    { years: 6, count: 200, within: 0.002 },
    { years: 2, count: 20, within: 0.002 },
    { years: 10, count: 20, within: 0.002 },
    { years: 15, count: 20, within: 0.002 },
  ])('$count random cases over $years years agree within $within', async ({ years, count, within }) => {
    const cases = holdCases(count, years, 2030);
    const shares = await simulated(cases);
    const errors = cases.map((asked, at) => Math.abs(holdProbability(asked) - (shares[at] ?? NaN)));
    // In standard errors of the simulation, with room for the quadrature's own error.
    const beyond = errors.map((error, at) => Math.max(0, error - 3e-4) / Math.sqrt(Math.max(1e-7, (shares[at] ?? NaN) * (1 - (shares[at] ?? NaN))) / paths));
    const worst = Math.max(...errors);
    console.log(`${String(years)} years, ${String(count)} cases: worst error ${worst.toExponential(2)}, mean ${(errors.reduce((sum, error) => sum + error, 0) / count).toExponential(2)}; `
      + `worst case ${JSON.stringify(cases[errors.indexOf(worst)])}`);
    expect(shares.length).toBe(count);
    expect(worst).toBeLessThanOrEqual(within);
    expect(Math.max(...beyond)).toBeLessThan(5);
  });
});
