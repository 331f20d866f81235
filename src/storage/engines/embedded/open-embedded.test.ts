import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { openTrials } from '../../../../test/makers/embedded-trials.ts';
import { isRefusal } from './embedded-server.ts';
import { openEmbedded } from './open-embedded.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { isServerOf, runningServer, waitUntil } from './server-process.ts';

const trials = openTrials();
afterAll(trials.clear);

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
