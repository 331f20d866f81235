import type { RevisionPlace } from '#storage';

/**
 * Where a page of revisions ended, in letters that stand in an address.
 *
 * @example revisionPlaceOf(revisionIdOf(place)) // place
 */
export const revisionIdOf = ({ recordedAt, indicatorId, periodStart, cellKey }: RevisionPlace): string => Buffer.from(JSON.stringify([recordedAt, indicatorId, periodStart, cellKey]), 'utf8').toString('base64url');

const isInstant = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z$/.test(text) && !Number.isNaN(Date.parse(text));
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/**
 * What such letters mean; null where they mean none.
 *
 * @example revisionPlaceOf('x') // null
 */
export function revisionPlaceOf(id: string): RevisionPlace | null {
  try {
    const told: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(id, 'base64url')));
    if (!Array.isArray(told) || told.length !== 4 || !told.every((part) => typeof part === 'string' && part.isWellFormed() && !part.includes('\u0000'))) return null;
    const [recordedAt = '', indicatorId = '', periodStart = '', cellKey = ''] = told as readonly string[];
    return isInstant(recordedAt) && isDay(periodStart) ? { recordedAt, indicatorId, periodStart, cellKey } : null;
  } catch {
    return null;
  }
}
