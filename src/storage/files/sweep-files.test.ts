import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../store.ts';
import { openTestStore } from '../testing/test-store.ts';
import { keepContent } from './attachments.ts';
import { openFileStore, type FileStore } from './file-store.ts';
import { sweepFiles } from './sweep-files.ts';

const folder = mkdtempSync('/tmp/halfsky-sweep-');
const later = '2036-01-01T00:00:00.000Z';
let [real, copy, files]: [Store, Store, FileStore] = [undefined as never, undefined as never, undefined as never];
beforeAll(async () => {
  [real, copy, files] = [await openTestStore(), await openTestStore(), await openFileStore(folder)];
  /* Databases of tests are copies of one template; real ones are made one by one, and a restore makes the schema anew. */
  await copy.connection.updateTable('schema_migrations').set({ applied_at: '2026-11-22T00:00:00.000Z' }).execute();
});
afterAll(async () => {
  await Promise.all([real.close(), copy.close()]);
  rmSync(folder, { recursive: true });
});
const put = (text: string): Promise<unknown> => files.put(Readable.from([Buffer.from(text)]), 1000);
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const there = async (text: string): Promise<boolean> => (await files.get(hashOf(text))).kind === 'found';

test('a database that does not know the files of another takes none of them away, also when nothing refers to them there', async () => {
  for (const text of ['规划.docx', '没有人要']) await put(text);
  await keepContent(real.connection, { sha256: hashOf('规划.docx'), size: 11, contentKind: 'docx', encoding: null, storedAt: later });
  expect(await sweepFiles(real.connection, files, later)).toMatchObject({ removed: 1 });
  await put('刚刚上传');
  expect(await sweepFiles(copy.connection, files, later)).toBe(null);
  expect([await there('规划.docx'), await there('刚刚上传')]).toEqual([true, true]);
  expect(await sweepFiles(real.connection, files, later)).toMatchObject({ removed: 1 });
});

test('whose the folder is stands in it, and is no stranger among the files; whoever takes it away gives the folder to the next', async () => {
  expect(readFileSync(join(folder, 'owner.txt'), 'utf8')).toMatch(/^\d{8}T\d{12}Z\n$/);
  expect((await files.verifyAll()).strange).toEqual([]);
  rmSync(join(folder, 'owner.txt'));
  expect(await sweepFiles(copy.connection, files, later)).toMatchObject({ removed: 1 });
  expect(await sweepFiles(real.connection, files, later)).toBe(null);
});
