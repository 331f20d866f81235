import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../store.ts';
import { openTestStore } from '../../testing/test-store.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
  await sql`INSERT INTO people (person_id, name, created_at) SELECT gen_random_uuid(), repeat('人', 1000), now() FROM generate_series(1, 10000)`.execute(store.connection);
});
afterAll(() => store.close());

test('a COPY that is given up in the middle ends with its reason, and leaves no transaction behind', async () => {
  const given = store.copy('read', async ({ copyOut }) => {
    for await (const _bytes of await copyOut('people', ['person_id', 'name'])) throw new Error('no room left');
  });
  await expect(given).rejects.toThrow('no room left');
  await expect.poll(async () => (await sql<{ count: number }>`SELECT count(*) AS count FROM pg_stat_activity WHERE state <> 'idle' AND pid <> pg_backend_pid() AND datname = current_database()`.execute(store.connection)).rows[0]?.count).toBe(0);
}, 20_000);
