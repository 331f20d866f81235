import { findSession, regionVersions, roleHoldings, seeSession, unitsEndedOn, type Connection, type EndedUnit, type SessionRole, type StoredSession } from '#storage';
import type { Caller, HeldRole } from '../caller.ts';
import { sessionEnd, type SessionEnd, type SessionSettings } from '../credentials/session-rules.ts';
import { storedFormOf } from '../credentials/session-token.ts';
import { coveredRegions, reachesDown } from './covered-regions.ts';
import { endedUnitsNow, sessionPolicyNow } from './policies.ts';
import { hasLeft } from './role-rules.ts';
import type { Surroundings } from '../running/surroundings.ts';

/** Until the password is changed nothing else can be done. */
const beforePasswordChange = ['accounts.change-password', 'accounts.sign-out', 'accounts.get-me'] as const;

/** Nor until one-time codes are set up, for roles that need them. */
const beforeOneTimeCodes = ['accounts.begin-one-time-codes', 'accounts.confirm-one-time-codes', 'accounts.sign-out', 'accounts.get-me'] as const;

/** A session is noted as seen at most once a minute: reading must not cost a write each time. */
const seenEvery = 60_000;

/** Who knocks: the token of a cookie or a program, from where, with what. */
export type Knock = { readonly token: string | null; readonly address: string; readonly agent: string };

/** The tree of regions is asked only for roles that reach down it. */
async function covering(connection: Connection, held: readonly SessionRole[], today: string): Promise<readonly HeldRole[]> {
  const versions = held.some(({ role }) => reachesDown(role)) ? await regionVersions(connection) : [];
  return held.map(({ role, regionId, unitId }) => ({ role, regionId, unitId, covers: coveredRegions({ role, regionId }, versions, today) }));
}

const isOfUnit = ({ unitId }: SessionRole): boolean => unitId !== null;

/** Roles of units that are no more count no longer. */
const standing = (held: readonly SessionRole[], ended: readonly EndedUnit[]): readonly SessionRole[] =>
  held.filter((one) => !ended.some(({ regionId, unitId }) => regionId === one.regionId && unitId === one.unitId));

/**
 * The roles of a person on a day, each with the regions it counts in.
 *
 * @example await heldRoles(connection, personId, today)
 */
export async function heldRoles(connection: Connection, personId: string, today: string): Promise<readonly HeldRole[]> {
  return covering(connection, standing(await roleHoldings(connection, { personId, on: today }), await unitsEndedOn(connection, today)), today);
}

/**
 * Why a stored session is over now, or null while it lasts.
 *
 * @example endOfSession(session, { now: Date.parse(now), today }, policy) // 'idle'
 */
export function endOfSession({ sessionId, createdAt, seenAt, passwordStamp, rolesStamp, endedAt, account }: StoredSession, { now, today }: { readonly now: number; readonly today: string }, settings: SessionSettings): SessionEnd | 'ended' | null {
  if (endedAt !== null) return 'ended';
  const facts = { sessionId, startedAt: Date.parse(createdAt), lastSeenAt: Date.parse(seenAt), passwordStamp: String(passwordStamp), rolesStamp: String(rolesStamp) };
  return sessionEnd(facts, { passwordStamp: String(account.passwordStampNow), rolesStamp: String(account.rolesStampNow), disabled: account.disabledAt !== null || hasLeft(account, today) }, now, settings);
}

/**
 * Who asks: nobody yet without a token; `session-ended` for a token of no session or of one that is over.
 *
 * @example const caller = await callerOfSession({ token, address: '10.0.0.7', agent }, surroundings)
 */
export async function callerOfSession({ token, address, agent }: Knock, { store, now, today }: Surroundings): Promise<Caller | 'session-ended'> {
  if (token === null) return { personId: null, personName: '未登录', sessionId: null, address, agent, roles: [], restrictedTo: null };
  const stored = storedFormOf(token);
  const day = today();
  const found = stored === null ? null : await findSession(store.connection, stored, day);
  const at = now();
  if (found === null) return 'session-ended';
  const { session, roles: held } = found;
  const policy = await sessionPolicyNow(store, day);
  if (endOfSession(session, { now: Date.parse(at), today: day }, policy) !== null) return 'session-ended';
  if (Date.parse(at) - Date.parse(session.seenAt) > seenEvery) await seeSession(store.connection, session.sessionId, at);
  const { personId, personName, sessionId, mustChangePassword } = session;
  const roles = await covering(store.connection, held.some(isOfUnit) ? standing(held, await endedUnitsNow(store, day)) : held, day);
  const needsCodes = !session.account.hasOneTimeCode && roles.some(({ role }) => policy.codeRequiredFor.includes(role));
  return { personId, personName, sessionId, address, agent, roles, restrictedTo: mustChangePassword ? beforePasswordChange : needsCodes ? beforeOneTimeCodes : null };
}
