import { generateSync } from 'otplib';
import { describe, expect, test } from 'vitest';
import { createPasswordHasher } from './hash-password.ts';
import { createCodeSecret } from './one-time-code.ts';
import { createPasswordProvider, type PasswordAccount, type PasswordAccounts } from './password-provider.ts';
import { usualPasswordSettings } from './password-rules.ts';
import { createRecoveryCodes } from './recovery-codes.ts';
import { noFailures, usualLockSettings, type FailureRecord } from './sign-in-lock.ts';
import type { SignInOutcome, SignInProvider } from './sign-in-provider.ts';

const hasher = await createPasswordHasher({ cost: { memoryCost: 1024, timeCost: 1, parallelism: 1 } });
const made = await hasher.hash('Tv9#kmPx2w');
const passwordHash = made.kind === 'hashed' ? made.hash : '';
const now = Date.UTC(2026, 7, 1);
const sound: PasswordAccount = { personId: 'person-1', disabled: false, hasRoleToday: true, passwordHash, passwordSetAt: now, mustChangePassword: false, code: null };

/** Accounts in memory, as a store keeps them: every change sees the one before. */
function accountsOf(first: PasswordAccount): PasswordAccounts & { readonly records: Map<string, FailureRecord>; readonly account: () => PasswordAccount } {
  let account = first;
  const records = new Map<string, FailureRecord>();
  return {
    records,
    account: () => account,
    find: async (login) => (login === 'zhang.li' ? account : null),
    changeFailures: async (login, change) => {
      const changed = change(records.get(login) ?? noFailures);
      records.set(login, changed.record);
      return changed;
    },
    claimStep: async (_person, step) => {
      if (account.code === null || (account.code.lastStep !== null && account.code.lastStep >= step)) return false;
      account = { ...account, code: { ...account.code, lastStep: step } };
      return true;
    },
    claimRecoveryCode: async (_person, hash) => {
      if (!account.code?.recoveryHashes.includes(hash)) return false;
      account = { ...account, code: { ...account.code, recoveryHashes: account.code.recoveryHashes.filter((other) => other !== hash) } };
      return true;
    },
    replaceHash: async (_person, _former, hash) => {
      account = { ...account, passwordHash: hash };
    },
  };
}

const providerOf = (accounts: PasswordAccounts, hashing = hasher): SignInProvider => createPasswordProvider({ accounts, hasher: hashing, locking: usualLockSettings, passwords: usualPasswordSettings });
const attempt = (provider: SignInProvider, password = 'Tv9#kmPx2w', more: { readonly login?: string; readonly code?: string; readonly at?: number } = {}): Promise<SignInOutcome> =>
  provider.finish({ values: { login: more.login ?? 'zhang.li', password, code: more.code ?? '' }, kept: null }, more.at ?? now);
const told = (outcome: SignInOutcome): string => (outcome.kind === 'refused' ? outcome.decision : outcome.kind === 'signed-in' && outcome.mustChangePassword ? 'must-change' : outcome.kind);

describe('the password form', () => {
  test('asks for login, password and perhaps a code', async () => {
    const begun = await providerOf(accountsOf(sound)).start('/');
    expect(begun.kind === 'form' && begun.fields.map(({ title }) => title)).toEqual(['登录名', '密码', '验证码']);
  });

  test.each<[string, Partial<PasswordAccount>, string]>([
    ['a sound account', {}, 'signed-in'],
    ['a disabled one', { disabled: true }, 'disabled'],
    ['one without a role today', { hasRoleToday: false }, 'no-role-today'],
    ['a first sign-in', { mustChangePassword: true }, 'must-change'],
    ['a password half a year old', { passwordSetAt: now - 181 * 86_400_000 }, 'must-change'],
    ['one without a password', { passwordHash: null }, 'wrong-password'],
    ['a damaged hash', { passwordHash: '$argon2id$' }, 'wrong-password'],
  ])('%s', async (_name, changes, expected) => {
    expect(told(await attempt(providerOf(accountsOf({ ...sound, ...changes }))))).toBe(expected);
  });

  test('the login is found however its letters are typed', async () => {
    expect(told(await attempt(providerOf(accountsOf(sound)), 'Tv9#kmPx2w', { login: ' Ｚhang.LI ' }))).toBe('signed-in');
  });

  test('the fifth failure locks; the right password is of no use then, and works when the lock is over', async () => {
    const provider = providerOf(accountsOf(sound));
    for (let time = 0; time < 5; time++) expect(told(await attempt(provider, 'wrong'))).toBe('wrong-password');
    expect(told(await attempt(provider))).toBe('locked');
    expect(told(await attempt(provider, 'Tv9#kmPx2w', { at: now + 15 * 60_000 }))).toBe('signed-in');
  });

  test('a hundred guesses sent at once are five', async () => {
    const accounts = accountsOf(sound);
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => attempt(providerOf(accounts), 'wrong')));
    expect(outcomes.filter((outcome) => told(outcome) === 'wrong-password').length).toBe(5);
  });

  test('an unknown login gets the same words and the same lock', async () => {
    const provider = providerOf(accountsOf(sound));
    const answers = async (login: string): Promise<unknown[]> => {
      const outcomes: SignInOutcome[] = [];
      for (let time = 0; time < 7; time++) outcomes.push(await attempt(provider, 'wrong', { login }));
      return outcomes.map(({ kind, message }) => [kind, message]);
    };
    expect(await answers('nobody')).toEqual(await answers('zhang.li'));
  });

  test('success forgets failures', async () => {
    const accounts = accountsOf(sound);
    for (const password of ['wrong', 'wrong', 'Tv9#kmPx2w']) await attempt(providerOf(accounts), password);
    expect(accounts.records.get('zhang.li')).toEqual(noFailures);
  });

  test('a hash of lower cost is made again on the way in', async () => {
    const accounts = accountsOf(sound);
    const stronger = await createPasswordHasher({ cost: { memoryCost: 2048, timeCost: 1, parallelism: 1 } });
    expect(told(await attempt(providerOf(accounts, stronger)))).toBe('signed-in');
    expect(accounts.account().passwordHash).toMatch(/m=2048/);
    expect(told(await attempt(providerOf(accounts, stronger)))).toBe('signed-in');
  });

  test('too many at once: told so, and not counted as failures', async () => {
    const accounts = accountsOf(sound);
    const narrow = await createPasswordHasher({ atOnce: 1, waiting: 0, cost: { memoryCost: 1024, timeCost: 1, parallelism: 1 } });
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => attempt(providerOf(accounts, narrow))));
    expect(outcomes.map(told).toSorted()).toEqual(['busy', 'busy', 'busy', 'signed-in']);
    expect(accounts.records.get('zhang.li')?.failures).toEqual([]);
  });
});

describe('with one-time codes', () => {
  const secret = createCodeSecret();
  const recovery = createRecoveryCodes();
  const withCode: PasswordAccount = { ...sound, code: { secret, lastStep: null, recoveryHashes: recovery.hashes } };
  const codeAt = (time: number): string => generateSync({ secret, epoch: Math.floor(time / 1000) });

  test('first the password, then the code, which works once', async () => {
    const provider = providerOf(accountsOf(withCode));
    expect(told(await attempt(provider))).toBe('code-needed');
    expect(told(await attempt(provider, 'Tv9#kmPx2w', { code: codeAt(now) }))).toBe('signed-in');
    expect(told(await attempt(provider, 'Tv9#kmPx2w', { code: codeAt(now) }))).toBe('wrong-code');
  });

  test('asking for the code again and again does not lock, and does not win more guesses', async () => {
    const accounts = accountsOf(withCode);
    const provider = providerOf(accounts);
    for (let time = 0; time < 20; time++) expect(told(await attempt(provider))).toBe('code-needed');
    const outcomes: string[] = [];
    for (let time = 0; time < 7; time++) {
      outcomes.push(told(await attempt(provider, 'Tv9#kmPx2w', { code: 'xxxxxx' })));
      if (time < 3) await attempt(provider);
    }
    expect(outcomes).toEqual(['wrong-code', 'wrong-code', 'wrong-code', 'wrong-code', 'wrong-code', 'locked', 'locked']);
  });

  test('a code with a wrong password is not used up', async () => {
    const provider = providerOf(accountsOf(withCode));
    expect(told(await attempt(provider, 'wrong', { code: codeAt(now) }))).toBe('wrong-password');
    expect(told(await attempt(provider, 'Tv9#kmPx2w', { code: codeAt(now) }))).toBe('signed-in');
  });

  test('the same code twice at once lets one in', async () => {
    const accounts = accountsOf(withCode);
    const outcomes = await Promise.all([0, 1].map(() => attempt(providerOf(accounts), 'Tv9#kmPx2w', { code: codeAt(now) })));
    expect(outcomes.map(told).toSorted()).toEqual(['signed-in', 'wrong-code']);
  });

  test('a recovery code stands in for it, once', async () => {
    const provider = providerOf(accountsOf(withCode));
    const code = recovery.codes[3] ?? '';
    expect(told(await attempt(provider, 'Tv9#kmPx2w', { code: code.toLowerCase() }))).toBe('signed-in');
    expect(told(await attempt(provider, 'Tv9#kmPx2w', { code }))).toBe('wrong-code');
  });
});

test('an outside provider fits the same interface', async () => {
  const outside: SignInProvider = {
    id: 'government',
    title: '政务统一身份认证',
    start: async (returnAddress) => ({ kind: 'redirect', address: `https://identity.invalid/authorize?state=s&redirect_uri=${encodeURIComponent(returnAddress)}`, kept: 's' }),
    finish: async ({ values, kept }) =>
      values['state'] === kept ? { kind: 'signed-in', personId: 'person-1', mustChangePassword: false, message: '登录成功。' } : { kind: 'refused', decision: 'not-confirmed', message: '统一身份认证没有确认您的身份，请重新登录。' },
  };
  const begun = await outside.start('/back');
  expect(begun.kind).toBe('redirect');
  expect((await outside.finish({ values: { state: 'forged' }, kept: 's' }, now)).kind).toBe('refused');
});
