import type { Missing } from '#kernel';

/** Cumulative sums of how far values lie on the bad side, in standard deviations, and the first that says so. */
export type Cusum = { readonly sums: readonly number[]; readonly signalAt: number | null };

export type CusumQuestion = {
  /** The level to be kept, in the unit of the values. */
  readonly target: number;
  /** In the same unit; the moving ranges give it (`xmrLimits().sigma`). */
  readonly sigma: number;
  /** Which way is good. */
  readonly direction: 1 | -1;
  /** Slack in standard deviations: half the shift worth finding. */
  readonly slack?: number;
  /** The sum that is a signal: 4, or 5 for fewer false alarms. */
  readonly signal?: number;
};

/**
 * A one-sided CUSUM for levels to be kept (保持): C = max(0, C before − d (y − X) / σ − k). It finds a small lasting shift which no single value shows. Values in time order;
 * `signalAt` counts from 0. A spread of nothing, or anything that is no number: `not-a-number`. Source: method 6.
 *
 * @example cusum([97.1, 94], { target: 97.1, sigma: 0.3, direction: 1 }) // { sums: [0, 9.8333], signalAt: 1 }
 */
export function cusum(values: readonly number[], { target, sigma, direction, slack = 0.5, signal = 4 }: CusumQuestion): Cusum | Missing {
  if (![...values, target, slack, signal].every(Number.isFinite) || !(sigma > 0 && sigma < Infinity)) return { missing: 'not-a-number' };
  let sum = 0;
  const sums = values.map((value) => (sum = Math.max(0, sum - (direction * (value - target)) / sigma - slack)));
  const at = sums.findIndex((each) => each >= signal);
  return { sums, signalAt: at === -1 ? null : at };
}
