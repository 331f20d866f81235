import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { openFileStore, type FileStore } from './file-store.ts';
import { leftoverName } from './leftovers.ts';

const root = mkdtempSync(join(tmpdir(), 'halfsky-files-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;
const freshFolder = (): string => join(root, String((folders += 1)));
const bytesOf = (text: string): Buffer => Buffer.from(text);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const streamOf = (...chunks: readonly Uint8Array[]): Readable => Readable.from(chunks);
const mebibyte = 1024 * 1024;
const putText = (store: FileStore, text: string, limit = mebibyte): ReturnType<FileStore['put']> => store.put(streamOf(bytesOf(text)), limit);
const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);
const shelfPath = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2));

async function contentOf(store: FileStore, sha256: string, verify?: 'first' | 'while-reading'): Promise<string> {
  const found = await store.get(sha256, verify ? { verify } : {});
  return found.kind === 'found' ? (await buffer(found.stream)).toString() : found.kind;
}

describe('files', () => {
  test('what is put in comes out, under the hash of its content', async () => {
    const store = await openFileStore(freshFolder());
    const sha256 = hashOf(bytesOf('妇女发展规划'));
    expect(await store.put(streamOf(bytesOf('妇女'), bytesOf(''), bytesOf('发展规划')), mebibyte)).toEqual({ kind: 'stored', sha256, size: 18, isNew: true });
    for (const verify of [undefined, 'first', 'while-reading'] as const) expect(await contentOf(store, sha256, verify)).toBe('妇女发展规划');
  });

  test('identical content is kept once, also when it comes many times at once', async () => {
    const folder = freshFolder();
    const store = await openFileStore(folder);
    const stored = await Promise.all(Array.from({ length: 20 }, () => putText(store, '同一份')));
    expect(new Set(stored.map((one) => (one.kind === 'stored' ? one.sha256 : one.code)))).toEqual(new Set([hashOf(bytesOf('同一份'))]));
    expect(filesIn(folder).length).toBe(1);
    expect(await putText(store, '同一份')).toMatchObject({ kind: 'stored', isNew: false });
  });

  test('an empty file is a file', async () => {
    const store = await openFileStore(freshFolder());
    expect(await contentOf(store, hashOf(new Uint8Array()))).toBe('missing');
    expect(await store.put(streamOf(), 0)).toMatchObject({ kind: 'stored', size: 0 });
    expect(await contentOf(store, hashOf(new Uint8Array()), 'first')).toBe('');
  });

  test('any bytes in any chunks', async () => {
    const folder = freshFolder();
    const store = await openFileStore(folder);
    await fc.assert(fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 2000 }), { maxLength: 8 }), async (chunks) => {
      const whole = Buffer.concat(chunks);
      const stored = await store.put(streamOf(...chunks), mebibyte);
      expect(stored).toMatchObject({ kind: 'stored', sha256: hashOf(whole), size: whole.length });
      expect(readFileSync(shelfPath(folder, hashOf(whole)))).toEqual(whole);
    }), { numRuns: 50 });
    expect((await store.verifyAll()).damaged).toEqual([]);
  });

  test('nothing but a hash leads to a file', async () => {
    const folder = freshFolder();
    const store = await openFileStore(folder);
    writeFileSync(join(folder, '..', 'secret'), 'x');
    for (const name of ['', '..', '../secret', `${'a'.repeat(62)}/x`, 'A'.repeat(64), 'writing', `${'0'.repeat(64)}\n`]) expect(await store.get(name)).toEqual({ kind: 'missing' });
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary' }), async (name) => {
      expect(await store.get(name)).toEqual({ kind: 'missing' });
    }));
  });
});

describe('files that do not come in', () => {
  test('one that is too large is left as soon as it is, and nothing stays', async () => {
    const folder = freshFolder();
    const store = await openFileStore(folder);
    let given = 0;
    async function* endless(): AsyncIterable<Uint8Array> {
      for (;;) {
        given += 1;
        yield new Uint8Array(1000);
      }
    }
    expect(await store.put(endless(), 10_000)).toMatchObject({ kind: 'refused', code: 'too-large' });
    expect([given, filesIn(folder)]).toEqual([11, []]);
    expect(await putText(store, '12345', 5)).toMatchObject({ kind: 'stored' });
    expect(await putText(store, '123456', 5)).toMatchObject({ kind: 'refused' });
    expect(await putText(store, '1', Number.NaN)).toMatchObject({ kind: 'refused' });
  });

  test('one whose sender goes away leaves nothing', async () => {
    const folder = freshFolder();
    const store = await openFileStore(folder);
    async function* broken(): AsyncIterable<Uint8Array> {
      yield new Uint8Array(1000);
      throw new Error('connection lost');
    }
    await expect(store.put(broken(), mebibyte)).rejects.toThrow('connection lost');
    expect(filesIn(folder)).toEqual([]);
  });
});

describe('files that were damaged', () => {
  test('are found, told apart from strangers, and healed by the same content', async () => {
    const folder = freshFolder();
    const store = await openFileStore(folder);
    const [good, bad, short] = ['好的', '坏的', '短的'].map((text) => hashOf(bytesOf(text)));
    for (const text of ['好的', '坏的', '短的']) await putText(store, text);
    writeFileSync(shelfPath(folder, bad ?? ''), '坏了');
    writeFileSync(shelfPath(folder, short ?? ''), '');
    mkdirSync(join(folder, 'ab'), { recursive: true });
    writeFileSync(join(folder, 'ab', '~tmp'), '');
    writeFileSync(join(folder, 'note.txt'), '');
    expect(await store.verifyAll()).toEqual({ files: 3, bytes: 12, damaged: [bad, short].toSorted(), strange: ['ab/~tmp', 'note.txt'] });
    expect([await contentOf(store, good ?? '', 'first'), await contentOf(store, bad ?? '', 'first')]).toEqual(['好的', 'damaged']);
    await expect(contentOf(store, bad ?? '', 'while-reading')).rejects.toThrow('damaged');
    expect(await putText(store, '坏的')).toMatchObject({ isNew: true });
    expect(await putText(store, '短的')).toMatchObject({ isNew: true });
    expect((await store.verifyAll()).damaged).toEqual([]);
    const listed: string[] = [];
    for await (const { sha256 } of store.hashes()) listed.push(sha256);
    expect(listed).toEqual([good, bad, short].toSorted());
  });
});

describe('half-written files', () => {
  test('of dead processes, of former runs and of yesterday are cleared; what may be alive stays', async () => {
    const folder = freshFolder();
    await openFileStore(folder);
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const ours = leftoverName();
    const of = (pid: number, run = '00000000'): string => ours.replace(/^([0-9a-f]{8})-\d+-[0-9a-f]{8}/, `$1-${String(pid)}-${run}`);
    const elsewhere = `00000000${ours.slice(8)}`;
    const old = `11111111${ours.slice(8)}`;
    for (const name of [ours, of(dead), of(process.pid), of(process.ppid), elsewhere, old]) writeFileSync(join(folder, 'writing', name), 'half');
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    utimesSync(join(folder, 'writing', old), yesterday, yesterday);
    await openFileStore(folder);
    expect(readdirSync(join(folder, 'writing')).toSorted()).toEqual([ours, of(process.ppid), elsewhere].toSorted());
  });

  test('a process killed in the middle leaves what it acknowledged whole, and no half file under a hash', async () => {
    const folder = freshFolder();
    const module = new URL('./file-store.ts', import.meta.url).href;
    const script = `const { openFileStore } = await import(${JSON.stringify(module)}); const store = await openFileStore(process.argv[1]);
      for (let at = 0; ; at++) { const made = await store.put((async function* () { for (let piece = 0; piece < 40; piece++) yield Buffer.alloc(20_000, at + ':' + piece); })(), 1e9); process.stdout.write(made.sha256 + '\\n'); }`;
    const acknowledged: string[] = [];
    for (let kill = 0; kill < 5; kill++) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script.replace('at = 0', `at = ${String(kill * 1000)}`), folder], { stdio: ['ignore', 'pipe', 'inherit'] });
      let text = '';
      for await (const chunk of child.stdout) {
        text += String(chunk);
        if (text.split('\n').length > 3 + kill) break;
      }
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      acknowledged.push(...text.split('\n').filter((line) => line.length === 64));
    }
    expect(acknowledged.length).toBeGreaterThan(14);
    const store = await openFileStore(folder);
    expect(readdirSync(join(folder, 'writing'))).toEqual([]);
    const { damaged, strange, files } = await store.verifyAll();
    expect([damaged, strange]).toEqual([[], []]);
    expect(files).toBeGreaterThanOrEqual(new Set(acknowledged).size);
    for (const sha256 of acknowledged) expect((await store.get(sha256)).kind).toBe('found');
  }, 60_000);
});

const disk = join(root, 'disk');
mkdirSync(disk);
const mounted = process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status === 0;
afterAll(() => (mounted ? spawnSync('umount', [disk]).status : null));
if (!mounted) console.warn('skipped: a full disk (needs the right to mount a small tmpfs)');

test.skipIf(!mounted)('a full disk is told, leaves nothing, and what was there stays', async () => {
  const store = await openFileStore(disk);
  const before = await putText(store, '先来的');
  const large = (): Readable => streamOf(...Array.from({ length: 40 }, (_, at) => new Uint8Array(100_000).fill(at)));
  expect(await store.put(large(), 1e9)).toMatchObject({ kind: 'refused', code: 'disk-full', message: '服务器磁盘空间不足，文件没有保存，请联系系统管理员。' });
  expect(filesIn(disk).length).toBe(1);
  expect(await contentOf(store, before.kind === 'stored' ? before.sha256 : '', 'first')).toBe('先来的');
  expect(await putText(store, '后来的')).toMatchObject({ kind: 'stored' });
});
