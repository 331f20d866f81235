import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { syncFolder } from '../sync-folder.ts';
import { clearLeftovers, leftoverName } from './leftovers.ts';

/** A file that is being taken away lies so among those being written; when its taking was interrupted it goes back. */
const asidePrefix = 'removing-';
const asideName = (sha256: string): string => `${asidePrefix}${sha256}`;

/** Says whose the folder is. */
const ownerFile = 'owner.txt';

/** What came of putting a file in. A refusal left nothing behind. */
export type StoredFile =
  | { readonly kind: 'stored'; readonly sha256: string; readonly size: number; readonly isNew: boolean }
  | { readonly kind: 'refused'; readonly code: 'too-large' | 'disk-full'; readonly message: string };

/** A file taken out. `missing` also for anything that is no hash. `damaged`: what is stored under that hash is something else. */
export type FoundFile = { readonly kind: 'found'; readonly stream: Readable; readonly size: number } | { readonly kind: 'missing' } | { readonly kind: 'damaged' };

/** What looking at every file found: hashes under which something else is stored, and names in the folder that are not ours. */
export type VerifiedFiles = { readonly files: number; readonly bytes: number; readonly damaged: readonly string[]; readonly strange: readonly string[] };

/** A file as it lies in the folder. */
export type KeptFile = { readonly sha256: string; readonly size: number; readonly storedAt: number };

/** Files under a folder, each named after the SHA-256 of its content (lower case hexadecimal). No name from outside ever becomes part of a path. */
export type FileStore = {
  readonly put: (content: AsyncIterable<Uint8Array>, sizeLimit: number) => Promise<StoredFile>;
  readonly get: (sha256: string, options?: { readonly verify?: 'first' | 'while-reading' }) => Promise<FoundFile>;
  /** All that is kept; `storedAt` (milliseconds) is when it was last put in. */
  readonly hashes: () => AsyncIterable<KeptFile>;
  /** Takes content away unless it was put in at or after an instant (milliseconds); false: it was, or it is not there. Never takes what is put in again meanwhile. */
  readonly remove: (sha256: string, before: number) => Promise<boolean>;
  readonly verifyAll: (signal?: AbortSignal) => Promise<VerifiedFiles>;
  /** Whether the folder is kept by an owner (a line of text): the first who asks becomes it, and stays it until somebody removes `owner.txt` from the folder. */
  readonly isKeptBy: (owner: string) => Promise<boolean>;
};

const hashShape = /^[0-9a-f]{64}$/;
const messages = { 'too-large': '文件太大，没有保存。', 'disk-full': '服务器磁盘空间不足，文件没有保存，请联系系统管理员。' } as const;
const refused = (code: keyof typeof messages): StoredFile => ({ kind: 'refused', code, message: messages[code] });
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
const isDiskFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error));

async function hashOfFile(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash, signal ? { signal } : {});
  return hash.digest('hex');
}

const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';

/** Does something to a file; false when it is not there. */
async function toExisting(deed: Promise<unknown>): Promise<boolean> {
  try {
    await deed;
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

const hashOfExisting = (path: string): Promise<string | null> => hashOfFile(path).catch((error: unknown) => {
  if (isMissing(error)) return null;
  throw error;
});

async function factsOf(path: string): Promise<{ readonly size: number; readonly storedAt: number } | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? { size: found.size, storedAt: found.mtimeMs } : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
const sizeOf = async (path: string): Promise<number | null> => (await factsOf(path))?.size ?? null;

async function writeWhole(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await handle.write(chunk, at)).bytesWritten;
}

/** Writes content and flushes it to the disk; null when it is larger than the limit, and then no more of it is read. */
async function writeContent(path: string, content: AsyncIterable<Uint8Array>, sizeLimit: number): Promise<{ readonly sha256: string; readonly size: number } | null> {
  const handle = await open(path, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of content) {
      size += chunk.length;
      if (!(size <= sizeLimit)) return null;
      hash.update(chunk);
      await writeWhole(handle, chunk);
    }
    await handle.sync();
    return { sha256: hash.digest('hex'), size };
  } finally {
    await handle.close();
  }
}

/** Fails at the end of a stream whose content is not that of the hash, so that a reader never takes it for whole. */
function checking(sha256: string): Transform {
  const hash = createHash('sha256');
  return new Transform({
    transform: (chunk: Uint8Array, _encoding, done) => {
      hash.update(chunk);
      done(null, chunk);
    },
    flush: (done) => done(hash.digest('hex') === sha256 ? null : new Error(`stored file ${sha256} is damaged`)),
  });
}

/**
 * Opens the store in a folder, which is made when it is not there, and clears away what a killed process left half written. Content is written beside the others, flushed, and
 * only then given its name, which is flushed too: what `put` has acknowledged survives a kill and a power cut, and no half file is ever found under a hash.
 * Identical content is kept once; what is damaged is healed when the same content is put in again. Errors of the disk other than a full one are thrown.
 *
 * @example const store = await openFileStore('/var/lib/halfsky/files'); await store.put(request, 50 * 1024 * 1024) // { kind: 'stored', sha256: '9f86…', size: 1204, isNew: true }
 */
export async function openFileStore(folder: string): Promise<FileStore> {
  const writing = join(folder, 'writing');
  await mkdir(writing, { recursive: true, mode: 0o700 });
  await syncFolder(dirname(folder));
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2));
  for (const name of await readdir(writing)) if (name.startsWith(asidePrefix)) await toExisting(rename(join(writing, name), pathOf(name.slice(asidePrefix.length))));
  await clearLeftovers(writing, Date.now());

  /** Gives written content its name; false when sound content has it already. */
  const settle = async (path: string, sha256: string, size: number): Promise<boolean> => {
    const target = pathOf(sha256);
    const shelf = join(folder, sha256.slice(0, 2));
    await mkdir(shelf, { recursive: true, mode: 0o700 });
    /* What is put in again is young again: nobody takes it away as forgotten while an action is about to refer to it. It is made so before it is looked at, because it may be gone between. */
    const isSound = (await sizeOf(target)) === size && (await toExisting(utimes(target, new Date(), new Date()))) && (await hashOfExisting(target)) === sha256;
    const isNew = !isSound;
    if (isNew) await rename(path, target);
    await syncFolder(shelf);
    await syncFolder(folder); // always: who made the shelf may not have come to this line
    return isNew;
  };

  async function put(content: AsyncIterable<Uint8Array>, sizeLimit: number): Promise<StoredFile> {
    const path = join(writing, leftoverName());
    try {
      const written = await writeContent(path, content, sizeLimit);
      return written === null ? refused('too-large') : { kind: 'stored', ...written, isNew: await settle(path, written.sha256, written.size) };
    } catch (error) {
      if (isDiskFull(error)) return refused('disk-full');
      throw error;
    } finally {
      await rm(path, { force: true });
    }
  }

  async function get(sha256: string, { verify }: { readonly verify?: 'first' | 'while-reading' } = {}): Promise<FoundFile> {
    const size = hashShape.test(sha256) ? await sizeOf(pathOf(sha256)) : null;
    if (size === null) return { kind: 'missing' };
    if (verify === 'first' && (await hashOfFile(pathOf(sha256))) !== sha256) return { kind: 'damaged' };
    const stream = createReadStream(pathOf(sha256));
    if (verify !== 'while-reading') return { kind: 'found', stream, size };
    const checked = checking(sha256);
    void pipeline(stream, checked).catch(() => undefined); // the reader of `checked` gets the same error
    return { kind: 'found', stream: checked, size };
  }

  /** Every file and every stranger, in the order of their names. */
  async function* walk(): AsyncIterable<KeptFile | { readonly strange: string }> {
    for (const shelf of (await readdir(folder, { withFileTypes: true })).toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
      if (shelf.name === 'writing' || shelf.name === ownerFile) continue;
      const isShelf = shelf.isDirectory() && /^[0-9a-f]{2}$/.test(shelf.name);
      if (!isShelf) yield { strange: shelf.name };
      for (const name of isShelf ? (await readdir(join(folder, shelf.name))).toSorted() : []) {
        const facts = hashShape.test(shelf.name + name) ? await factsOf(join(folder, shelf.name, name)) : null;
        yield facts === null ? { strange: `${shelf.name}/${name}` } : { sha256: shelf.name + name, ...facts };
      }
    }
  }

  async function* hashes(): AsyncIterable<KeptFile> {
    for await (const found of walk()) if ('sha256' in found) yield found;
  }

  async function remove(sha256: string, before: number): Promise<boolean> {
    if (!hashShape.test(sha256)) return false;
    const isOld = async (path: string): Promise<boolean> => ((await factsOf(path))?.storedAt ?? before) < before;
    const [target, aside] = [pathOf(sha256), join(writing, asideName(sha256))];
    if (!(await isOld(target)) || !(await toExisting(rename(target, aside)))) return false;
    /* Put in again between looking and taking: it goes back, and the same content that took its place meanwhile is no other. */
    if (!(await isOld(aside))) {
      await rename(aside, target);
      return false;
    }
    await rm(aside);
    await syncFolder(dirname(target));
    return true;
  }

  async function verifyAll(signal?: AbortSignal): Promise<VerifiedFiles> {
    const [damaged, strange]: [string[], string[]] = [[], []];
    let [files, bytes] = [0, 0];
    for await (const found of walk()) {
      signal?.throwIfAborted();
      if ('strange' in found) {
        strange.push(found.strange);
        continue;
      }
      files += 1;
      bytes += found.size;
      if ((await hashOfFile(pathOf(found.sha256), signal)) !== found.sha256) damaged.push(found.sha256);
    }
    return { files, bytes, damaged, strange };
  }

  async function isKeptBy(owner: string): Promise<boolean> {
    const path = join(folder, ownerFile);
    const written = async (): Promise<string> => (await readFile(path, 'utf8').catch(() => '')).trim();
    /* An empty one is what a power cut left of the first writing. */
    if ((await written()) === '') await writeFile(path, `${owner}\n`, { mode: 0o600, flush: true });
    return (await written()) === owner;
  }

  return { put, get, hashes, remove, verifyAll, isKeptBy };
}
