import { sql } from 'kysely';
import type { Connection } from '../engines/engine.ts';

/** Somebody who works with the system. `contact` is the office's (telephone at work); nothing else about a person is kept. */
export type Person = { readonly personId: string; readonly name: string; readonly contact: string | null; readonly version: number; readonly createdAt: string; readonly leftOn: string | null };

/** A person with the account that belongs to them. */
export type PersonWithAccount = Person & { readonly login: string; readonly disabledAt: string | null; readonly mustChangePassword: boolean; readonly hasOneTimeCode: boolean; /** Failed sign-ins of the login, as they are kept; null: none. */ readonly failures: unknown };

const columns = ['people.person_id as personId', 'name', 'contact', 'people.version as version', 'created_at as createdAt', 'left_on as leftOn'] as const;

/**
 * A person, locked until the transaction ends; null: there is none of this id.
 *
 * @example (await lockedPerson(connection, personId))?.version
 */
export async function lockedPerson(connection: Connection, personId: string): Promise<Person | null> {
  return (await connection.selectFrom('people').select(columns).where('person_id', '=', personId).forUpdate().executeTakeFirst()) ?? null;
}

/**
 * Adds a person.
 *
 * @example await addPerson(connection, { personId, name: '王芳', contact: null, version: 1, createdAt: now, leftOn: null })
 */
export async function addPerson(connection: Connection, { personId, name, contact, createdAt }: Omit<Person, 'version' | 'leftOn'>): Promise<void> {
  await connection.insertInto('people').values({ person_id: personId, name, contact, created_at: createdAt }).execute();
}

/**
 * Adds people.
 *
 * @example await addPeople(connection, [{ personId, name: '王芳', contact: null, createdAt: now }])
 */
export async function addPeople(connection: Connection, people: readonly Omit<Person, 'version' | 'leftOn'>[]): Promise<void> {
  if (people.length === 0) return;
  await connection.insertInto('people').values(people.map(({ personId, name, contact, createdAt }) => ({ person_id: personId, name, contact, created_at: createdAt }))).execute();
}

/** A person as a list names them. */
export type PersonWithLogin = Person & { readonly loginKey: string };

/**
 * The people of some logins as people may type them (`keys`: normalised), locked in one order until the transaction ends, so that two who name the same people take turns.
 *
 * @example await lockedPeopleByLogin(connection, ['zhang.li', 'wang.fang'])
 */
export async function lockedPeopleByLogin(connection: Connection, keys: readonly string[]): Promise<readonly PersonWithLogin[]> {
  return connection.selectFrom('people').innerJoin('accounts', 'accounts.person_id', 'people.person_id').select([...columns, 'login_key as loginKey'])
    .where(sql<boolean>`login_key = ANY(${[...keys]}::text[])`).orderBy('people.person_id').forUpdate('people').execute();
}

/**
 * Changes what is kept of a person, and counts the version up. Lock the row first.
 *
 * @example await changePerson(connection, { personId, name: '王芳', contact: '6666', leftOn: '2026-11-30' })
 */
export async function changePerson(connection: Connection, { personId, name, contact, leftOn }: Pick<Person, 'personId' | 'name' | 'contact' | 'leftOn'>): Promise<void> {
  await connection.updateTable('people').set({ name, contact, left_on: leftOn, version: sql`version + 1` }).where('person_id', '=', personId).execute();
}

/** Which people: `regionIds` those who hold a role in one of these regions and, where `words` are given, those who never held any; `after` continues a list. */
export type PeopleQuestion = { readonly regionIds: readonly string[] | null; readonly words: string | null; readonly after: string | null; readonly limit: number };

/**
 * People with their accounts, by id; `regionIds` null: all of the installation.
 *
 * @example await listPeople(connection, { regionIds: null, words: null, after: null, limit: 100 })
 */
export async function listPeople(connection: Connection, { regionIds, words, after, limit }: PeopleQuestion): Promise<readonly PersonWithAccount[]> {
  let query = connection.selectFrom('people').innerJoin('accounts', 'accounts.person_id', 'people.person_id').leftJoin('sign_in_failures', 'sign_in_failures.login_key', 'accounts.login_key')
    .select([...columns, 'sign_in_failures.record as failures', 'login', 'disabled_at as disabledAt', 'must_change_password as mustChangePassword'])
    .select((builder) => builder('one_time_secret', 'is not', null).as('hasOneTimeCode'))
    .orderBy('people.person_id').limit(limit);
  if (after !== null) query = query.where('people.person_id', '>', after);
  if (words !== null) query = query.where((builder) => builder.or([builder(sql`position(${words} in name)`, '>', 0), builder(sql`position(lower(${words}) in accounts.login_key)`, '>', 0)]));
  if (regionIds !== null) {
    query = query.where((builder) => builder.or([
      builder('people.person_id', 'in', builder.selectFrom('role_holdings').select('person_id').where(sql<boolean>`region_id = ANY(${[...regionIds]}::uuid[])`)),
      ...(words === null ? [] : [builder('people.person_id', 'not in', builder.selectFrom('role_holdings').select('person_id'))]),
    ]));
  }
  return (await query.execute()).map((row) => ({ ...row, hasOneTimeCode: Boolean(row.hasOneTimeCode) }));
}
