/**
 * Whether something, as a list shows it, is there: most changes ask for that.
 *
 * @example isThere({ ended: false }) // true
 */
export const isThere = (subject: unknown): boolean => typeof subject === 'object' && subject !== null && 'ended' in subject && subject.ended === false;
