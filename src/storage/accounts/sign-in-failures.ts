import type { Connection } from '../engines/engine.ts';

/**
 * The record of failed sign-ins of a login, locked until the transaction ends; null: none yet. It is kept for logins that nobody has, too.
 *
 * @example const record = await lockedFailures(connection, 'zhang.li', now);
 */
export async function lockedFailures(connection: Connection, loginKey: string, now: string): Promise<unknown> {
  for (;;) {
    await connection.insertInto('sign_in_failures').values({ login_key: loginKey, record: 'null', touched_at: now }).onConflict((conflict) => conflict.doNothing()).execute();
    const row = await connection.selectFrom('sign_in_failures').select('record').where('login_key', '=', loginKey).forUpdate().executeTakeFirst();
    /* Gone between the two: whoever held it cleared it while we waited. */
    if (row !== undefined) return row.record;
  }
}

/**
 * Stores the record; null forgets it.
 *
 * @example await keepFailures(connection, 'zhang.li', record, now)
 */
export async function keepFailures(connection: Connection, loginKey: string, record: unknown, now: string): Promise<void> {
  if (record === null) await connection.deleteFrom('sign_in_failures').where('login_key', '=', loginKey).execute();
  else await connection.updateTable('sign_in_failures').set({ record: JSON.stringify(record), touched_at: now }).where('login_key', '=', loginKey).execute();
}

/**
 * Forgets records that nobody has touched since an instant.
 *
 * @example await forgetFailures(connection, '2026-11-20T00:00:00.000Z')
 */
export async function forgetFailures(connection: Connection, before: string): Promise<void> {
  await connection.deleteFrom('sign_in_failures').where('touched_at', '<', before).execute();
}
