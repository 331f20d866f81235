import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLocked, noFailures, reserveAttempt, takeBack, usualLockSettings as usual, type FailureRecord } from './sign-in-lock.ts';

const minute = 60_000;
const start = Date.UTC(2026, 7, 1);

/** Failed attempts at the given minutes, one after the other. */
const after = (...minutes: readonly number[]): FailureRecord => minutes.reduce((record, at) => reserveAttempt(record, start + at * minute, usual).record, noFailures);
const lockedAt = (record: FailureRecord, at: number): boolean => isLocked(record, start + at * minute);

describe('failures', () => {
  test('four within 15 minutes do nothing, the fifth locks for 15 minutes', () => {
    expect(lockedAt(after(0, 1, 2, 3), 4)).toBe(false);
    expect([4, 18.9, 19].map((at) => lockedAt(after(0, 1, 2, 3, 4), at))).toEqual([true, true, false]);
  });

  test('five over more than 15 minutes do nothing', () => {
    expect(lockedAt(after(0, 4, 8, 12, 16), 16)).toBe(false);
  });

  test('each further lock lasts twice as long, up to a day; after a quiet day it starts again', () => {
    let record = noFailures;
    let at = start;
    const lengths: number[] = [];
    for (let lock = 0; lock < 10; lock++) {
      for (let failure = 0; failure < 5; failure++) ({ record } = reserveAttempt(record, at, usual));
      lengths.push(((record.lockedUntil ?? 0) - at) / minute);
      at = record.lockedUntil ?? 0;
    }
    expect(lengths).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440]);
    for (let failure = 0; failure < 5; failure++) ({ record } = reserveAttempt(record, at + 1440 * minute, usual));
    expect(((record.lockedUntil ?? 0) - at) / minute).toBe(1440 + 15);
  });

  test('who knocks at a locked door does not lengthen the lock', () => {
    const locked = after(0, 0, 0, 0, 0);
    expect(reserveAttempt(locked, start + minute, usual)).toEqual({ locked: true, record: locked });
  });

  test('an attempt taken back takes its lock with it', () => {
    const four = after(0, 1, 2, 3);
    expect(takeBack(reserveAttempt(four, start + 4 * minute, usual).record, start + 4 * minute, usual)).toEqual(four);
    expect(takeBack(noFailures, start, usual)).toEqual(noFailures);
  });

  test('a lock made by a clock that ran ahead ends a day from now at the latest', () => {
    const record = { failures: [], lockedUntil: start + 365 * 1440 * minute, locks: 1 };
    const { locked, record: mended } = reserveAttempt(record, start, usual);
    expect([locked, mended.lockedUntil]).toEqual([true, start + 1440 * minute]);
  });

  test('a time that is no number is a bug', () => {
    expect(() => reserveAttempt(noFailures, Number.NaN, usual)).toThrow(RangeError);
  });
});

describe('whatever somebody does', () => {
  const waits = fc.array(fc.integer({ min: 0, max: 40 * minute }), { minLength: 1, maxLength: 300 });

  test('of attempts that all fail, never more than five are looked at in 15 minutes', () => {
    fc.assert(fc.property(waits, (steps) => {
      let record = noFailures;
      let now = start;
      const lookedAt: number[] = [];
      for (const step of steps) {
        now += step;
        const reserved = reserveAttempt(record, now, usual);
        if (!reserved.locked) lookedAt.push(now);
        ({ record } = reserved);
      }
      const most = Math.max(0, ...lookedAt.map((at) => lookedAt.filter((other) => other <= at && at - other < usual.failureWindow).length));
      expect(most).toBeLessThanOrEqual(usual.failuresBeforeLock);
    }));
  });

  test('no lock lasts longer than a day, and the record stays small', () => {
    fc.assert(fc.property(waits, (steps) => {
      let record = noFailures;
      let now = start;
      for (const step of steps) {
        now += step;
        ({ record } = reserveAttempt(record, now, usual));
        expect((record.lockedUntil ?? 0) - now).toBeLessThanOrEqual(usual.longestLock);
        expect(record.failures.length).toBeLessThanOrEqual(usual.failuresBeforeLock);
      }
      expect(isLocked(record, now + usual.longestLock)).toBe(false);
    }));
  });

  test('taking back right away is as if nothing had been', () => {
    fc.assert(fc.property(waits, fc.integer({ min: 1, max: 1000 }), (steps, wait) => {
      let record = noFailures;
      let now = start;
      for (const step of steps) ({ record } = reserveAttempt(record, (now += step), usual));
      const { locked, record: more } = reserveAttempt(record, now + wait, usual);
      const back = locked ? more : takeBack(more, now + wait, usual);
      expect(isLocked(back, now + wait)).toBe(isLocked(record, now + wait));
      expect(reserveAttempt(back, now + wait, usual).locked).toBe(locked);
      expect(back.failures.length).toBeLessThanOrEqual(record.failures.length);
    }));
  });
});
