import type { HoldCase } from '../../src/monitoring/hold/hold-case.ts';
import { chanceFrom } from '../seeded.ts';

/**
 * Made-up cases of holding a level, as the default method gives them: series of two to twenty-one years, priors from noisy to smooth (method 1.5), walls near and far, above, below and on both sides.
 *
 * @example holdCases(200, 6, 1) // always the same 200, over six years
 */
export function holdCases(count: number, steps: number, seed: number): HoldCase[] {
  const chance = chanceFrom(seed);
  const between = (least: number, most: number): number => least + (most - least) * chance.fraction();
  return Array.from({ length: count }, (_, at) => {
    const df = chance.pick([2, 2, 3, 4, 5, 6, 7, 8, 10, 13, 21, 3.5, 6.8]);
    const years = Math.max(1, Math.round(df) - 1);
    const lambda = chance.pick([0.06, 0.06, 0.25, 0.4, 0.7, 15]);
    const spread = chance.pick([0.01, 0.06, 0.1, 0.3, 1]);
    const last = between(-4, 4);
    const room = spread * (at % 4 === 3 ? Math.exp(between(-1, 3)) : between(-1, 6));
    const width = spread * Math.exp(between(0, 3));
    const [lower, upper] = [[last - room, Infinity], [-Infinity, last + room], [last - room, last - room + width]][at % 3] ?? [];
    return {
      last,
      drift: spread * between(-0.7, 0.7) * chance.pick([1, 1, 3]),
      spread,
      driftShare: lambda / (lambda + 1 / years) / years,
      df,
      damping: chance.pick([0.95, 0.95, 0.95, 1, 0.9, 0.8]),
      noise: chance.pick([1.25, 1.25, 1.25, 1, 1.6]),
      steps,
      lower: lower ?? -Infinity,
      upper: upper ?? Infinity,
    };
  });
}
