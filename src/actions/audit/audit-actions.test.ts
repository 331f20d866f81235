import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addInstallation, appendAuditLine, installationRegionId, openFileStore, type FileStore, type Store } from '#storage';
import type { Role } from '#kernel';
import type { Caller } from '../caller.ts';
import { openTestStore } from '../../storage/testing/test-store.ts';
import { actions } from '../action-list.ts';
import { runAction, type ActionAnswer } from '../running/run-action.ts';

const regionId = randomUUID();
const callerOf = (role: Role, region: string = regionId): Caller => ({
  personId: randomUUID(), personName: '审计员', sessionId: null, address: '10.0.0.9', agent: 'test', roles: [{ role, regionId: region, unitId: null, covers: [region] }], restrictedTo: null,
});
const auditor = callerOf('audit-administrator');
const person = randomUUID();

let store: Store;
let files: FileStore;
const folder = mkdtempSync(join(tmpdir(), 'halfsky-files-'));
const ask = (name: string, input: unknown, caller: Caller = auditor, key: string | null = null): Promise<ActionAnswer> =>
  runAction(actions, { name: `audit.${name}`, input, caller, key }, { store, files, now: () => '2026-11-22T08:00:00.000Z', today: () => '2026-11-22', newId: randomUUID, hasher: { hash: async () => '', verify: async () => false } as never });
const outputOf = async <Output>(answer: Promise<ActionAnswer>): Promise<Output> => {
  const given = await answer;
  if (!('output' in given)) throw new Error(JSON.stringify(given));
  return given.output as Output;
};
type Listed = { readonly lines: readonly { readonly number: number; readonly sentence: string; readonly action: string }[]; readonly next: string | null };
type Verified = { readonly holds: boolean; readonly count: number; readonly head: { readonly number: number; readonly hash: string; readonly short: string; readonly text: string }; readonly fault: unknown };
const newest = async (): Promise<Listed['lines'][number] | undefined> => (await outputOf<Listed>(ask('list-lines', { regionId, limit: 1 }))).lines[0];

beforeAll(async () => {
  store = await openTestStore();
  files = await openFileStore(folder);
  await addInstallation(store.connection, { installationId: randomUUID(), createdAt: '2026-11-22T00:00:00.000Z', isDemo: false, auditAlgorithm: 'sha256' });
  for (let at = 1; at <= 5; at++) {
    await store.transaction((connection) => appendAuditLine(connection, {
      regionId, at: `2026-11-${String(14 + at)}T12:00:00.000Z`, personId: person, personName: at === 5 ? '=HYPERLINK("http://x")' : '王芳', role: 'office-clerk', address: '10.0.0.7', action: 'units.add-unit', subjectKind: 'unit',
      subjectId: `u${String(at)}`, sentence: `新增单位“第${String(at)}局”，\n两行`, before: null, after: { name: '局', count: at },
    }));
  }
}, 60_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('every action of the audit', () => {
  const all = [...actions.values()].filter(({ name }) => name.startsWith('audit.'));
  test('takes its good examples and refuses the others at the said place', () => {
    expect(all.map(({ name }) => name)).toHaveLength(6);
    for (const { name, input, examples } of all) {
      for (const example of examples) {
        const read = input.safeParse(example.input);
        expect([name, example.input, read.success ? undefined : read.error.issues[0]?.path.join('.')]).toEqual([name, example.input, example.refusedAt]);
      }
    }
  });

  test.each(['list-lines', 'get-line', 'verify-chain', 'export-lines'])('%s is for the audit administrator of the region alone', async (name) => {
    const input = { regionId, ...(name === 'get-line' ? { number: 1 } : {}) };
    for (const role of ['system-administrator', 'security-administrator', 'office-head', 'statistics-head', 'evaluator', 'upper-reader'] as const) expect(await ask(name, input, callerOf(role))).toMatchObject({ error: 'forbidden' });
    expect(await ask(name, input, callerOf('audit-administrator', randomUUID()))).toMatchObject({ error: 'forbidden' });
  });
});

describe('lines', () => {
  test('are listed newest first, page by page, without what was before and after', async () => {
    const filter = { regionId, personId: person, limit: 2 };
    const first = await outputOf<Listed>(ask('list-lines', filter));
    const second = await outputOf<Listed>(ask('list-lines', { ...filter, after: first.next }));
    const third = await outputOf<Listed>(ask('list-lines', { ...filter, after: second.next }));
    expect([first, second, third].map(({ lines }) => lines.map(({ number }) => number))).toEqual([[5, 4], [3, 2], [1]]);
    expect(third.next).toBeNull();
    expect(Object.keys(first.lines[0] ?? {})).not.toContain('after');
  });

  test('are chosen by days of the place, by action and by subject', async () => {
    const numbers = async (filter: object): Promise<number[]> => (await outputOf<Listed>(ask('list-lines', { regionId, ...filter }))).lines.map(({ number }) => number);
    expect(await numbers({ from: '2026-11-16', to: '2026-11-17' })).toEqual([3, 2]);
    expect(await numbers({ subjectKind: 'unit', subjectId: 'u4' })).toEqual([4]);
    expect(await numbers({ action: 'units.merge-units' })).toEqual([]);
  });

  test('are shown whole one by one; one that is not there is not found', async () => {
    expect(await outputOf(ask('get-line', { regionId, number: '2' }))).toMatchObject({ number: 2, after: { count: 2 }, algorithm: 'sha256', allowed: [] });
    expect(await ask('get-line', { regionId, number: 999 })).toMatchObject({ error: 'not-found' });
  });
});

describe('verifying', () => {
  test('tells that the chain holds, and leaves a line', async () => {
    const { holds, count, head } = await outputOf<Verified>(ask('verify-chain', { regionId }));
    expect({ holds, number: head.number }).toEqual({ holds: true, number: count });
    expect(await newest()).toMatchObject({ number: count + 1, action: 'audit.verify-chain', sentence: `核验审计记录第1条至第${String(count)}条，完整无改动` });
    expect(await outputOf(ask('verify-chain', { regionId, head: { number: head.number, hash: head.short.replaceAll(' ', '') } }))).toMatchObject({ holds: true });
  });

  test('against a head that never was tells the place, and writes it down', async () => {
    expect(await outputOf(ask('verify-chain', { regionId, head: { number: 3, hash: 'f'.repeat(64) } }))).toMatchObject({ holds: false, fault: { number: 3, code: 'head-differs' } });
    expect((await newest())?.sentence).toMatch(/^核验审计记录，发现问题：第3条/);
  });

  test('finds a line changed behind our back', async () => {
    await store.connection.updateTable('audit_lines').set({ sentence: '别的' }).where('region_id', '=', regionId).where('number', '=', 2).execute();
    expect(await outputOf(ask('verify-chain', { regionId }))).toMatchObject({ holds: false, fault: { number: 2, code: 'content-changed', message: '第2条审计记录的内容与其校验值不符：记录被改动过。' } });
    await store.connection.updateTable('audit_lines').set({ sentence: '新增单位“第2局”，\n两行' }).where('region_id', '=', regionId).where('number', '=', 2).execute();
    expect(await outputOf(ask('verify-chain', { regionId }))).toMatchObject({ holds: true });
  });

  test('tells of a head set back although no line can be added any more', async () => {
    const { number } = await store.connection.selectFrom('audit_heads').select('number').where('region_id', '=', regionId).executeTakeFirstOrThrow();
    await store.connection.updateTable('audit_heads').set({ number: 3 }).where('region_id', '=', regionId).execute();
    expect(await ask('verify-chain', { regionId })).toMatchObject({ error: 'refused', reason: 'audit-head-damaged', message: expect.stringContaining('链头登记到第3条') });
    await store.connection.updateTable('audit_heads').set({ number }).where('region_id', '=', regionId).execute();
    expect(await outputOf(ask('verify-chain', { regionId }))).toMatchObject({ holds: true });
  });
});

describe('exporting', () => {
  type Exported = { readonly file: { readonly name: string; readonly contentType: string; readonly text: string }; readonly lines: number; readonly next: number | null };

  test('gives a table for people: with a mark of its encoding, quoted, without formulas', async () => {
    const { file, lines, next } = await outputOf<Exported>(ask('export-lines', { regionId, subjectKind: 'unit' }));
    expect({ name: file.name, lines, next }).toEqual({ name: '审计记录_第1至5条.csv', lines: 5, next: null });
    expect(file.text.startsWith('\uFEFF地区编号,编号,当地时间,世界时,办理人,角色,')).toBe(true);
    expect(file.text).toContain('"新增单位“第1局”，\n两行"');
    expect(file.text).toContain(`,"'=HYPERLINK(""http://x"")",妇儿工委办工作人员,`);
    expect(await newest()).toMatchObject({ action: 'audit.export-lines', sentence: '导出审计记录（CSV）：第1条至第5条，共5条' });
  });

  test('gives whole lines for programs, from where the last file ended', async () => {
    const { file, lines } = await outputOf<Exported>(ask('export-lines', { regionId, subjectKind: 'unit', format: 'jsonl', after: 3 }));
    const read = file.text.trimEnd().split('\n').map((text) => JSON.parse(text) as { number: number; hash: string; after: unknown });
    expect({ lines, numbers: read.map(({ number }) => number), after: read[0]?.after }).toEqual({ lines: 2, numbers: [4, 5], after: { name: '局', count: 4 } });
    expect(read[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('again under the same number of request is refused', async () => {
    const key = randomUUID();
    await outputOf(ask('export-lines', { regionId }, auditor, key));
    expect(await ask('export-lines', { regionId }, auditor, key)).toMatchObject({ error: 'answered-already' });
  });
});

describe('the algorithm', () => {
  const security = callerOf('security-administrator', installationRegionId);
  test('is changed by the security administrator, from that line on; chains hold across it', async () => {
    expect(await ask('change-algorithm', { from: 'sha256', to: 'sm3' }, auditor)).toMatchObject({ error: 'forbidden' });
    expect(await ask('change-algorithm', { from: 'sm3', to: 'sha256' }, security)).toMatchObject({ error: 'stale-version' });
    expect(await ask('change-algorithm', { from: 'sha256', to: 'sha256' }, security)).toMatchObject({ reason: 'algorithm-unchanged' });
    expect(await outputOf(ask('change-algorithm', { from: 'sha256', to: 'sm3' }, security))).toEqual({ algorithm: 'sm3' });
    const whole = callerOf('audit-administrator', installationRegionId);
    const line = (await outputOf<Listed>(ask('list-lines', {}, whole))).lines[0];
    expect(await outputOf(ask('get-line', { number: line?.number }, whole))).toMatchObject({ action: 'audit.change-algorithm', algorithm: 'sm3', sentence: '审计校验算法由SHA-256改为国密SM3', before: { algorithm: 'sha256' }, after: { algorithm: 'sm3' } });
    expect(await outputOf(ask('verify-chain', { regionId }))).toMatchObject({ holds: true });
    expect(await outputOf(ask('verify-chain', { regionId }))).toMatchObject({ holds: true });
    const head = await outputOf<{ number: number; algorithm: string; algorithms: readonly string[] }>(ask('get-head', { regionId }, callerOf('office-clerk')));
    expect([head.algorithm, head.algorithms]).toEqual(['sm3', ['sha256', 'sm3']]);
    expect(await outputOf(ask('get-line', { regionId, number: head.number }))).toMatchObject({ algorithm: 'sm3' });
  });
});
