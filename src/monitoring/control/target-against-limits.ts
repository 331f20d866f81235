import type { Acceptance } from '../acceptance.ts';
import type { XmrLimits } from './xmr-limits.ts';

/** What the process left alone will do with a target: always keep it, never keep it, or keep it by luck. */
export const capabilities = { passing: '稳定达标', failing: '稳定不达标', 'hit-and-miss': '时达时不达' } as const;
export type Capability = keyof typeof capabilities;

/**
 * A target held against the natural limits of a process: outside them on the bad side it is consistently failing, on the good side consistently passing, inside them a matter of
 * luck. A target on the limit itself is inside. Values and limits in one unit. Not a number anywhere is luck, never passing. Source: method 6, NHSRplotthedots.
 *
 * @example targetAgainstLimits({ lower: 98, upper: Infinity, lowerOpen: false, upperOpen: false }, limitsFrom96To97) // 'failing'
 */
export function targetAgainstLimits(acceptance: Acceptance, { lower, upper }: Pick<XmrLimits, 'lower' | 'upper'>): Capability {
  if (acceptance.upper < lower || acceptance.lower > upper) return 'failing';
  return acceptance.lower < lower && acceptance.upper > upper ? 'passing' : 'hit-and-miss';
}
