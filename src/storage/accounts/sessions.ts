import { CompiledQuery } from 'kysely';
import type { Connection } from '../engines/engine.ts';
import type { RoleHolding } from './role-holdings.ts';

/** A session with what its person has now. The stamps are what the account had when it began: a session whose stamps differ is over. Times are ISO. */
export type StoredSession = {
  readonly sessionId: string;
  readonly personId: string;
  readonly personName: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly passwordStamp: number;
  readonly rolesStamp: number;
  readonly mustChangePassword: boolean;
  readonly endedAt: string | null;
  readonly endedBecause: string | null;
  readonly address: string;
  readonly agent: string;
  readonly account: { readonly passwordStampNow: number; readonly rolesStampNow: number; readonly disabledAt: string | null; readonly leftOn: string | null; readonly hasOneTimeCode: boolean };
};

const base = (connection: Connection) => connection.selectFrom('sessions').innerJoin('accounts', 'accounts.person_id', 'sessions.person_id').innerJoin('people', 'people.person_id', 'sessions.person_id').select([
  'session_id as sessionId', 'sessions.person_id as personId', 'people.name as personName', 'sessions.created_at as createdAt', 'seen_at as seenAt', 'sessions.password_stamp as passwordStamp', 'sessions.roles_stamp as rolesStamp',
  'sessions.must_change_password as mustChangePassword', 'ended_at as endedAt', 'ended_because as endedBecause', 'address', 'agent', 'accounts.password_stamp as passwordStampNow', 'accounts.roles_stamp as rolesStampNow',
  'disabled_at as disabledAt', 'left_on as leftOn',
]).select((builder) => builder('one_time_secret', 'is not', null).as('hasOneTimeCode'));

type Row = Omit<StoredSession, 'account'> & Omit<StoredSession['account'], 'hasOneTimeCode'> & { readonly hasOneTimeCode: unknown };

const nested = ({ passwordStampNow, rolesStampNow, disabledAt, leftOn, hasOneTimeCode, ...session }: Row): StoredSession => ({ ...session, account: { passwordStampNow, rolesStampNow, disabledAt, leftOn, hasOneTimeCode: hasOneTimeCode === true } });

/** A role that whoever has a session holds on a day. */
export type SessionRole = Pick<RoleHolding, 'regionId' | 'unitId' | 'role'>;

type NoRole = { readonly regionId: null; readonly unitId: null; readonly role: null };

/** Written out, since putting a statement together costs more than half of what sending it does. */
const sessionWithRoles = `SELECT session_id AS "sessionId", sessions.person_id AS "personId", people.name AS "personName", sessions.created_at AS "createdAt", seen_at AS "seenAt",
    sessions.password_stamp AS "passwordStamp", sessions.roles_stamp AS "rolesStamp", sessions.must_change_password AS "mustChangePassword", ended_at AS "endedAt", ended_because AS "endedBecause", address, agent,
    accounts.password_stamp AS "passwordStampNow", accounts.roles_stamp AS "rolesStampNow", disabled_at AS "disabledAt", left_on AS "leftOn", one_time_secret IS NOT NULL AS "hasOneTimeCode",
    held.region_id AS "regionId", held.unit_id AS "unitId", held.role
  FROM sessions JOIN accounts ON accounts.person_id = sessions.person_id JOIN people ON people.person_id = sessions.person_id
    LEFT JOIN role_holdings AS held ON held.person_id = sessions.person_id AND held.revoked_at IS NULL AND held.valid_from <= $2 AND (held.valid_to IS NULL OR held.valid_to >= $2)
  WHERE token_hash = $1 ORDER BY held.granted_at, held.holding_id`;

/**
 * The session of a token, by the form in which it is stored, with the roles its person holds on a day, oldest first; null: none. One statement, since every request asks it.
 *
 * @example await findSession(connection, storedFormOf(token), today)
 */
export async function findSession(connection: Connection, tokenHash: string, day: string): Promise<{ readonly session: StoredSession; readonly roles: readonly SessionRole[] } | null> {
  const { rows } = await connection.executeQuery<Row & (SessionRole | NoRole)>(CompiledQuery.raw(sessionWithRoles, [tokenHash, day]));
  const [first] = rows;
  if (first === undefined) return null;
  const { regionId: _regionId, unitId: _unitId, role: _role, ...row } = first;
  return { session: nested(row), roles: rows.flatMap(({ regionId, unitId, role }) => (regionId === null ? [] : [{ regionId, unitId, role }])) };
}

/**
 * A session by its own id; null: none.
 *
 * @example await findSessionById(connection, sessionId)
 */
export async function findSessionById(connection: Connection, sessionId: string): Promise<StoredSession | null> {
  const row = await base(connection).where('session_id', '=', sessionId).executeTakeFirst();
  return row ? nested(row) : null;
}

/**
 * The sessions of a person that have not been ended, newest first. Some may have run out: the rules of the actions room say which.
 *
 * @example await openSessions(connection, personId)
 */
export async function openSessions(connection: Connection, personId: string): Promise<readonly StoredSession[]> {
  return (await base(connection).where('sessions.person_id', '=', personId).where('ended_at', 'is', null).orderBy('sessions.created_at', 'desc').execute()).map(nested);
}

/** A session that begins. */
export type NewSession = Pick<StoredSession, 'sessionId' | 'personId' | 'createdAt' | 'passwordStamp' | 'rolesStamp' | 'mustChangePassword' | 'address' | 'agent'> & { readonly tokenHash: string };

/**
 * Begins a session.
 *
 * @example await addSession(connection, { sessionId, tokenHash, personId, createdAt: now, … })
 */
export async function addSession(connection: Connection, { sessionId, tokenHash, personId, createdAt, passwordStamp, rolesStamp, mustChangePassword, address, agent }: NewSession): Promise<void> {
  await connection.insertInto('sessions').values({
    session_id: sessionId, token_hash: tokenHash, person_id: personId, created_at: createdAt, seen_at: createdAt, password_stamp: passwordStamp, roles_stamp: rolesStamp, must_change_password: mustChangePassword, address, agent,
  }).execute();
}

/**
 * Notes that a session was used.
 *
 * @example await seeSession(connection, sessionId, now)
 */
export async function seeSession(connection: Connection, sessionId: string, at: string): Promise<void> {
  await connection.updateTable('sessions').set({ seen_at: at }).where('session_id', '=', sessionId).where('ended_at', 'is', null).execute();
}

/**
 * Ends sessions, saying why; those that have ended stay as they are.
 *
 * @example await endSessions(connection, [sessionId], { at: now, because: 'signed-out' })
 */
export async function endSessions(connection: Connection, sessionIds: readonly string[], { at, because }: { readonly at: string; readonly because: string }): Promise<void> {
  if (sessionIds.length === 0) return;
  await connection.updateTable('sessions').set({ ended_at: at, ended_because: because }).where('session_id', 'in', [...sessionIds]).where('ended_at', 'is', null).execute();
}

/**
 * Forgets sessions that nobody has used since an instant; they are long over. That somebody signed in stands in the audit.
 *
 * @example await forgetSessions(connection, '2026-05-22T00:00:00.000Z')
 */
export async function forgetSessions(connection: Connection, before: string): Promise<void> {
  await connection.deleteFrom('sessions').where('seen_at', '<', before).execute();
}

/**
 * When somebody was last here before a session began: the last moment of their earlier sessions; null: never.
 *
 * @example await lastSeenBefore(connection, personId, sessionId) // '2026-11-20T09:41:00.000Z'
 */
export async function lastSeenBefore(connection: Connection, personId: string, sessionId: string): Promise<string | null> {
  const earlier = connection.selectFrom('sessions').select('seen_at as seenAt').where('person_id', '=', personId).where('session_id', '<>', sessionId)
    .where('created_at', '<', (builder) => builder.selectFrom('sessions as own').select('own.created_at').where('own.session_id', '=', sessionId));
  return (await earlier.orderBy('seen_at', 'desc').limit(1).executeTakeFirst())?.seenAt ?? null;
}
