import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../store.ts';
import { contentOfStore, fillStore, memoryFiles } from '../testing/fill-store.ts';
import { openTestStore } from '../testing/test-store.ts';
import { restoreBackup, type RestoreWish } from './restore-backup.ts';
import { sealOf } from './sinks.ts';
import { verifyBackup } from './verify-backup.ts';
import { writeBackup } from './write-backup.ts';

const folder = mkdtempSync('/tmp/halfsky-damaged-');
const stores: Store[] = [];
let count = 0;
const newPath = (): string => join(folder, `${String(++count)}.tar`);
afterAll(async () => {
  await Promise.all(stores.map(({ close }) => close()));
  rmSync(folder, { recursive: true });
});
const keep = (store: Store): Store => { stores.push(store); return store; };
const backup = async (store: Store, more: { readonly files: ReturnType<typeof memoryFiles>; readonly passphrase?: string }) => {
  const made = await writeBackup(store, { path: newPath(), programVersion: '0.2.0', createdAt: '2026-11-22T02:00:00.000Z', passphrase: null, ...more });
  if ('refused' in made) throw new Error(made.message);
  return made;
};
const restore = (store: Store, path: string, more: Partial<RestoreWish> = {}) => restoreBackup(store, { path, files: memoryFiles(), programVersion: '0.2.0', passphrase: null, ...more });
const isEmpty = async (store: Store): Promise<boolean> => Object.values(await contentOfStore(store)).every((rows) => rows.length === 0);
const refusalOf = (outcome: object): string => ('refused' in outcome ? String(outcome.refused) : 'not refused');

describe('a file that is not a whole backup', () => {
  let small: Buffer;
  let secret: Buffer;
  let target: Store;
  beforeAll(async () => {
    const little = keep(await openTestStore());
    const one = memoryFiles();
    await fillStore(little, one, { figures: 5 });
    small = readFileSync((await backup(little, { files: one })).path);
    secret = readFileSync((await backup(little, { files: one, passphrase: 'x' })).path);
    target = keep(await openTestStore());
  });
  const written = (bytes: Uint8Array): string => {
    const path = newPath();
    writeFileSync(path, bytes);
    return path;
  };
  const verdict = async (bytes: Uint8Array, passphrase: string | null = null): Promise<string> => {
    const path = written(bytes);
    const outcome = await verifyBackup(path, passphrase);
    rmSync(path);
    return refusalOf(outcome);
  };

  test('is refused for any byte that was changed', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(small.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const bytes = Buffer.from(small);
      bytes[at] = (bytes[at] ?? 0) ^ change;
      expect(['damaged', 'truncated', 'not-a-backup', 'newer-format']).toContain(await verdict(bytes));
    }), { numRuns: 300 });
  });

  test('is refused wherever it was cut off, and with anything behind it', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(small.length - 1), async (length) => {
      expect(['truncated', 'damaged', 'not-a-backup']).toContain(await verdict(small.subarray(0, length)));
    }), { numRuns: 100 });
    expect(['truncated', 'damaged']).toContain(await verdict(Buffer.concat([small, Buffer.from('x')])));
  });

  test('encrypted: the same', async () => {
    const at = [28, 40, 60, 64, 100, 70_000, secret.length - 1];
    const outcomes = [];
    for (const place of at.filter((one) => one < secret.length)) {
      const bytes = Buffer.from(secret);
      bytes[place] = (bytes[place] ?? 0) ^ 4;
      outcomes.push(await verdict(bytes, 'x'));
    }
    expect(outcomes.every((outcome) => ['damaged', 'passphrase-wrong', 'truncated'].includes(outcome))).toBe(true);
    expect(['damaged', 'truncated']).toContain(await verdict(secret.subarray(0, secret.length - 20), 'x'));
  });

  test.each([['nothing', Buffer.alloc(0)], ['a text', Buffer.from('规划')], ['zeros', Buffer.alloc(4096)], ['a zip', Buffer.from('504b0304', 'hex')]])('is refused when it is %s', async (_what, bytes) => {
    expect(await verdict(bytes)).toBe('not-a-backup');
    expect(await verdict(bytes, 'x')).toBe('not-a-backup');
  });

  /** A backup whose seal is right although something in it was changed by hand, as only somebody does who means it. */
  const forged = (from: string | Buffer, to: string | Buffer): Buffer => {
    const body = small.subarray(0, small.length - 512);
    const at = body.indexOf(from);
    if (at === -1 || from.length !== to.length) throw new Error(`no ${from.toString('hex')}`);
    const changed = Buffer.concat([body.subarray(0, at), Buffer.from(to as string), body.subarray(at + from.length)]);
    return Buffer.concat([changed, sealOf(createHash('sha256').update(changed).digest('hex'))]);
  };

  test('is refused when its seal was made to fit and its content was not', async () => {
    expect(await verdict(forged('"isDemo": true', '"isDemo": null'))).toBe('damaged');
    expect(await verdict(forged('"programVersion": "0.2.0"', '"programVersion": "0.3.0"'))).toBe('damaged');
    const [rows, otherRows] = [Buffer.from('28b52ffd', 'hex'), Buffer.from('28b52ffc', 'hex')];
    expect(await verdict(forged(rows, otherRows))).toBe('damaged');
    expect(await verdict(forged('"formatVersion": 1', '"formatVersion": 9'))).toBe('newer-format');
  });

  test('changes nothing in the store, nor does what fails late: here a full disk', async () => {
    for (const bytes of [small.subarray(0, small.length >> 1), forged('"isDemo": true', '"isDemo": null')]) expect(refusalOf(await restore(target, written(bytes)))).not.toBe('not refused');
    const failing = memoryFiles();
    expect(await restore(target, written(small), { files: { ...failing, add: async () => { throw Object.assign(new Error('full'), { code: 'ENOSPC' }); } } })).toMatchObject({ refused: 'disk-full' });
    expect(await isEmpty(target)).toBe(true);
    expect(refusalOf(await restore(target, written(small), { files: failing }))).toBe('not refused');
  });
});
