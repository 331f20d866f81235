import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../open-store.ts';

const base = mkdtempSync('/tmp/halfsky-evaluation-');
afterAll(() => rmSync(base, { recursive: true }));
const open = (name: string) => openStore({ environment: { HALFSKY_ENGINE: 'pglite', HALFSKY_DATA: join(base, name) }, programVersion: 'test', today: '2026-11-22', log: () => undefined });
const opened = async (name: string) => {
  const store = await open(name);
  if ('refused' in store) throw new Error(store.message);
  return store;
};

test('a second program on the data of the evaluation mode is refused, and the data are there for the next one', async () => {
  const store = await opened('one');
  await store.connection.insertInto('regions').values({ region_id: '00000000-0000-7000-8000-000000000001', created_at: '2026-11-22T01:00:00.000Z' }).execute();
  expect(await open('one')).toMatchObject({ refused: 'folder-in-use', message: expect.stringContaining('正被另一个半边天程序使用') });
  await store.close();
  const again = await opened('one');
  expect(await again.connection.selectFrom('regions').select('region_id').execute()).toEqual([{ region_id: '00000000-0000-7000-8000-000000000001' }]);
  await again.close();
});

test('data that do not open, as after a power cut, are said in Chinese, and the folder is free again', async () => {
  await (await opened('broken')).close();
  writeFileSync(join(base, 'broken', 'pglite', 'global', 'pg_control'), 'x');
  for (const _time of [1, 2]) expect(await open('broken')).toMatchObject({ refused: 'does-not-start', message: expect.stringContaining('评估模式') });
});
