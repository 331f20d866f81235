import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { openTrials } from '../../../../test/makers/embedded-trials.ts';
import { verifyBackup } from '../../backup/verify-backup.ts';
import { writeBackup } from '../../backup/write-backup.ts';
import { lookAtSchema } from '../../migrations/look-at-schema.ts';
import { openStore, openStoreBeside } from '../../open-store.ts';
import { fillStore, memoryFiles } from '../../testing/fill-store.ts';
import { isRefusal } from './embedded-server.ts';
import { openBeside } from './open-beside.ts';
import { openEmbedded } from './open-embedded.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { isServerOf, runningServer, waitUntil } from './server-process.ts';

const trials = openTrials();
afterAll(trials.clear);

test('a backup is made beside the program that runs the database, which goes on; nothing else is opened there', async () => {
  const folder = await trials.ready();
  const settings = { environment: { HALFSKY_DATA: folder }, programVersion: 'test', today: '2026-06-01', log: () => undefined };
  const serving = await openStore(settings);
  if ('refused' in serving) throw new Error(serving.message);
  await fillStore(serving, memoryFiles(), { figures: 10 });
  const guest = await openStoreBeside(settings);
  if ('refused' in guest) throw new Error(guest.message);
  const path = join(trials.folder(), 'beside.tar');
  expect(await writeBackup(guest, { path, files: memoryFiles(), programVersion: 'test', createdAt: '2026-11-22T02:00:00.000Z', passphrase: null })).not.toHaveProperty('refused');
  await expect(sql`DELETE FROM audit_lines`.execute(guest.connection)).rejects.toMatchObject({ code: '42501' });
  await guest.close();
  expect(await openStore(settings)).toMatchObject({ refused: 'folder-in-use', message: expect.stringMatching(/（.* 上的进程 \d+，0 分钟前启动）/) });
  expect(await lookAtSchema(settings)).toMatchObject({ missing: [], obstacle: null });
  await serving.copy('restore', async ({ connection }) => void (await sql`INSERT INTO schema_migrations (number, name, fingerprint, program_version) VALUES (9999, 'later', 'x', '9.9.9')`.execute(connection)));
  expect(await openStoreBeside(settings)).toMatchObject({ refused: 'other-release-runs', message: expect.stringContaining('版本不同') });
  await serving.copy('restore', async ({ connection }) => void (await sql`DELETE FROM schema_migrations WHERE number = 9999`.execute(connection)));
  expect(await serving.connection.selectFrom('observations').select(({ fn }) => fn.countAll().as('count')).executeTakeFirst()).toEqual({ count: 10 });
  await serving.close();
  expect(await verifyBackup(path)).not.toHaveProperty('refused');
  expect(await openBeside(folder)).toBe(null);
}, 60_000);

test.each([['at once', false], ['while it is being started again', true]])('a program that ends after its database was killed, %s, leaves no database running behind', async (_when, waits) => {
  const folder = await trials.ready();
  const cluster = `${folder}/postgres`;
  const said: string[] = [];
  const engine = await openEmbedded({ folder, today: '2026-06-01', log: (message) => said.push(message) });
  if (isRefusal(engine)) throw new Error(engine.message);
  const killed = readPostmasterFile(cluster)?.processId ?? 0;
  process.kill(killed, 'SIGKILL');
  const broken = await sql`SELECT pg_sleep(10)`.execute(engine.db).then(() => 'answered', () => 'broken');
  if (waits) await waitUntil(() => said.some((message) => message.includes('正在重新启动')), 10_000);
  await engine.close();
  const left = (): boolean => runningServer(cluster) !== undefined || isServerOf(killed, cluster);
  expect([broken, left()]).toEqual(['broken', false]);
  await waitUntil(left, 2000);
  expect(left()).toBe(false);
}, 60_000);
