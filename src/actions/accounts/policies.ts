import type { Role } from '#kernel';
import { unitsEndedOn, type Connection, type Store } from '#storage';
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

/** Asks the store at most every twenty seconds for what every request needs: so long a change may take to be felt. */
function askedSeldom<Told>(ask: (connection: Connection, day: string) => Promise<Told>): (store: Store, day: string) => Promise<Told> {
  const remembered = new WeakMap<Store, { readonly at: number; readonly day: string; readonly told: Promise<Told> }>();
  return (store, day) => {
    const known = remembered.get(store);
    if (known && known.day === day && performance.now() - known.at < rememberedFor) return known.told;
    const told = ask(store.connection, day);
    remembered.set(store, { at: performance.now(), day, told });
    told.catch(() => remembered.delete(store));
    return told;
  };
}

/** The session policy for every request. */
export const sessionPolicyNow = askedSeldom(sessionPolicyOn);

/** The units that are no more, for every request of somebody with a role of a unit. */
export const endedUnitsNow = askedSeldom(unitsEndedOn);
