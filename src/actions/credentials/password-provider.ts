import type { Busy, PasswordHasher } from './hash-password.ts';
import { verifyOneTimeCode } from './one-time-code.ts';
import { passwordIsTooOld, type PasswordSettings } from './password-rules.ts';
import { findRecoveryCode } from './recovery-codes.ts';
import { noFailures, reserveAttempt, takeBack, type FailureRecord, type LockSettings } from './sign-in-lock.ts';
import { normaliseLogin, type SignInAnswer, type SignInOutcome, type SignInProvider } from './sign-in-provider.ts';
import { decideSignIn, effectOnFailures, outsideMessage, type SignInDecision, type SignInFacts } from './sign-in-rules.ts';

/** An account as sign-in needs it. `passwordHash` is null when it never had one; `code` is null when no one-time codes are set up. */
export type PasswordAccount = {
  readonly personId: string;
  readonly disabled: boolean;
  readonly hasRoleToday: boolean;
  readonly passwordHash: string | null;
  readonly passwordSetAt: number;
  readonly mustChangePassword: boolean;
  readonly code: { readonly secret: string; readonly lastStep: number | null; readonly recoveryHashes: readonly string[] } | null;
};

/**
 * What the password form needs of storage. Each `change…` and `claim…` is one transaction that locks its row: `changeFailures` stores what the function makes of the record and gives
 * back the same; `claimStep` says false when that step or a later one is stored already, `claimRecoveryCode` when the hash is no longer there.
 * Failures are kept by login, also of logins nobody has, so that both cost the same work and are locked alike; records untouched for longer than the longest lock may be removed.
 */
export type PasswordAccounts = {
  readonly find: (login: string) => Promise<PasswordAccount | null>;
  readonly changeFailures: <Changed extends { readonly record: FailureRecord }>(login: string, change: (before: FailureRecord) => Changed) => Promise<Changed>;
  readonly claimStep: (personId: string, step: number) => Promise<boolean>;
  readonly claimRecoveryCode: (personId: string, hash: string) => Promise<boolean>;
  readonly replaceHash: (personId: string, former: string, hash: string) => Promise<void>;
};

/** Everything the form works with. */
export type PasswordProviderParts = { readonly accounts: PasswordAccounts; readonly hasher: PasswordHasher; readonly locking: LockSettings; readonly passwords: PasswordSettings };

const fields = [
  { name: 'login', title: '登录名', kind: 'text', required: true },
  { name: 'password', title: '密码', kind: 'password', required: true },
  { name: 'code', title: '验证码', kind: 'code', required: false },
] as const;

/** Whether the typed code is right; it is used up by that. A recovery code may stand in its place. */
async function checkCode({ accounts }: PasswordProviderParts, { personId, code }: PasswordAccount, typed: string, now: number): Promise<SignInFacts['code']> {
  if (code === null || typed.trim() === '') return 'none';
  const verdict = verifyOneTimeCode({ code: typed, secret: code.secret, now, lastStep: code.lastStep });
  if (verdict.kind === 'right') return (await accounts.claimStep(personId, verdict.step)) ? 'right' : 'wrong';
  const recovery = findRecoveryCode(typed, code.recoveryHashes);
  return recovery !== null && (await accounts.claimRecoveryCode(personId, recovery)) ? 'right' : 'wrong';
}

/** The record after an attempt is decided; it stood in it as failed. */
function settled(record: FailureRecord, decision: SignInDecision, at: number, locking: LockSettings): FailureRecord {
  const effect = effectOnFailures(decision);
  if (effect === 'clear') return noFailures;
  return effect === 'take-back' ? takeBack(record, at, locking) : record;
}

/** A hash of former cost is made again while the password is at hand; where too many are waiting, next time. */
async function strengthen({ accounts, hasher }: PasswordProviderParts, { personId, passwordHash }: PasswordAccount, password: string): Promise<void> {
  if (passwordHash === null || !hasher.needsRehash(passwordHash)) return;
  const made = await hasher.hash(password);
  if (made.kind === 'hashed') await accounts.replaceHash(personId, passwordHash, made.hash);
}

/** What the rules ask of an account, with the age of its password. */
const factsOf = (account: PasswordAccount, now: number, passwords: PasswordSettings): SignInFacts['account'] => ({
  disabled: account.disabled,
  hasRoleToday: account.hasRoleToday,
  mustChangePassword: account.mustChangePassword || passwordIsTooOld(account.passwordSetAt, now, passwords),
  needsCode: account.code !== null,
});

async function decideFor(parts: PasswordProviderParts, login: string, account: PasswordAccount | null, values: SignInAnswer['values'], now: number): Promise<SignInDecision | Busy> {
  const { accounts, hasher, locking, passwords } = parts;
  const { password = '', code = '' } = values;
  const { locked } = await accounts.changeFailures(login, (before) => reserveAttempt(before, now, locking));
  const check = await hasher.verify(locked ? null : (account?.passwordHash ?? null), password);
  if (check.kind === 'busy') {
    if (!locked) await accounts.changeFailures(login, (record) => ({ record: takeBack(record, now, locking) }));
    return check;
  }
  const facts: SignInFacts = { account: account && factsOf(account, now, passwords), locked, passwordMatches: check.matches, code: 'none' };
  const first = decideSignIn(facts);
  const decision = first === 'code-needed' && account ? decideSignIn({ ...facts, code: await checkCode(parts, account, code, now) }) : first;
  if (effectOnFailures(decision) !== 'keep') await accounts.changeFailures(login, (record) => ({ record: settled(record, decision, now, locking) }));
  if (account && effectOnFailures(decision) === 'clear') await strengthen(parts, account, password);
  return decision;
}

function outcomeOf(decision: SignInDecision, personId: string | null): SignInOutcome {
  const message = outsideMessage(decision);
  if (personId !== null && (decision === 'signed-in' || decision === 'must-change-password')) return { kind: 'signed-in', personId, mustChangePassword: decision !== 'signed-in', message };
  return decision === 'code-needed' ? { kind: 'code-needed', message } : { kind: 'refused', decision, message };
}

/**
 * Sign-in by login and password, with a one-time code where the person has set it up. Unknown logins cost the same hash and get the same answer as wrong passwords; every attempt is
 * counted before its password is looked at.
 *
 * @example createPasswordProvider({ accounts, hasher, locking: usualLockSettings, passwords: usualPasswordSettings }).id // 'password'
 */
export function createPasswordProvider(parts: PasswordProviderParts): SignInProvider {
  return {
    id: 'password',
    title: '登录名和密码',
    start: async () => ({ kind: 'form', fields }),
    finish: async (answer, now) => {
      const login = normaliseLogin(answer.values['login'] ?? '');
      const account = await parts.accounts.find(login);
      const decision = await decideFor(parts, login, account, answer.values, now);
      return typeof decision === 'string' ? outcomeOf(decision, account?.personId ?? null) : decision;
    },
  };
}
