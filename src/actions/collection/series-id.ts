import type { SeriesPlace } from '#storage';

/** Longest id there can be: an indicator, a place, groups, sources in their longest, each character three bytes, written in letters. */
export const longestSeriesId = 8000;

/**
 * What a series is called in answers and asked for by: its indicator and key, in letters that stand in an address.
 *
 * @example seriesPlaceOf(seriesIdOf({ indicatorId: 'live-births', seriesKey: '[],"","","",""]' }))?.indicatorId // 'live-births'
 */
export const seriesIdOf = ({ indicatorId, seriesKey }: SeriesPlace): string => Buffer.from(JSON.stringify([indicatorId, seriesKey]), 'utf8').toString('base64url');

/**
 * The series that an id means; null where it is none.
 *
 * @example seriesPlaceOf('x') // null
 */
export function seriesPlaceOf(id: string): SeriesPlace | null {
  try {
    const told: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(id, 'base64url')));
    if (!Array.isArray(told) || told.length !== 2) return null;
    const [indicatorId, seriesKey] = told as readonly unknown[];
    const isText = (part: unknown): part is string => typeof part === 'string' && part.isWellFormed() && !part.includes('\u0000');
    return isText(indicatorId) && isText(seriesKey) ? { indicatorId, seriesKey } : null;
  } catch {
    return null;
  }
}
