import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPglite } from '../engines/pglite/open-pglite.ts';
import { openPostgres } from '../engines/postgres/open-postgres.ts';
import type { Migration } from '../migrations/migration.ts';
import { storeOfEngine } from '../store-of-engine.ts';
import type { Store } from '../store.ts';
import { tableList } from '../tables/table-list.ts';
import { contentOfStore, fillStore, memoryFiles } from '../testing/fill-store.ts';
import { openTestStore } from '../testing/test-store.ts';
import { openClusterStore, startClusters } from '../testing/test-stores.ts';
import { migrations } from '../migrations/index.ts';
import { restoreBackup, type RestoreWish } from './restore-backup.ts';
import { verifyBackup } from './verify-backup.ts';
import { writeBackup, type BackupWish } from './write-backup.ts';

const folder = mkdtempSync('/tmp/halfsky-backup-');
const createdAt = '2026-11-22T02:00:00.000Z';
let count = 0;
const newPath = (): string => join(folder, `${String(++count)}.tar`);
const files = memoryFiles();
const stores: Store[] = [];
const keep = (store: Store): Store => { stores.push(store); return store; };
const clusters = await startClusters();
afterAll(async () => {
  await Promise.all(stores.map(({ close }) => close()));
  await Promise.all(clusters.map(({ stop }) => stop()));
  rmSync(folder, { recursive: true });
});

let source: Store;
let original: Awaited<ReturnType<typeof contentOfStore>>;
beforeAll(async () => {
  source = keep(await openTestStore());
  await fillStore(source, files, { figures: 3000 });
  original = await contentOfStore(source);
});

const backup = async (store: Store, more: Partial<BackupWish> = {}) => {
  const made = await writeBackup(store, { path: newPath(), files, programVersion: '0.2.0', createdAt, passphrase: null, ...more });
  if ('refused' in made) throw new Error(made.message);
  return made;
};
const restore = (store: Store, path: string, more: Partial<RestoreWish> = {}) => restoreBackup(store, { path, files: memoryFiles(), programVersion: '0.2.0', passphrase: null, ...more });
const isEmpty = async (store: Store): Promise<boolean> => Object.values(await contentOfStore(store)).every((rows) => rows.length === 0);
const refusalOf = (outcome: object): string => ('refused' in outcome ? String(outcome.refused) : 'not refused');

describe('a backup', () => {
  test('is a tar file that other programs read, whole, for its owner alone, with every table, file and head', async () => {
    const made = await backup(source);
    const listed = spawnSync('tar', ['-tvf', made.path], { encoding: 'utf8' });
    expect([listed.status, listed.stderr]).toEqual([0, '']);
    const names = listed.stdout.trim().split('\n').map((line) => line.split(/\s+/).at(-1));
    expect([names[0], names.at(-1)]).toEqual(['header.json', 'manifest.json']);
    expect(listed.stdout).toMatch(/^-rw-------/);
    expect(names.filter((name) => name?.startsWith('files/')).length).toBe(files.kept.size);
    expect(made.rows['observations']).toBe(3000);
    expect(Object.keys(made.rows)).toEqual(tableList.map(({ name }) => name));
    expect(made.heads.map(({ number }) => number)).toEqual([9, 9]);
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
    expect(await verifyBackup(made.path)).toMatchObject({ fingerprint: made.fingerprint, header: { isDemo: true, engine: source.engine, schema: { number: migrations.length } } });
  });

  test('names the files that were lost or damaged, and has everything else', async () => {
    const [first = '', second = ''] = [...files.kept.keys()];
    const lossy = memoryFiles();
    for (const [name, bytes] of files.kept) if (name !== first) lossy.kept.set(name, name === second ? Buffer.from('other') : bytes);
    const made = await backup(source, { files: lossy });
    expect(made.missingFiles.toSorted()).toEqual([first, second].toSorted());
    expect(refusalOf(await verifyBackup(made.path))).toBe('not refused');
  });

  test('overwrites nothing, needs a folder, and says so', async () => {
    const { path } = await backup(source);
    const again = (to: string) => writeBackup(source, { path: to, files, programVersion: '0.2.0', createdAt, passphrase: null });
    expect(refusalOf(await again(path))).toBe('file-exists');
    expect(refusalOf(await again(join(folder, 'none', 'a.tar')))).toBe('not-readable');
  });

  test('that would not find room is refused before anything is written', async () => {
    const path = newPath();
    expect(await writeBackup(source, { path, files, programVersion: '0', createdAt, passphrase: null, freeBytes: async () => 1_000_000 })).toMatchObject({ refused: 'disk-full', message: expect.stringContaining('只剩 1 MB') });
    expect(readdirSync(folder).filter((name) => name.startsWith(path.split('/').at(-1) ?? ''))).toEqual([]);
  });

  test('that is ended leaves no file', async () => {
    const ended = new AbortController();
    const path = newPath();
    await expect(writeBackup(source, { path, files, programVersion: '0', createdAt, passphrase: null, signal: ended.signal, progress: () => ended.abort(new Error('ended')) })).rejects.toThrow('ended');
    expect(readdirSync(folder).filter((name) => name.startsWith(path.split('/').at(-1) ?? ''))).toEqual([]);
  });

  test('of a store in which nothing was set up is refused', async () => {
    const empty = keep(await openTestStore());
    expect(refusalOf(await writeBackup(empty, { path: newPath(), files, programVersion: '0', createdAt, passphrase: null }))).toBe('nothing-to-back-up');
  });
});

describe('a restore on PGlite', () => {
  test('brings every row and file back; a second one into the same store is refused and changes nothing', async () => {
    const { path, fingerprint } = await backup(source);
    const target = keep(await openTestStore());
    const restoredFiles = memoryFiles();
    expect(await restore(target, path, { files: restoredFiles })).toMatchObject({ fingerprint, applied: [] });
    expect(await contentOfStore(target)).toEqual(original);
    expect(restoredFiles.kept).toEqual(files.kept);
    expect(refusalOf(await restore(target, path))).toBe('store-not-empty');
    expect(await contentOfStore(target)).toEqual(original);
  });

  test('of an encrypted backup needs its passphrase', async () => {
    const { path } = await backup(source, { passphrase: '半边天 2026' });
    expect(readFileSync(path).includes('header.json')).toBe(false);
    expect(refusalOf(await verifyBackup(path))).toBe('passphrase-needed');
    expect(refusalOf(await verifyBackup(path, '半边天 2027'))).toBe('passphrase-wrong');
    const target = keep(await openTestStore());
    expect(refusalOf(await restore(target, path, { passphrase: '半边天' }))).toBe('passphrase-wrong');
    expect(await isEmpty(target)).toBe(true);
    expect(refusalOf(await restore(target, path, { passphrase: '半边天 2026' }))).toBe('not refused');
    expect(await contentOfStore(target)).toEqual(original);
  });

  test('into a store in which something was set up meanwhile is refused', async () => {
    const { path } = await backup(source);
    const target = keep(await openTestStore());
    await target.connection.insertInto('backups').values({ backup_id: '00000000-0000-7000-8000-000000000001', file_name: 'a', kind: 'asked', size: 1, fingerprint: 'f', started_at: createdAt, finished_at: createdAt }).execute();
    expect(await restore(target, path)).toMatchObject({ refused: 'store-not-empty', message: expect.stringContaining('backups') });
  });
});

describe('a backup of another schema', () => {
  const [next, afterNext] = [migrations.length + 1, migrations.length + 2];
  const second: Migration = { number: next, name: 'second', statements: ["ALTER TABLE people ADD COLUMN nickname text NOT NULL DEFAULT '无'", 'CREATE TABLE hobbies (hobby_id int PRIMARY KEY)', 'INSERT INTO hobbies SELECT count(*) FROM people'] };
  const third: Migration = { number: afterNext, name: 'third', statements: ['ALTER TABLE people RENAME COLUMN nickname TO pet_name'] };
  const openWith = async (known: readonly Migration[]): Promise<Store> => {
    const store = await storeOfEngine(await openPglite(null), 'test', [], known);
    if ('refused' in store) throw new Error(store.message);
    return keep(store);
  };
  const tables = [...tableList.map(({ name }) => name), 'hobbies'];

  test('of an older one gets the schema of its time, then every later step', async () => {
    const { path } = await backup(source);
    const known = [...migrations, second, third];
    const target = await openWith(known);
    await target.connection.deleteFrom('hobbies' as 'people').execute();
    expect(await restore(target, path, { known, tables })).toMatchObject({ applied: [`${String(next).padStart(4, '0')}-second`, `${String(afterNext).padStart(4, '0')}-third`] });
    const content = await contentOfStore(target, tables);
    expect(content['people']?.every((row) => row.endsWith(',无)'))).toBe(true);
    expect(content['hobbies']).toEqual(['(9)']);
    const { people: _people, ...others } = content;
    const { people: _before, ...before } = original;
    expect(others).toEqual({ ...before, hobbies: ['(9)'] });
  });

  test('of a newer one, or one with other steps, is refused', async () => {
    const known = [...migrations, second];
    const store = await openWith(known);
    await fillStore(store, memoryFiles(), { figures: 1 });
    const { path } = await backup(store, { tables });
    const target = keep(await openTestStore());
    expect(refusalOf(await restore(target, path))).toBe('newer-schema');
    const other = { ...second, statements: ['CREATE TABLE hobbies (hobby_id text PRIMARY KEY)'] };
    expect(refusalOf(await restore(await openWith([...migrations, other]), path, { known: [...migrations, other], tables }))).toBe('other-schema');
    expect(await isEmpty(target)).toBe(true);
  });
});

describe.each(clusters.map((cluster) => [cluster.binaries.major, cluster] as const))('a restore drill with PostgreSQL %i', (_major, cluster) => {
  test('from PGlite to the server and back, and from it to every other server, is the same row by row', async () => {
    const { path } = await backup(source);
    const server = keep(await openClusterStore(cluster));
    expect(refusalOf(await restore(server, path))).toBe('not refused');
    expect(await contentOfStore(server)).toEqual(original);
    const fromServer = await backup(server);
    for (const open of [openTestStore, ...clusters.map((one) => () => openClusterStore(one))]) {
      const target = keep(await open());
      expect(refusalOf(await restore(target, fromServer.path))).toBe('not refused');
      expect(await contentOfStore(target)).toEqual(original);
    }
  });

  test('is of one moment while others write', async () => {
    const server = keep(await openClusterStore(cluster));
    await fillStore(server, files, { figures: 20_000 });
    const { path } = await backup(server, { progress: (_percent, note) => {
      if (note.includes('people')) void server.connection.insertInto('people').values({ person_id: crypto.randomUUID(), name: '后来的人', created_at: createdAt }).execute();
    } });
    const target = keep(await openTestStore());
    expect(refusalOf(await restore(target, path))).toBe('not refused');
    expect((await contentOfStore(target))['people']).toEqual(original['people']);
  });

  test('an audit chain that was changed in the database is found, and nothing is restored', async () => {
    const server = keep(await openClusterStore(cluster));
    await fillStore(server, files, { figures: 1 });
    await server.connection.updateTable('audit_lines').set({ sentence: '改过' }).where('number', '=', 4).execute();
    const { path } = await backup(server);
    const target = keep(await openClusterStore(cluster));
    expect(await restore(target, path)).toMatchObject({ refused: 'chain-broken', message: expect.stringContaining('第4条') });
    expect(await isEmpty(target)).toBe(true);
    expect(await restore(target, path, { keepBrokenChains: true })).toMatchObject({ brokenChains: [expect.stringContaining('第4条'), expect.stringContaining('第4条')] });
    expect(await contentOfStore(target)).toEqual(await contentOfStore(server));
  });

  test('a microsecond that somebody put into a line is found, as halfsky audit verify finds it', async () => {
    const server = keep(await openClusterStore(cluster));
    await fillStore(server, files, { figures: 1 });
    await sql`UPDATE audit_lines SET at = at + interval '1 microsecond' WHERE number = 3`.execute(server.connection);
    const target = keep(await openClusterStore(cluster));
    expect(await restore(target, (await backup(server)).path)).toMatchObject({ refused: 'chain-broken', message: expect.stringContaining('第3条') });
  });

  /** Another program that restores and is killed when so many parts are in the database. */
  const killedRestore = async (address: object, path: string, after: number): Promise<string | null> => {
    const file = (name: string): string => JSON.stringify(pathToFileURL(join(import.meta.dirname, name)).href);
    const script = `
      const { openPostgres } = await import(${file('../engines/postgres/open-postgres.ts')});
      const { storeOfEngine } = await import(${file('../store-of-engine.ts')});
      const { restoreBackup } = await import(${file('restore-backup.ts')});
      const { memoryFiles } = await import(${file('../testing/fill-store.ts')});
      const store = await storeOfEngine(await openPostgres({ kind: 'postgres', address: ${JSON.stringify(address)} }), 'test', []);
      let seen = 0;
      await restoreBackup(store, { path: ${JSON.stringify(path)}, files: memoryFiles(), programVersion: '0', passphrase: null, progress: () => { if (++seen > ${String(after)}) process.kill(process.pid, 'SIGKILL'); } });
      await store.close();`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
    const [, signal] = await once(child, 'exit') as [number | null, string | null];
    return signal;
  };

  test.each([1, 5, 12, 20])('that is killed after %i steps leaves an empty store, into which the next goes whole', async (after) => {
    const { path } = await backup(source);
    const address = await cluster.newDatabase();
    expect(await killedRestore(address, path, after)).toBe('SIGKILL');
    const target = await storeOfEngine(await openPostgres({ kind: 'postgres', address }), 'test', []);
    if ('refused' in target) throw new Error(target.message);
    keep(target);
    expect(await isEmpty(target)).toBe(true);
    expect(refusalOf(await restore(target, path))).toBe('not refused');
    expect(await contentOfStore(target)).toEqual(original);
  });
});
