import { sql } from 'kysely';
import type { Connection } from '../engines/engine.ts';

/** What opens the door for a person. Times are ISO; hashes of passwords and codes never leave the storage and actions rooms. */
export type Account = {
  readonly personId: string;
  readonly personName: string;
  readonly login: string;
  readonly passwordHash: string;
  readonly passwordSetAt: string;
  readonly mustChangePassword: boolean;
  readonly formerHashes: readonly string[];
  /** Counted up with every change of the password, and of the roles: a session that began under another number is over. */
  readonly passwordStamp: number;
  readonly rolesStamp: number;
  readonly oneTimeSecret: string | null;
  readonly oneTimeProposal: string | null;
  readonly oneTimeStep: number | null;
  readonly recoveryHashes: readonly string[];
  readonly disabledAt: string | null;
  readonly leftOn: string | null;
  readonly version: number;
};

const base = (connection: Connection) => connection.selectFrom('accounts').innerJoin('people', 'people.person_id', 'accounts.person_id').select([
  'accounts.person_id as personId', 'people.name as personName', 'login', 'password_hash as passwordHash', 'password_set_at as passwordSetAt', 'must_change_password as mustChangePassword',
  'former_hashes as formerHashes', 'password_stamp as passwordStamp', 'roles_stamp as rolesStamp', 'one_time_secret as oneTimeSecret', 'one_time_proposal as oneTimeProposal', 'one_time_step as oneTimeStep', 'recovery_hashes as recoveryHashes',
  'disabled_at as disabledAt', 'left_on as leftOn', 'accounts.version as version',
]);

/**
 * The account of a login as people may type it (`key`: normalised), or null.
 *
 * @example await findAccountByLogin(connection, 'zhang.li')
 */
export async function findAccountByLogin(connection: Connection, key: string): Promise<Account | null> {
  return ((await base(connection).where('login_key', '=', key).executeTakeFirst()) as Account | undefined) ?? null;
}

/**
 * The account of a person, locked until the transaction ends; null: none.
 *
 * @example await lockedAccount(connection, personId)
 */
export async function lockedAccount(connection: Connection, personId: string): Promise<Account | null> {
  return ((await base(connection).where('accounts.person_id', '=', personId).forUpdate('accounts').executeTakeFirst()) as Account | undefined) ?? null;
}

/** A new account. */
export type NewAccount = Pick<Account, 'personId' | 'login' | 'passwordHash' | 'mustChangePassword'> & { readonly loginKey: string; readonly at: string };

/**
 * Adds an account. The database refuses a login that somebody has (23505).
 *
 * @example await addAccount(connection, { personId, login: 'zhang.li', loginKey: 'zhang.li', passwordHash, mustChangePassword: true, at: now })
 */
export async function addAccount(connection: Connection, { personId, login, loginKey, passwordHash, mustChangePassword, at }: NewAccount): Promise<void> {
  await connection.insertInto('accounts')
    .values({ person_id: personId, login, login_key: loginKey, password_hash: passwordHash, password_set_at: at, must_change_password: mustChangePassword }).execute();
}

/**
 * Adds accounts. The database refuses a login that somebody has (23505).
 *
 * @example await addAccounts(connection, [{ personId, login: 'zhang.li', loginKey: 'zhang.li', passwordHash, mustChangePassword: true, at: now }])
 */
export async function addAccounts(connection: Connection, accounts: readonly NewAccount[]): Promise<void> {
  if (accounts.length === 0) return;
  await connection.insertInto('accounts').values(accounts.map(({ personId, login, loginKey, passwordHash, mustChangePassword, at }) => (
    { person_id: personId, login, login_key: loginKey, password_hash: passwordHash, password_set_at: at, must_change_password: mustChangePassword }))).execute();
}

/**
 * Which logins of a list somebody has (normalised).
 *
 * @example (await takenLogins(connection, ['zhang.li'])).has('zhang.li')
 */
export async function takenLogins(connection: Connection, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await connection.selectFrom('accounts').select('login_key').where(sql<boolean>`login_key = ANY(${[...keys]}::text[])`).execute();
  return new Set(rows.map((row) => row.login_key));
}

/** What of an account can change; what is left out stays. */
export type AccountChange = Partial<Pick<Account, 'passwordHash' | 'passwordSetAt' | 'mustChangePassword' | 'formerHashes' | 'oneTimeSecret' | 'oneTimeProposal' | 'oneTimeStep' | 'recoveryHashes' | 'disabledAt'>> & { readonly rolesChanged?: true };

/**
 * Changes an account and counts its version up. Lock the row first where the change depends on what was there.
 *
 * @example await changeAccount(connection, personId, { disabledAt: now })
 */
export async function changeAccount(connection: Connection, personId: string, change: AccountChange): Promise<void> {
  const { passwordHash, passwordSetAt, mustChangePassword, formerHashes, rolesChanged, oneTimeSecret, oneTimeProposal, oneTimeStep, recoveryHashes, disabledAt } = change;
  await connection.updateTable('accounts').set({
    version: sql`version + 1`,
    ...(passwordHash === undefined ? {} : { password_hash: passwordHash, password_stamp: sql`password_stamp + 1` }),
    ...(passwordSetAt === undefined ? {} : { password_set_at: passwordSetAt }),
    ...(mustChangePassword === undefined ? {} : { must_change_password: mustChangePassword }),
    ...(formerHashes === undefined ? {} : { former_hashes: JSON.stringify(formerHashes) }),
    ...(rolesChanged === undefined ? {} : { roles_stamp: sql`roles_stamp + 1` }),
    ...(oneTimeSecret === undefined ? {} : { one_time_secret: oneTimeSecret }),
    ...(oneTimeProposal === undefined ? {} : { one_time_proposal: oneTimeProposal }),
    ...(oneTimeStep === undefined ? {} : { one_time_step: oneTimeStep }),
    ...(recoveryHashes === undefined ? {} : { recovery_hashes: JSON.stringify(recoveryHashes) }),
    ...(disabledAt === undefined ? {} : { disabled_at: disabledAt }),
  }).where('person_id', '=', personId).execute();
}

/**
 * Replaces a hash by a stronger one of the same password, unless the password was changed meanwhile. Sessions stay: the password is the same.
 *
 * @example await strengthenHash(connection, { personId, former, hash })
 */
export async function strengthenHash(connection: Connection, { personId, former, hash }: { readonly personId: string; readonly former: string; readonly hash: string }): Promise<void> {
  await connection.updateTable('accounts').set({ password_hash: hash }).where('person_id', '=', personId).where('password_hash', '=', former).execute();
}

/**
 * Notes that the roles of people changed: their sessions end.
 *
 * @example await noteRolesChanged(connection, [personId])
 */
export async function noteRolesChanged(connection: Connection, personIds: readonly string[]): Promise<void> {
  await connection.updateTable('accounts').set({ version: sql`version + 1`, roles_stamp: sql`roles_stamp + 1` }).where(sql<boolean>`person_id = ANY(${[...personIds]}::uuid[])`).execute();
}
