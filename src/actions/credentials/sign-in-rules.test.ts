import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideSignIn, effectOnFailures, outsideMessage, type SignInFacts } from './sign-in-rules.ts';

const sound = { disabled: false, hasRoleToday: true, mustChangePassword: false, needsCode: false };
const facts = (changes: Partial<SignInFacts> = {}, account: Partial<typeof sound> = {}): SignInFacts => ({ account: { ...sound, ...account }, locked: false, passwordMatches: true, code: 'none', ...changes });

test.each<[string, SignInFacts, string]>([
  ['everything in order', facts(), 'signed-in'],
  ['no such login', facts({ account: null, passwordMatches: false }), 'unknown-login'],
  ['no such login, locked by its failures', facts({ account: null, locked: true }), 'locked'],
  ['a wrong password', facts({ passwordMatches: false }), 'wrong-password'],
  ['locked, with the right password', facts({ locked: true }), 'locked'],
  ['disabled, with the right password', facts({}, { disabled: true }), 'disabled'],
  ['disabled, with a wrong one', facts({ passwordMatches: false }, { disabled: true }), 'wrong-password'],
  ['a code is set up and not typed', facts({}, { needsCode: true }), 'code-needed'],
  ['a wrong code', facts({ code: 'wrong' }, { needsCode: true }), 'wrong-code'],
  ['a right code', facts({ code: 'right' }, { needsCode: true }), 'signed-in'],
  ['a wrong code with a wrong password', facts({ code: 'wrong', passwordMatches: false }, { needsCode: true }), 'wrong-password'],
  ['no role today', facts({}, { hasRoleToday: false }), 'no-role-today'],
  ['no role today, code not typed', facts({}, { hasRoleToday: false, needsCode: true }), 'code-needed'],
  ['a password to be changed', facts({}, { mustChangePassword: true }), 'must-change-password'],
  ['a password to be changed, code not typed', facts({}, { mustChangePassword: true, needsCode: true }), 'code-needed'],
])('%s', (_name, given, decision) => {
  expect(decideSignIn(given)).toBe(decision);
});

const any = fc.record<SignInFacts>({
  account: fc.option(fc.record({ disabled: fc.boolean(), hasRoleToday: fc.boolean(), mustChangePassword: fc.boolean(), needsCode: fc.boolean() })),
  locked: fc.boolean(),
  passwordMatches: fc.boolean(),
  code: fc.constantFrom('none', 'right', 'wrong'),
});

test('who does not know the password hears one and the same sentence, whatever the account is', () => {
  fc.assert(fc.property(any, (given) => {
    const unknown = outsideMessage(decideSignIn({ ...given, account: null, passwordMatches: false }));
    expect(outsideMessage(decideSignIn({ ...given, passwordMatches: false }))).toBe(unknown);
    expect(outsideMessage(decideSignIn({ ...given, locked: true }))).toBe(unknown);
  }));
});

test('nobody comes in who is locked, unknown, disabled, without role, with a wrong password or without a needed code', () => {
  fc.assert(fc.property(any, (given) => {
    const { account, locked, passwordMatches, code } = given;
    const may = account !== null && !locked && passwordMatches && !account.disabled && account.hasRoleToday && (!account.needsCode || code === 'right');
    expect(['signed-in', 'must-change-password'].includes(decideSignIn(given))).toBe(may);
  }));
});

test('failures are only forgotten when both factors were right', () => {
  fc.assert(fc.property(any, (given) => {
    const { account, locked, passwordMatches, code } = given;
    const proven = account !== null && !account.disabled && !locked && passwordMatches && (!account.needsCode || code === 'right');
    expect(effectOnFailures(decideSignIn(given)) === 'clear').toBe(proven);
  }));
});
