import type { Role } from '#kernel';
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
  readonly account: { readonly passwordStampNow: number; readonly rolesStampNow: number; readonly disabledAt: string | null; readonly leftOn: string | null };
};

const base = (connection: Connection) => connection.selectFrom('sessions').innerJoin('accounts', 'accounts.person_id', 'sessions.person_id').innerJoin('people', 'people.person_id', 'sessions.person_id').select([
  'session_id as sessionId', 'sessions.person_id as personId', 'people.name as personName', 'sessions.created_at as createdAt', 'seen_at as seenAt', 'sessions.password_stamp as passwordStamp', 'sessions.roles_stamp as rolesStamp',
  'sessions.must_change_password as mustChangePassword', 'ended_at as endedAt', 'ended_because as endedBecause', 'address', 'agent', 'accounts.password_stamp as passwordStampNow', 'accounts.roles_stamp as rolesStampNow',
  'disabled_at as disabledAt', 'left_on as leftOn',
]);

type Row = Omit<StoredSession, 'account'> & StoredSession['account'];

const nested = ({ passwordStampNow, rolesStampNow, disabledAt, leftOn, ...session }: Row): StoredSession => ({ ...session, account: { passwordStampNow, rolesStampNow, disabledAt, leftOn } });

/** A role that whoever has a session holds on a day. */
export type SessionRole = Pick<RoleHolding, 'regionId' | 'unitId' | 'role'>;

/**
 * The session of a token, by the form in which it is stored, with the roles its person holds on a day, oldest first; null: none. One statement, since every request asks it.
 *
 * @example await findSession(connection, storedFormOf(token), today)
 */
export async function findSession(connection: Connection, tokenHash: string, day: string): Promise<{ readonly session: StoredSession; readonly roles: readonly SessionRole[] } | null> {
  const rows = await base(connection)
    .leftJoin('role_holdings', (join) => join.onRef('role_holdings.person_id', '=', 'sessions.person_id').on('revoked_at', 'is', null).on('valid_from', '<=', day)
      .on((builder) => builder.or([builder('valid_to', 'is', null), builder('valid_to', '>=', day)])))
    .select(['role_holdings.region_id as regionId', 'role_holdings.unit_id as unitId', 'role_holdings.role as role'])
    .where('token_hash', '=', tokenHash).orderBy('granted_at').orderBy('holding_id').execute();
  const [first] = rows;
  if (first === undefined) return null;
  const { regionId: _regionId, unitId: _unitId, role: _role, ...row } = first;
  return { session: nested(row), roles: rows.flatMap(({ regionId, unitId, role }) => (regionId === null || role === null ? [] : [{ regionId, unitId, role: role as Role }])) };
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
