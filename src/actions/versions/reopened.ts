import type { Dated } from '#kernel';
import { endOf } from './changed-from.ts';
import { timeline } from './timeline.ts';

/**
 * The versions that undo the end of something: from the day on which it was to be no more, it is again what it would have been (what was known of later days comes back, too). None when
 * it has no end.
 *
 * @example reopened(versions) // [{ …, ended: false, version: 4, validFrom: '2025-01-01', validTo: null }]
 */
export function reopened<T extends Dated & { readonly ended: boolean }>(versions: readonly T[]): readonly T[] {
  const end = endOf(versions);
  if (end === null) return [];
  const last = Math.max(...versions.map(({ version }) => version));
  return timeline(versions.filter(({ ended }) => !ended)).filter(({ validTo }) => validTo === null || validTo >= end)
    .map(({ held, validFrom, validTo }, at) => ({ ...held, version: last + 1 + at, validFrom: validFrom < end ? end : validFrom, validTo }));
}
