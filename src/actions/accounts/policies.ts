import type { Role } from '#kernel';
import type { Connection, Store } from '#storage';
import type { PasswordSettings } from '../credentials/password-rules.ts';
import type { SessionSettings } from '../credentials/session-rules.ts';
import type { LockSettings } from '../credentials/sign-in-lock.ts';
import { passwordPolicy } from '../settings/keys/password-policy.ts';
import { sessionPolicy } from '../settings/keys/session-policy.ts';
import { settingOn } from '../settings/setting-on.ts';

const minute = 60_000;

/** What passwords must be, and what failed sign-ins lead to, as the rules take it. */
export type PasswordPolicy = { readonly passwords: PasswordSettings; readonly locking: LockSettings };

/** How long sessions last, and for which roles a one-time code is asked for. */
export type SessionPolicy = SessionSettings & { readonly codeRequiredFor: readonly Role[] };

/**
 * The password policy on a day. An age limit of 0 days means none.
 *
 * @example (await passwordPolicyOn(connection, today)).passwords.leastLength // 10
 */
export async function passwordPolicyOn(connection: Connection, day: string): Promise<PasswordPolicy> {
  const { leastLength, leastKinds, rememberedPasswords, ageLimitDays, failuresBeforeLock, failureWindowMinutes, firstLockMinutes, longestLockMinutes } = await settingOn(connection, passwordPolicy, { day });
  return {
    passwords: { leastLength, leastKinds, rememberedPasswords, ageLimitDays: ageLimitDays === 0 ? Number.POSITIVE_INFINITY : ageLimitDays },
    locking: { failuresBeforeLock, failureWindow: failureWindowMinutes * minute, firstLock: firstLockMinutes * minute, longestLock: longestLockMinutes * minute },
  };
}

/**
 * The session policy on a day.
 *
 * @example (await sessionPolicyOn(connection, today)).idleLimit // 1_800_000
 */
export async function sessionPolicyOn(connection: Connection, day: string): Promise<SessionPolicy> {
  const { idleMinutes, absoluteMinutes, mostSessions, codeRequiredFor } = await settingOn(connection, sessionPolicy, { day });
  return { idleLimit: idleMinutes * minute, absoluteLimit: absoluteMinutes * minute, mostSessions, codeRequiredFor };
}

const rememberedFor = 20_000;
const remembered = new WeakMap<Store, { readonly at: number; readonly day: string; readonly policy: Promise<SessionPolicy> }>();

/**
 * The same for every request, asked of the store at most every twenty seconds: so long a change may take to be felt.
 *
 * @example await sessionPolicyNow(store, today)
 */
export function sessionPolicyNow(store: Store, day: string): Promise<SessionPolicy> {
  const known = remembered.get(store);
  if (known && known.day === day && performance.now() - known.at < rememberedFor) return known.policy;
  const policy = sessionPolicyOn(store.connection, day);
  remembered.set(store, { at: performance.now(), day, policy });
  policy.catch(() => remembered.delete(store));
  return policy;
}
