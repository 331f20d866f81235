import type { Connection } from '../engines/engine.ts';

/** A request that may be sent again under its number: whose it is, what it asks, and what it asks with (as a fingerprint). */
export type RequestKey = { readonly personId: string; readonly key: string; readonly action: string; readonly inputHash: string; readonly now: string };

/** How a request under the same number ended before. */
type EarlierRequest = { readonly action: string; readonly inputHash: string; readonly answer: unknown };

/**
 * Claims the number of a request within the transaction that carries it out; null: it is ours. Another transaction under the same number waits here until the first
 * has ended, and then finds its answer. What was rolled back leaves no trace, so it may be tried again.
 *
 * @example await claimKey(connection, { personId, key: 'b7f1…', action: 'units.add-unit', inputHash, now }) // null
 */
export async function claimKey(connection: Connection, { personId, key, action, inputHash, now }: RequestKey): Promise<EarlierRequest | null> {
  const { numInsertedOrUpdatedRows } = await connection.insertInto('idempotency_keys').values({ person_id: personId, key, action, input_hash: inputHash, answer: null, created_at: now })
    .onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return null;
  const row = await connection.selectFrom('idempotency_keys').select(['action', 'input_hash', 'answer']).where('person_id', '=', personId).where('key', '=', key).executeTakeFirstOrThrow();
  return { action: row.action, inputHash: row.input_hash, answer: row.answer };
}

/**
 * Keeps the answer of a request whose number was claimed in the same transaction.
 *
 * @example await keepAnswer(connection, { personId, key, answer: { unitId } })
 */
export async function keepAnswer(connection: Connection, { personId, key, answer }: Pick<RequestKey, 'personId' | 'key'> & { readonly answer: unknown }): Promise<void> {
  await connection.updateTable('idempotency_keys').set({ answer: JSON.stringify(answer) }).where('person_id', '=', personId).where('key', '=', key).execute();
}

/**
 * Forgets numbers of requests older than an instant; a repetition after that is a new request.
 *
 * @example await forgetKeys(connection, '2026-11-20T00:00:00.000Z')
 */
export async function forgetKeys(connection: Connection, before: string): Promise<void> {
  await connection.deleteFrom('idempotency_keys').where('created_at', '<', before).execute();
}
