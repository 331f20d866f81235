import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { restoreBackup } from '../backup/restore-backup.ts';
import { verifyBackup } from '../backup/verify-backup.ts';
import { writeBackup } from '../backup/write-backup.ts';
import type { Store } from '../store.ts';
import { fillStore } from '../testing/fill-store.ts';
import { openTestStore } from '../testing/test-store.ts';
import { fileContentsOf, type FileContents } from './file-contents.ts';
import { openFileStore } from './file-store.ts';

const folder = mkdtempSync('/tmp/halfsky-file-contents-');
const stores: Store[] = [];
const openStore = async (): Promise<Store> => {
  const store = await openTestStore();
  stores.push(store);
  return store;
};
let files: FileContents;
let store: Store;
beforeAll(async () => {
  [files, store] = [fileContentsOf(await openFileStore(join(folder, 'files'))), await openStore()];
  await fillStore(store, files, { figures: 10 });
});
afterAll(async () => {
  await Promise.all(stores.map(({ close }) => close()));
  rmSync(folder, { recursive: true });
});

const sha256 = createHash('sha256').update('文件7').digest('hex');
const path = join(folder, 'files', sha256.slice(0, 2), sha256.slice(2));
const backup = async (name: string) => {
  const made = await writeBackup(store, { path: join(folder, name), files, programVersion: '0', createdAt: '2026-11-22T02:00:00.000Z', passphrase: null });
  if ('refused' in made) throw new Error(made.message);
  return made;
};

test('a file of the store that is not what it was is named as missing, and everything else is backed up', async () => {
  await backup('whole.tar');
  writeFileSync(path, '文件8');
  expect((await backup('damaged.tar')).missingFiles).toEqual([sha256]);
  expect(await verifyBackup(join(folder, 'damaged.tar'))).not.toHaveProperty('refused');
});

test('a restore that meets a damaged file under the same name puts the right one in its place', async () => {
  expect(await restoreBackup(await openStore(), { path: join(folder, 'whole.tar'), files, programVersion: '0', passphrase: null })).not.toHaveProperty('refused');
  expect(readFileSync(path, 'utf8')).toBe('文件7');
});

test('a file that the disk does not give back is missing too', async () => {
  const failing: FileContents = { ...files, open: async (name) => (name === sha256 ? new Readable({ read() { this.destroy(Object.assign(new Error('i/o error'), { code: 'EIO' })); } }) : files.open(name)) };
  const made = await writeBackup(store, { path: join(folder, 'unreadable.tar'), files: failing, programVersion: '0', createdAt: '2026-11-22T02:00:00.000Z', passphrase: null });
  expect(made).toMatchObject({ missingFiles: [sha256] });
});
