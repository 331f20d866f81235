import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sessionEnd, sessionEndMessage, sessionsToEnd, usualSessionSettings as usual } from './session-rules.ts';

const minute = 60_000;
const session = { sessionId: 'a', startedAt: 0, lastSeenAt: 100 * minute, passwordStamp: '1', rolesStamp: '1' };
const account = { passwordStamp: '1', rolesStamp: '1', disabled: false };

test.each([
  ['used a minute ago', session, account, 101, null],
  ['29 minutes without a request', session, account, 129, null],
  ['30 minutes without a request', session, account, 130, 'idle'],
  ['12 hours old and in use', { ...session, lastSeenAt: 719 * minute }, account, 720, 'too-old'],
  ['the password was changed', session, { ...account, passwordStamp: '2' }, 101, 'password-changed'],
  ['the roles were changed', session, { ...account, rolesStamp: '2' }, 101, 'roles-changed'],
  ['the account was disabled', session, { ...account, disabled: true }, 101, 'account-disabled'],
  ['the clock went back a little', session, account, 99, null],
  ['the clock is no clock', session, account, Number.NaN, 'too-old'],
  ['last seen is no time', { ...session, lastSeenAt: Number.NaN }, account, 101, 'idle'],
] as const)('%s', (_name, facts, stamps, at, end) => {
  expect(sessionEnd(facts, stamps, at * minute, usual)).toBe(end);
});

test('a session that has ended does not come back by waiting', () => {
  fc.assert(fc.property(fc.nat(1000), fc.nat(1000), (at, later) => {
    const end = sessionEnd(session, account, (100 + at) * minute, usual);
    expect(end === null || sessionEnd(session, account, (100 + at + later) * minute, usual) !== null).toBe(true);
  }));
});

test('every end is told in Chinese', () => {
  expect((['account-disabled', 'password-changed', 'roles-changed', 'too-old', 'idle'] as const).filter((end) => !/\p{Script=Han}/u.test(sessionEndMessage(end)))).toEqual([]);
});

test('a new session ends those not seen for longest beyond the limit', () => {
  const open = [3, 1, 2].map((at) => ({ sessionId: String(at), lastSeenAt: at }));
  expect(sessionsToEnd(open, { ...usual, mostSessions: 3 }).map(({ sessionId }) => sessionId)).toEqual(['1']);
  expect(sessionsToEnd(open, { ...usual, mostSessions: 1 }).map(({ sessionId }) => sessionId)).toEqual(['3', '2', '1']);
  expect(sessionsToEnd(open, { ...usual, mostSessions: 4 })).toEqual([]);
});
