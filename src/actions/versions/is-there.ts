/**
 * Whether something, as a list shows it, is there: most changes ask for that.
 *
 * @example isThere({ ended: false }) // true
 */
export const isThere = (subject: unknown): boolean => typeof subject === 'object' && subject !== null && 'ended' in subject && subject.ended === false;

/**
 * Whether something, as a list shows it, has ended or is to end: what an end by mistake is undone for.
 *
 * @example hasEnd({ endedOn: '2025-01-01' }) // true
 */
export const hasEnd = (subject: unknown): boolean => typeof subject === 'object' && subject !== null && 'endedOn' in subject && subject.endedOn !== null;
