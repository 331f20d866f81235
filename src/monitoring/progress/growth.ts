import { undefinedBecause, type Undefined, type YearValue } from './measure.ts';

/** Growth a year between two values, as a share (0.02 is 2 %). */
export type Growth = { readonly rate: number };

/**
 * Compound annual growth, (b/a)^(1/Δt) − 1. Undefined for values of zero or less: a target or base of 0 is never replaced by 0.001, since the choice would decide
 * (method 2, trailing case). Source: method 3.
 *
 * @example growth({ year: 2020, value: 16.9 }, { year: 2024, value: 14.3 }) // { rate: -0.040903 }
 */
export function growth(from: YearValue, to: YearValue): Growth | Undefined {
  if (to.year <= from.year) return undefinedBecause('no-baseline', '两年之间没有间隔');
  if (!(from.value > 0) || !(to.value > 0)) return undefinedBecause('not-applicable', '有零或负数，不能用增长率，请看数量或百分点');
  return { rate: (to.value / from.value) ** (1 / (to.year - from.year)) - 1 };
}

const cut = (score: number): number => Math.min(5, Math.max(-5, score));

/**
 * Score of a growth ratio for roll-up: −5 to 5, 0 at .6, 2.5 at .95. Source: method 3.1 (Open SDG, Statistics Canada), C02.
 *
 * @example scoreOfRatio(0.95) // 2.5
 */
export const scoreOfRatio = (ratio: number): number => cut(ratio >= 0.6 ? (5 / 0.7) * (ratio - 0.6) : (5 / 1.2) * (ratio + 0.6) - 5);

/** Classes of Eurostat by the growth ratio (method 3.1). */
export function levelOfRatio(ratio: number): string {
  if (ratio >= 0.95) return '显著进展';
  if (ratio >= 0.6) return '中等进展';
  return ratio >= 0 ? '进展不足' : '背离目标';
}

/** Score of a yearly growth where there is no target: 250 times the growth, −5 to 5. Source: method 3.2, C03. @example scoreOfGrowth(0.013075) // 3.26875 */
export const scoreOfGrowth = (rate: number): number => cut(250 * rate);

/** Exponent of the ceiling correction (method 3.2, excerpt only). */
const ceilingExponent = 4.44;

/**
 * How much thresholds of growth shrink near a limit: 1 far away, towards 0 at it; 1 where there is none. Below the limit it is a maximum, above a minimum.
 * Source: method 3.2, C03.
 *
 * @example ceilingCorrection(97, 100) // 0.126493
 */
export function ceilingCorrection(base: number, limit: number | null): number {
  if (limit === null || !(limit > 0) || !Number.isFinite(base)) return 1;
  if (base >= 0 && base <= limit) return 1 - (base / limit) ** ceilingExponent;
  return base > limit && base < 2 * limit ? 1 - ((2 * limit - base) / limit) ** ceilingExponent : 1;
}
