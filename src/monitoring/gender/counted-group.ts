import type { Missing } from '#kernel';
import { normalQuantile } from '../numerics/normal.ts';

/** People of one side: how many it happened to and how many there are. Whole counts of persons or events. */
export type CountedGroup = { readonly events: number; readonly total: number };

/** z of a two-sided 95 % interval. */
export const z95 = normalQuantile(0.975);

/**
 * Why nothing can be computed from a counted group, or null when it can: both counts finite, no events without people, nobody twice. A group without people has no rate
 * (`not-applicable`); counts that contradict each other are no figures (`not-a-number`).
 *
 * @example groupRefused({ events: 0, total: 0 }) // { missing: 'not-applicable' }
 */
export function groupRefused({ events, total }: CountedGroup): Missing | null {
  if (!Number.isFinite(events) || !Number.isFinite(total) || events < 0 || total < 0 || events > total) return { missing: 'not-a-number' };
  return total === 0 ? { missing: 'not-applicable' } : null;
}
