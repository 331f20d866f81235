import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../store.ts';
import { addRegion } from '../regions/regions.ts';
import { openTestStore } from '../testing/test-store.ts';
import { databaseFacts } from './database-facts.ts';

const now = '2026-11-22T02:00:00.000Z';
const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
let store: Store;
/** A region with so many lines and a head that says a number; null: no head. Nothing here looks at the hashes. */
async function chain(number: number, lines: number, head: number | null): Promise<void> {
  await addRegion(store.connection, id(number), now);
  await sql`INSERT INTO audit_lines (region_id, number, at, person_name, address, action, subject_kind, subject_id, sentence, algorithm, previous_hash, hash)
    SELECT ${id(number)}::uuid, n, ${now}::timestamptz, '王芳', '::1', 'units.add-unit', 'unit', '1', '新增', 'sha256', '', '' FROM generate_series(1, ${lines}::int) AS n`.execute(store.connection);
  if (head !== null) await store.connection.insertInto('audit_heads').values({ region_id: id(number), number: head, hash: '' }).execute();
}
const brokenHeads = async (): Promise<number> => (await databaseFacts(store.connection, now)).brokenHeads;
beforeAll(async () => { store = await openTestStore(); });
afterAll(() => store.close());

describe('heads that are not the last line', () => {
  test('a chain that is whole, one without lines and a region without a chain are none', async () => {
    await chain(1, 20_000, 20_000);
    await chain(2, 0, 0);
    await chain(3, 0, null);
    expect(await brokenHeads()).toBe(0);
  });

  test('are counted once a region: cut off, added behind, set to nothing, gone', async () => {
    await chain(4, 5, 7);
    await chain(5, 5, 3);
    await chain(6, 5, 0);
    await chain(7, 5, null);
    expect(await brokenHeads()).toBe(4);
  });

  test('are found without reading the chains, however long they are', async () => {
    await sql`ANALYZE audit_lines`.execute(store.connection);
    const read = (): Promise<number> => store.connection.connection().execute(async (connection) => {
      await databaseFacts(connection, now);
      await sql`SELECT pg_stat_force_next_flush()`.execute(connection);
      return (await sql<{ count: number }>`SELECT seq_tup_read + idx_tup_fetch AS count FROM pg_stat_user_tables WHERE relname = 'audit_lines'`.execute(connection)).rows[0]?.count ?? 0;
    });
    const before = await read();
    expect(await read() - before).toBeLessThan(100);
  });
});
