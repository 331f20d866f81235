import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#kernel';
import { addInstallation, addRegion, openFileStore, sweepFiles, type FileStore, type Store } from '#storage';
import { makeDocx } from '../../../test/makers/docx-maker.ts';
import { makePdf } from '../../../test/makers/pdf-maker.ts';
import { makeZip } from '../../../test/makers/zip-maker.ts';
import { openTestStore } from '../../storage/testing/test-store.ts';
import { actions } from '../action-list.ts';
import type { Caller } from '../caller.ts';
import { runAction, type ActionAnswer } from '../running/run-action.ts';

const now = '2026-11-22T08:00:00.000Z';
const [regionId, elsewhere, unitId, otherUnit] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const folder = mkdtempSync(join(tmpdir(), 'halfsky-files-'));
let store: Store;
let files: FileStore;

const callerOf = (role: Role, { region = regionId, unit = null }: { readonly region?: string; readonly unit?: string | null } = {}): Caller => ({
  personId: randomUUID(), personName: '王芳', sessionId: null, address: '10.0.0.9', agent: 'test', roles: [{ role, regionId: region, unitId: unit, covers: [region] }], restrictedTo: null,
});
const clerk = callerOf('office-clerk');
const reporter = callerOf('unit-reporter', { unit: unitId });
const strange = callerOf('office-clerk', { region: elsewhere });

const ask = (name: string, input: object, caller: Caller = clerk, key: string | null = null): Promise<ActionAnswer> =>
  runAction(actions, { name: `files.${name}`, input: { regionId, ...input }, caller, key }, { store, files, now: () => now, today: () => '2026-11-22', newId: randomUUID, hasher: {} as never });
const outputOf = async <Output>(answer: Promise<ActionAnswer>): Promise<Output> => {
  const given = await answer;
  if (!('output' in given)) throw new Error(JSON.stringify(given));
  return given.output as Output;
};

type Sent = { readonly bytes: Uint8Array; readonly name: string; readonly caller?: Caller; readonly key?: string; readonly fields?: object };
/** What the server does with an upload: keeps the bytes, then runs the action with what it knows of them. */
async function upload({ bytes, name, caller = clerk, key, fields = {} }: Sent): Promise<{ readonly sha256: string; readonly answer: ActionAnswer }> {
  async function* once(): AsyncGenerator<Uint8Array> { yield bytes; }
  const kept = await files.put(once(), 100 * 1024 * 1024);
  if (kept.kind !== 'stored') throw new Error(kept.message);
  const { sha256, size } = kept;
  return { sha256, answer: await ask('add-file', { subjectKind: 'plan', subjectId: 'p1', use: 'evidence', ...fields, sha256, size, name, contentType: 'x/y' }, caller, key ?? null) };
}
type Added = { readonly attachmentId: string; readonly name: string; readonly fileKind: string };
const added = async (sent: Sent): Promise<Added & { readonly sha256: string }> => {
  const { sha256, answer } = await upload(sent);
  return { sha256, ...(await outputOf<Added>(Promise.resolve(answer))) };
};
type Listed = { readonly attachments: readonly { readonly attachmentId: string; readonly name: string; readonly allowed: readonly string[] }[]; readonly next: string | null };
const listed = (input: object, caller: Caller = clerk): Promise<Listed> => outputOf<Listed>(ask('list-attachments', { subjectKind: 'plan', subjectId: 'p1', ...input }, caller));

let texts = 0;
const text = (): Uint8Array => strToU8(`会议记录第${String((texts += 1))}号\n妇女发展。`);
const docx = makeDocx({ blocks: [{ text: '妇女发展规划' }] });

beforeAll(async () => {
  [store, files] = await Promise.all([openTestStore(), openFileStore(folder)]);
  await addInstallation(store.connection, { installationId: randomUUID(), createdAt: now, isDemo: false, auditAlgorithm: 'sha256' });
  for (const region of [regionId, elsewhere]) await addRegion(store.connection, region, now);
  for (const unit of [unitId, otherUnit]) await store.connection.insertInto('units').values({ region_id: regionId, unit_id: unit, created_at: now }).execute();
}, 60_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

test('every action of files takes its good examples and refuses the others at the said place', () => {
  const all = [...actions.values()].filter(({ name }) => name.startsWith('files.'));
  expect(all).toHaveLength(5);
  for (const { name, input, examples } of all) {
    for (const example of examples) {
      const read = input.safeParse(example.input);
      expect([name, example.input, read.success ? undefined : read.error.issues[0]?.path.join('.')]).toEqual([name, example.input, example.refusedAt]);
    }
  }
});

describe('an upload', () => {
  test('comes in, is listed with what may be done with it, and can be had again', async () => {
    const { attachmentId, name, fileKind, sha256 } = await added({ bytes: docx, name: '规划.docx', fields: { use: 'plan-document', subjectId: 'first', note: '送审稿' } });
    expect({ name, fileKind }).toEqual({ name: '规划.docx', fileKind: 'docx' });
    expect((await listed({ subjectId: 'first' })).attachments).toMatchObject([{ attachmentId, name, note: '送审稿', contentKind: 'docx', size: docx.length, allowed: ['files.remove-attachment'] }]);
    expect(await outputOf(ask('get-file', { attachmentId }))).toEqual({ file: { sha256, name, contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' } });
    const line = await store.connection.selectFrom('audit_lines').select(['sentence', 'after']).where('region_id', '=', regionId).orderBy('number', 'desc').executeTakeFirst();
    expect(line).toMatchObject({ sentence: '上传附件“规划.docx”', after: { attachmentId, sha256, use: 'plan-document' } });
  });

  test('of a text keeps its encoding for whoever has it again', async () => {
    const { attachmentId } = await added({ bytes: Uint8Array.from(Buffer.from('\uFEFF第一章 总则', 'utf16le')), name: '总则.txt', fields: { subjectId: 'encoded' } });
    expect(await outputOf(ask('get-file', { attachmentId }))).toMatchObject({ file: { contentType: 'text/plain; charset=utf-16le' } });
  });

  test.each([
    ['../../etc/passwd', 'passwd.txt'], ['C:\\fakepath\\..\\报告\u202Efdp.exe', '报告fdp.exe.txt'], ['CON', '_CON.txt'], ['', '未命名.txt'], ['..', '未命名.txt'], ['\u0000\u0007a.txt', 'a.txt'],
    ["'; DROP TABLE files; --.txt", "'; DROP TABLE files; --.txt"], ['<script>alert(1)</script>.txt', 'script_.txt'], ['\uD800a.txt', '\uFFFDa.txt'], ['规'.repeat(300), `${'规'.repeat(83)}.txt`],
  ])('called “%s” is shown under a harmless name', async (given, expected) => {
    const { name } = await added({ bytes: text(), name: given, fields: { subjectId: 'named' } });
    expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}<>]/u);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(name).toBe(expected);
  });

  const parts = unzipSync(docx);
  const zeros = new Uint8Array(128 * 1024 * 1024);
  test.each<[string, () => Uint8Array, string, string]>([
    ['a small file that inflates a thousandfold and says that it inflates to gigabytes', () => makeZip([...Object.entries(parts).map(([name, content]) => ({ name, content })), { name: 'word/media/a.png', content: zeros, declaredSize: 3_000_000_000 }]), '规划.docx', 'unpacks-too-large'],
    ['a document with macros', () => zipSync({ ...parts, 'word/vbaProject.bin': strToU8('x') }), '规划.docx', 'macros'],
    ['a program called .docx', () => Uint8Array.from([...strToU8('MZ'), 0x90, 0, 3, 0, 0, 0]), '规划.docx', 'program'],
    ['a page called .txt', () => strToU8('<!DOCTYPE html><script>alert(1)</script>'), '说明.txt', 'web-page'],
    ['nothing', () => new Uint8Array(), '空.docx', 'empty-file'],
  ])('of %s is refused, is attached to nothing, and is written down', async (_, make, name, code) => {
    const { sha256, answer } = await upload({ bytes: make(), name, fields: { subjectId: 'bad' } });
    expect(answer).toMatchObject({ error: 'refused', reason: 'file-refused', message: expect.stringMatching(/[。]$/), reasons: [{ code, place: 'file' }] });
    expect((await listed({ subjectId: 'bad' })).attachments).toEqual([]);
    expect(await store.connection.selectFrom('files').select('sha256').where('sha256', '=', sha256).execute()).toEqual([]);
    const line = await store.connection.selectFrom('audit_lines').select(['sentence', 'after']).where('region_id', '=', regionId).orderBy('number', 'desc').executeTakeFirst();
    expect(line).toMatchObject({ sentence: expect.stringContaining(`上传“${name}”被拒绝`), after: { reasons: [code] } });
  }, 60_000);

  test('that is not what is wanted here is refused with what is', async () => {
    const { answer } = await upload({ bytes: makePdf({ pages: [{ runs: [{ text: '表', x: 100, y: 100 }] }] }), name: '数据.xlsx', fields: { use: 'data-table' } });
    expect(answer).toMatchObject({ reason: 'file-refused', message: '数据表不能是PDF文档，可以上传：Excel工作簿（xlsx）、旧版Excel或WPS表格（xls、et）、CSV表格。' });
  });

  test('is not told of by its hash alone: content that was not kept, or of another size, is refused', async () => {
    const fields = { subjectKind: 'plan', subjectId: 'p1', use: 'evidence', name: 'a.txt' };
    expect(await ask('add-file', { ...fields, sha256: 'a'.repeat(64), size: 3 })).toMatchObject({ reason: 'file-refused' });
  });

  test('twice under one number of request is attached once', async () => {
    const sent = { bytes: text(), name: '记录.txt', caller: clerk, key: randomUUID(), fields: { subjectId: 'again' } };
    const first = await added(sent);
    expect(await added(sent)).toEqual(first);
    expect((await listed({ subjectId: 'again' })).attachments).toHaveLength(1);
  });
});

describe('content', () => {
  test('that comes twice is kept once; removed at one place it stays at the other', async () => {
    const bytes = text();
    const [one, two] = [await added({ bytes, name: '甲.txt', fields: { subjectId: 'x' } }), await added({ bytes, name: '乙.txt', fields: { subjectId: 'y' } })];
    expect(one.sha256).toBe(two.sha256);
    expect(readdirSync(join(folder, one.sha256.slice(0, 2)))).toContain(one.sha256.slice(2));
    expect(await store.connection.selectFrom('files').select('sha256').where('sha256', '=', one.sha256).execute()).toHaveLength(1);
    await outputOf(ask('remove-attachment', { attachmentId: one.attachmentId, reason: '传错了' }));
    expect((await listed({ subjectId: 'x' })).attachments).toEqual([]);
    expect(await ask('get-file', { attachmentId: one.attachmentId })).toMatchObject({ reason: 'attachment-removed', message: '附件“甲.txt”已被移除。' });
    expect(await ask('remove-attachment', { attachmentId: one.attachmentId, reason: '再删' })).toMatchObject({ reason: 'attachment-removed' });
    expect(await outputOf(ask('get-file', { attachmentId: two.attachmentId }))).toMatchObject({ file: { name: '乙.txt' } });
  });

  test('is put at something else by its attachment, not by its hash', async () => {
    const { attachmentId, sha256 } = await added({ bytes: text(), name: '丙.txt' });
    const second = await outputOf<Added>(ask('attach-file', { attachmentId, subjectKind: 'observation', subjectId: 'o1', unitId }));
    expect(second.attachmentId).not.toBe(attachmentId);
    expect(await outputOf(ask('get-file', { attachmentId: second.attachmentId }, reporter))).toMatchObject({ file: { sha256, name: '丙.txt' } });
    expect(await ask('attach-file', { attachmentId: randomUUID(), subjectKind: 'plan', subjectId: 'p' })).toMatchObject({ error: 'not-found' });
    expect(await ask('attach-file', { attachmentId, subjectKind: 'plan', subjectId: 'p', unitId: randomUUID() })).toMatchObject({ reason: 'unknown-unit' });
  });
});

describe('who may', () => {
  test('nobody of another region, though the hash and the id are known', async () => {
    const { attachmentId } = await added({ bytes: text(), name: '密.txt' });
    const there = { regionId: elsewhere, attachmentId };
    for (const name of ['get-file', 'remove-attachment', 'attach-file']) {
      const more = { reason: '试', subjectKind: 'plan', subjectId: 'p' };
      expect(await ask(name, { attachmentId, ...more }, strange)).toMatchObject({ error: 'forbidden' });
      expect(await ask(name, { ...there, ...more }, strange)).toMatchObject({ error: 'not-found' });
    }
    expect(await ask('list-attachments', { subjectKind: 'plan', subjectId: 'p1' }, strange)).toMatchObject({ error: 'forbidden' });
  });

  test('a unit sees and removes its own, sees what concerns the whole region, and nothing of another unit', async () => {
    const subjectId = 'units';
    const [own, others, all] = [
      await added({ bytes: text(), name: '本单位.txt', caller: reporter, fields: { subjectId, unitId } }), await added({ bytes: text(), name: '别单位.txt', fields: { subjectId, unitId: otherUnit } }), await added({ bytes: text(), name: '全区.txt', fields: { subjectId } }),
    ];
    expect((await listed({ subjectId }, reporter)).attachments.map(({ name, allowed }) => [name, allowed]).toSorted()).toEqual([['全区.txt', []], ['本单位.txt', ['files.remove-attachment']]]);
    expect((await listed({ subjectId })).attachments).toHaveLength(3);
    expect(await ask('get-file', { attachmentId: others.attachmentId }, reporter)).toMatchObject({ error: 'not-found' });
    expect(await ask('remove-attachment', { attachmentId: others.attachmentId, reason: '试' }, reporter)).toMatchObject({ error: 'not-found' });
    expect(await ask('remove-attachment', { attachmentId: all.attachmentId, reason: '试' }, reporter)).toMatchObject({ error: 'forbidden' });
    expect(await outputOf(ask('remove-attachment', { attachmentId: own.attachmentId, reason: '换新' }, reporter))).toEqual({ attachmentId: own.attachmentId });
    expect((await upload({ bytes: text(), name: 'a.txt', caller: reporter, fields: { unitId: otherUnit } })).answer).toMatchObject({ error: 'forbidden' });
    expect((await upload({ bytes: text(), name: 'a.txt', caller: reporter })).answer).toMatchObject({ error: 'forbidden' });
  });

  test.each(['system-administrator', 'security-administrator', 'audit-administrator', 'upper-reader'] as const)('not the %s', async (role) => {
    expect(await ask('list-attachments', { subjectKind: 'plan', subjectId: 'p1' }, callerOf(role))).toMatchObject({ error: 'forbidden' });
  });

  test('an evaluator reads and adds nothing', async () => {
    const evaluator = callerOf('evaluator');
    expect((await listed({}, evaluator)).attachments[0]?.allowed).toEqual([]);
    expect((await upload({ bytes: text(), name: 'a.txt', caller: evaluator })).answer).toMatchObject({ error: 'forbidden' });
  });
});

test('a list goes on page by page', async () => {
  for (let at = 0; at < 3; at++) await added({ bytes: text(), name: `${String(at)}.txt`, fields: { subjectId: 'pages' } });
  const first = await listed({ subjectId: 'pages', limit: 2 });
  const second = await listed({ subjectId: 'pages', limit: 2, after: first.next });
  expect(new Set([...first.attachments, ...second.attachments].map(({ attachmentId }) => attachmentId)).size).toBe(3);
  expect([first.attachments.length, second.attachments.length, second.next]).toEqual([2, 1, null]);
});

describe('the sweep', () => {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2));
  const age = (sha256: string): void => utimesSync(pathOf(sha256), new Date('2026-01-01'), new Date('2026-01-01'));
  const sweep = () => sweepFiles(store.connection, files, new Date().toISOString());

  test('takes what was refused a day ago, never what is younger or what something refers to or referred to', async () => {
    const kept = await added({ bytes: text(), name: '留.txt', fields: { subjectId: 'swept' } });
    const removed = await added({ bytes: text(), name: '移.txt', fields: { subjectId: 'swept' } });
    await outputOf(ask('remove-attachment', { attachmentId: removed.attachmentId, reason: '换新' }));
    const old = await upload({ bytes: strToU8('#!/bin/sh\necho 1'), name: 'a.txt' });
    const young = await upload({ bytes: strToU8('#!/bin/sh\necho 2'), name: 'a.txt' });
    for (const { sha256 } of [kept, removed, old]) age(sha256);
    expect((await sweep())?.bytes).toBeGreaterThan(0);
    expect([kept, removed, old, young].map(({ sha256 }) => existsSync(pathOf(sha256)))).toEqual([true, true, false, true]);
  });

  test('leaves content that is put in again while it goes on', async () => {
    const bytes = text();
    async function* once(): AsyncGenerator<Uint8Array> { yield bytes; }
    const put = () => files.put(once(), 1000);
    const first = await put();
    if (first.kind !== 'stored') throw new Error(first.message);
    for (let round = 0; round < 50; round++) {
      if (existsSync(pathOf(first.sha256))) age(first.sha256);
      const [again] = await Promise.all([put(), sweep(), sweep()]);
      expect(again).toMatchObject({ kind: 'stored', sha256: first.sha256 });
      const found = await files.get(first.sha256);
      if (found.kind !== 'found') throw new Error('taken away');
      expect(Uint8Array.from(await buffer(found.stream))).toEqual(bytes);
    }
  });
});
