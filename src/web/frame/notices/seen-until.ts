const placeOf = (personId: string): string => `halfsky-seen ${personId}`;

/**
 * Until when somebody has seen the notices on this machine; null: never told.
 *
 * @example seenUntil(personId) // '2026-11-22T01:00:00.000Z'
 */
export function seenUntil(personId: string): string | null {
  try {
    return localStorage.getItem(placeOf(personId));
  } catch {
    return null;
  }
}

/**
 * Keeps until when somebody has seen the notices.
 *
 * @example keepSeenUntil(personId, notices[0].at)
 */
export function keepSeenUntil(personId: string, instant: string): void {
  try {
    localStorage.setItem(placeOf(personId), instant);
  } catch { /* A browser that keeps nothing shows them as new once more. */ }
}
