import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSessionToken, csrfTokenMatches, csrfTokenOf, sessionTokenMatches, storedFormOf } from './session-token.ts';

const { token, stored } = createSessionToken();

test('a token of 256 bits, of which only the SHA-256 is stored', () => {
  expect(Buffer.from(token, 'base64url').length).toBe(32);
  expect(stored).toMatch(/^[0-9a-f]{64}$/);
  expect(storedFormOf(token)).toBe(stored);
  expect(createSessionToken().token).not.toBe(token);
});

test('a token fits its stored form and no other', () => {
  const other = createSessionToken();
  expect([[token, stored], [other.token, stored], [token, other.stored], [token, ''], ['', stored], [stored, stored], [token, `${stored} `]].map(([one = '', form = '']) => sessionTokenMatches(one, form)))
    .toEqual([true, false, false, false, false, false, false]);
});

test('the token of a page fits its session and no other', () => {
  const other = createSessionToken();
  expect(csrfTokenMatches(token, csrfTokenOf(token))).toBe(true);
  expect([csrfTokenOf(other.token), token, '', stored].map((given) => csrfTokenMatches(token, given))).toEqual([false, false, false, false]);
  expect(csrfTokenMatches('', csrfTokenOf(''))).toBe(false);
});

test('forged tokens of any shape are nobody\'s, and nothing throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
    expect([sessionTokenMatches(one, stored), sessionTokenMatches(token, other), csrfTokenMatches(one, other), csrfTokenMatches(token, other)]).toEqual([false, false, false, false]);
  }));
});
