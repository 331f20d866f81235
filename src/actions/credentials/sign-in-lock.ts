/** When an account is locked. Times are milliseconds. */
export type LockSettings = {
  readonly failuresBeforeLock: number;
  readonly failureWindow: number;
  readonly firstLock: number;
  readonly longestLock: number;
};

const minute = 60_000;

/** Five failures within 15 minutes lock for 15 minutes, then 30, 60 … up to a day. */
export const usualLockSettings: LockSettings = { failuresBeforeLock: 5, failureWindow: 15 * minute, firstLock: 15 * minute, longestLock: 1440 * minute };

/** The attempts of one login that failed or are under way, and its lock; stored with the account. Times are milliseconds since 1970. `locks` counts locks in a row, for the doubling. */
export type FailureRecord = { readonly failures: readonly number[]; readonly lockedUntil: number | null; readonly locks: number };

/** The record of a login that never failed. */
export const noFailures: FailureRecord = { failures: [], lockedUntil: null, locks: 0 };

/** An attempt that may be verified has a place in the record; one that met a lock may not. */
export type ReservedAttempt = { readonly locked: boolean; readonly record: FailureRecord };

/**
 * Whether a login is locked now. A lock that ends later than the longest lock from now comes from a clock that was wrong, and holds no longer than the longest lock.
 *
 * @example isLocked({ failures: [], lockedUntil: 900_000, locks: 1 }, 600_000) // true
 */
export const isLocked = ({ lockedUntil }: FailureRecord, now: number): boolean => lockedUntil !== null && !(now >= lockedUntil);

const lockLength = (locks: number, { firstLock, longestLock }: LockSettings): number => Math.min(firstLock * 2 ** Math.min(locks, 40), longestLock);

/** A lock from a clock that ran ahead ends a longest lock from now, instead of next year. */
const sane = (record: FailureRecord, now: number, { longestLock }: LockSettings): FailureRecord =>
  record.lockedUntil !== null && record.lockedUntil - now > longestLock ? { ...record, lockedUntil: now + longestLock } : record;

/** The record as it counts now: what is older than the window is over, and so is a lock that ended; after as long as the longest lock without one, doubling starts again. */
function current(record: FailureRecord, now: number, settings: LockSettings): FailureRecord {
  const { failures, lockedUntil, locks } = sane(record, now, settings);
  const over = lockedUntil !== null && now >= lockedUntil;
  const forgotten = lockedUntil !== null && now - lockedUntil >= settings.longestLock;
  const recent = failures.filter((at) => Math.abs(now - at) < settings.failureWindow);
  return { failures: over ? recent.filter((at) => at >= lockedUntil) : recent, lockedUntil, locks: forgotten ? 0 : locks };
}

/**
 * Takes a place for an attempt before its password is looked at: it counts as failed until it turns out well ({@link takeBack}, {@link noFailures}). So a hundred guesses sent at
 * once are no more than five. An attempt that meets a lock changes nothing: who knocks at a locked door does not lengthen the lock.
 *
 * @example reserveAttempt(noFailures, now, usualLockSettings).record.failures // [now]
 */
export function reserveAttempt(before: FailureRecord, now: number, settings: LockSettings): ReservedAttempt {
  if (!Number.isFinite(now)) throw new RangeError('a sign-in without a time');
  const known = sane(before, now, settings);
  if (isLocked(known, now)) return { locked: true, record: known };
  const { failures, lockedUntil, locks } = current(known, now, settings);
  const more = [...failures, now];
  if (more.length < settings.failuresBeforeLock) return { locked: false, record: { failures: more, lockedUntil, locks } };
  return { locked: false, record: { failures: more, lockedUntil: now + lockLength(locks, settings), locks: locks + 1 } };
}

/**
 * Takes back the place of an attempt that neither failed nor succeeded (a code is still needed, too many were waiting), and the lock it made.
 *
 * @example takeBack(reserveAttempt(record, now, settings).record, now, settings).failures // as in record
 */
export function takeBack(record: FailureRecord, at: number, settings: LockSettings): FailureRecord {
  const place = record.failures.lastIndexOf(at);
  if (place < 0) return record;
  const failures = record.failures.toSpliced(place, 1);
  const unlocked = record.failures.length >= settings.failuresBeforeLock && failures.length < settings.failuresBeforeLock;
  return unlocked ? { failures, lockedUntil: null, locks: record.locks - 1 } : { ...record, failures };
}
