import { holdProbability, type HoldCase } from '../src/monitoring/hold/hold-probability.ts';
import { holdCases } from '../test/makers/hold-cases.ts';
import { simulateHolding } from '../test/simulate-holding.ts';

/** Targets a second on one core, over so many years to hold: ours, and beside it a plain simulation with 100,000 paths a target. */
export type HoldSpeed = { readonly years: number; readonly targetsPerSecond: number; readonly simulatedPerSecond: number };

const paths = 100_000;

/** How many of the cases go through in a second, going round and round for at least so many milliseconds after a first round that is not counted. */
function perSecond(cases: readonly HoldCase[], milliseconds: number, answer: (asked: HoldCase) => number): number {
  let sum = 0;
  for (const asked of cases) sum += answer(asked);
  const begin = performance.now();
  let done = 0;
  while (performance.now() - begin < milliseconds) {
    for (const asked of cases) sum += answer(asked);
    done += cases.length;
  }
  if (!Number.isFinite(sum)) throw new Error('a probability was not a number');
  return (1000 * done) / (performance.now() - begin);
}

/**
 * Measures 1, 3, 6 and 10 years on 200 made-up cases each (the peer on the first ten of them).
 *
 * @example measureHoldSpeed(2000).find(({ years }) => years === 6)?.targetsPerSecond
 */
export function measureHoldSpeed(milliseconds: number): HoldSpeed[] {
  return [1, 3, 6, 10].map((years) => {
    const cases = holdCases(200, years, 2030);
    return {
      years,
      targetsPerSecond: perSecond(cases, milliseconds, (asked) => holdProbability(asked)),
      simulatedPerSecond: perSecond(cases.slice(0, 10), milliseconds, (asked) => simulateHolding(asked, paths, 1)),
    };
  });
}
