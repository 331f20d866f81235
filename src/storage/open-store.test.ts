import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder, isStoreAbsent, openStore } from './open-store.ts';

test.each([[{}], [{ HALFSKY_DATA: '' }], [{ HALFSKY_DATA: '  ' }]])('the data folder of %j is the usual one, never the folder where the program was started', (environment) => {
  expect(dataFolder(environment)).toBe(resolve('data'));
});

test('a variable that is empty is not set', async () => {
  const environment = { HALFSKY_ENGINE: '', DATABASE_URL: ' ', DATABASE_OWNER_URL: '', HALFSKY_DATA: '/nowhere/at all' };
  expect(isStoreAbsent(environment)).toBe(true);
  expect(await openStore({ environment: { ...environment, HALFSKY_ENGINE: 'oracle' }, programVersion: 'test', today: '2026-11-22', log: () => undefined })).toMatchObject({ refused: 'unknown-engine' });
});

test.each([['postgres://nobody:secret@127.0.0.1:1/halfsky', '没有数据库在那个地址应答'], ['postgres://nobody:secret@no.such.host.invalid/halfsky', 'DATABASE_URL'], ['not an address', 'DATABASE_URL']])('a server that cannot be reached is said in Chinese without the password: %s', async (url, says) => {
  const refused = await openStore({ environment: { DATABASE_URL: url }, programVersion: 'test', today: '2026-11-22', log: () => undefined });
  expect(refused).toMatchObject({ refused: 'database-unreachable', message: expect.stringContaining(says) });
  expect(JSON.stringify(refused)).not.toContain('secret');
});
