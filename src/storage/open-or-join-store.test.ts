import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { openTrials } from '../../test/makers/embedded-trials.ts';
import { lookAtSchema } from './migrations/look-at-schema.ts';
import { openOrJoinStore } from './open-or-join-store.ts';
import { openStore, type StoreSettings } from './open-store.ts';
import type { Store } from './store.ts';

const trials = openTrials();
afterAll(trials.clear);

const settingsFor = (folder: string): StoreSettings => ({ environment: { HALFSKY_DATA: folder }, programVersion: '0.1.0', today: '2026-06-01', log: () => undefined });

async function opened(opening: ReturnType<typeof openStore>): Promise<Store> {
  const store = await opening;
  if ('refused' in store) throw new Error(store.message);
  return store;
}

const one = async (store: Store): Promise<unknown> => (await sql<{ one: number }>`SELECT 1 AS one`.execute(store.connection)).rows;

test('a command works beside the running program, whose database goes on when the command has ended', async () => {
  const settings = settingsFor(await trials.ready());
  const running = await opened(openStore(settings));
  expect(await openStore(settings)).toMatchObject({ refused: 'folder-in-use', message: expect.stringMatching(/（.* 上的进程 \d+，0 分钟前启动）/) });
  const beside = await opened(openOrJoinStore(settings));
  expect([beside.engine, beside.serverVersion, beside.applicationRole, await one(beside)]).toEqual(['embedded', running.serverVersion, running.applicationRole, [{ one: 1 }]]);
  await expect(sql`DELETE FROM audit_lines`.execute(beside.connection)).rejects.toThrow('permission denied');
  expect(await lookAtSchema(settings)).toMatchObject({ missing: [], obstacle: null });
  await beside.close();
  expect(await one(running)).toEqual([{ one: 1 }]);

  await running.copy('write', async ({ connection }) => void (await sql`INSERT INTO schema_migrations (number, name, fingerprint, program_version) VALUES (9999, 'later', 'x', '9.9.9')`.execute(connection)));
  expect(await openOrJoinStore(settings)).toMatchObject({ refused: 'other-release-runs', message: expect.stringContaining('版本不同') });
  expect(await one(running)).toEqual([{ one: 1 }]);
  await running.copy('write', async ({ connection }) => void (await sql`DELETE FROM schema_migrations WHERE number = 9999`.execute(connection)));
  await running.close();

  const alone = await opened(openOrJoinStore(settings));
  expect(await one(alone)).toEqual([{ one: 1 }]);
  await alone.close();
}, 60_000);
