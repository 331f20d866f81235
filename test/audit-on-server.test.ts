import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '#cli';
import { addInstallation, addRegion, addRegionVersion, appendAuditLine, findChainHead, openPostgres, storeOfEngine, verifyStoredChain, type Store } from '#storage';
import { findClusterBinaries, startPrivateCluster } from '../src/storage/testing/private-cluster.ts';
import { memoryTerminal } from './memory-terminal.ts';

/** The audit on a real server, by the everyday role, with many writers at once; and the commands that read it. */
type Server = { readonly url: (role: 'owner' | 'application') => string; readonly stop: () => Promise<void> };
let cluster: Server | null = null;
let store: Store | null = null;
const regions = [randomUUID(), randomUUID()];
const lineOf = (regionId: string, subjectId: string) => ({
  regionId, at: '2026-11-22T01:02:03.004Z', personId: null, personName: '王芳', role: null, address: '10.0.0.7', action: 'units.add-unit', subjectKind: 'unit', subjectId, sentence: `新增${subjectId}`, before: null, after: { name: subjectId },
});

/** The oldest PostgreSQL of this machine, with an owner and an everyday role as the embedded one has them. */
async function startServer(): Promise<Server | null> {
  const [binaries] = findClusterBinaries();
  if (!binaries) {
    console.warn('skipped: no PostgreSQL binaries on this machine');
    return null;
  }
  const { newDatabase, stop } = await startPrivateCluster(binaries);
  const { host, port, user, database } = await newDatabase();
  const url = (role: 'owner' | 'application'): string => `postgres://${role === 'owner' ? user : 'halfsky_application'}@${host}:${String(port)}/${database}`;
  const client = new Client({ connectionString: url('owner') });
  await client.connect();
  await client.query('CREATE ROLE halfsky_application LOGIN').finally(() => client.end());
  return { url, stop };
}

beforeAll(async () => {
  cluster = await startServer();
  if (!cluster) return;
  const owner = await openPostgres({ kind: 'postgres', address: { connectionString: cluster.url('owner') } });
  const everyday = await openPostgres({ kind: 'postgres', address: { connectionString: cluster.url('application') } });
  const engine = { ...everyday, owner: owner.owner, applicationRole: 'halfsky_application', close: async () => void (await Promise.all([everyday.close(), owner.close()])) };
  const opened = await storeOfEngine(engine, 'test', []);
  if ('refused' in opened) throw new Error(opened.message);
  store = opened;
  await addInstallation(store.connection, { installationId: randomUUID(), createdAt: '2026-11-22T00:00:00.000Z', isDemo: false, auditAlgorithm: 'sha256' });
  for (const [at, regionId] of regions.entries()) {
    await addRegion(store.connection, regionId, '2026-11-22T00:00:00.000Z');
    await addRegionVersion(store.connection, { regionId, version: 1, level: 'district', code: `99990${String(at + 1)}`, name: { zh: `示例${at === 0 ? '东' : '西'}区` }, parentRegionId: null, ended: false, validFrom: '2021-01-01', validTo: null }, { at: '2026-11-22T00:00:00.000Z', by: null });
  }
}, 120_000);
afterAll(async () => {
  await store?.close();
  await cluster?.stop();
}, 60_000);

/** Runs a body on the server, or says that there is none. */
const onServer = (body: (parts: { readonly store: Store; readonly cluster: Server; readonly east: string; readonly west: string }) => Promise<void>) => async (context: { skip: (note?: string) => void }): Promise<void> => {
  const [east = '', west = ''] = regions;
  if (!store || !cluster) return context.skip('skipped: no PostgreSQL server here');
  return body({ store, cluster, east, west });
};

async function command(words: readonly string[], { url }: Server): Promise<{ readonly code: number; readonly out: string; readonly err: string; readonly written: ReadonlyMap<string, Uint8Array> }> {
  const { terminal, printed, written } = memoryTerminal();
  const code = await runCommand(words, { ...terminal, environment: { DATABASE_URL: url('owner'), USER: 'root' } });
  return { code, ...printed, written };
}

describe('on a server', () => {
  test('two hundred writers at once in one region give the numbers 1 to 200 without holes', onServer(async ({ store: open, east }) => {
    const lines = await Promise.all(Array.from({ length: 200 }, (_, at) => open.transaction((connection) => appendAuditLine(connection, lineOf(east, `第${String(at)}局`)))));
    expect(lines.map(({ number }) => number).toSorted((one, other) => one - other)).toEqual(Array.from({ length: 200 }, (_, at) => at + 1));
    expect(await open.snapshot((moment) => verifyStoredChain(moment, { regionId: east }))).toMatchObject({ kind: 'holds', count: 200 });
  }));

  test('the chain of one region does not wait for that of another, and a region waits for itself', onServer(async ({ store: open, east, west }) => {
    const held = Promise.withResolvers<void>();
    const written = Promise.withResolvers<void>();
    const first = open.transaction(async (connection) => {
      await appendAuditLine(connection, lineOf(east, '先'));
      written.resolve();
      await held.promise;
    });
    await written.promise;
    let isBehindFirst = true;
    const second = open.transaction((connection) => appendAuditLine(connection, lineOf(east, '后'))).then(() => { isBehindFirst = false; });
    expect((await open.transaction((connection) => appendAuditLine(connection, lineOf(west, '旁')))).number).toBe(1);
    expect(isBehindFirst).toBe(true);
    held.resolve();
    await Promise.all([first, second]);
    expect((await findChainHead(open.connection, east)).number).toBe(202);
  }));

  test.each(["UPDATE audit_lines SET sentence = '别的'", 'DELETE FROM audit_lines', 'TRUNCATE audit_lines', 'ALTER TABLE audit_lines DROP COLUMN hash', 'DROP TABLE audit_lines'])('the database refuses “%s” to the everyday role', (statement) => onServer(async ({ cluster: own }) => {
    const client = new Client({ connectionString: own.url('application') });
    await client.connect();
    await expect(client.query(statement).finally(() => client.end())).rejects.toMatchObject({ code: '42501' });
  })({ skip: (note) => console.warn(note) }));
});

describe('halfsky audit', () => {
  test('verify says that all chains hold, while others go on working, and writes it down', onServer(async ({ cluster: own, store: open, east }) => {
    const { code, out, err } = await command(['audit', 'verify'], own);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/示例东区\s+✓ 完整\s+202/);
    expect(out).toContain('结论：审计记录完整，没有发现改动。');
    const line = await open.connection.selectFrom('audit_lines').select(['person_name', 'sentence']).where('region_id', '=', east).where('number', '=', 203).executeTakeFirst();
    expect(line).toEqual({ person_name: '命令行（root）', sentence: '核验审计记录第1条至第202条，完整无改动' });
  }));

  test('verify holds one region against a head on paper', onServer(async ({ cluster: own, store: open, east }) => {
    const { number, hash } = await findChainHead(open.connection, east);
    const good = await command(['audit', 'verify', '--region', '999901', '--head', `${String(number)}:${hash.slice(0, 16)}`, '--json'], own);
    expect({ code: good.code, verdict: JSON.parse(good.out) as unknown }).toMatchObject({ code: 0, verdict: { holds: true, regions: [{ regionId: east, holds: true }] } });
    const bad = await command(['audit', 'verify', '--region', east, '--head', `${String(number)}:${'0'.repeat(64)}`], own);
    expect(bad.code).toBe(1);
    expect(bad.out).toContain(`第${String(number)}条审计记录的校验值与已知的链头不同`);
  }));

  test('export writes every line of every region, and writes it down', onServer(async ({ cluster: own, store: open, east, west }) => {
    const { code, out, err, written } = await command(['audit', 'export', '--out', '审计.jsonl'], own);
    const lines = new TextDecoder().decode(written.get('审计.jsonl')).trimEnd().split('\n').map((text) => JSON.parse(text) as { regionId: string; number: number });
    expect({ code, err, out: out.trim() }).toEqual({ code: 0, err: '', out: `已导出 ${String(lines.length)} 条审计记录：审计.jsonl` });
    const own1 = lines.filter(({ regionId }) => regionId === west).map(({ number }) => number);
    expect(own1).toEqual(own1.map((_, at) => at + 1));
    expect((await findChainHead(open.connection, west)).number).toBe(own1.length + 1);
    expect(lines.some(({ regionId }) => regionId === east)).toBe(true);
    const table = await command(['audit', 'export', '--out', '审计.csv', '--region', '999902', '--from', '2030-01-01'], own);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(table.written.get('审计.csv'))).toMatch(/^\uFEFF地区编号,编号,.*\r\n$/);
  }));

  test('verify ends with 1 and the first place when a line was changed by who owns the database', onServer(async ({ cluster: own }) => {
    const client = new Client({ connectionString: own.url('owner') });
    await client.connect();
    await client.query("UPDATE audit_lines SET person_name = '李四' WHERE number = 77").finally(() => client.end());
    const { code, out } = await command(['audit', 'verify', '--region', '999901', '--json'], own);
    expect({ code, verdict: JSON.parse(out) as unknown }).toMatchObject({ code: 1, verdict: { holds: false, regions: [{ holds: false, number: 77, fault: 'content-changed' }] } });
  }));

  test.each([
    [['audit', 'verify', '--head', '3:abc'], '--head 写成'], [['audit', 'verify', '--head', `3:${'a'.repeat(16)}`], '请同时用 --region'], [['audit', 'verify', 'x'], '不需要文件'], [['audit', 'export'], '请用 --out'],
    [['audit', 'export', '--out', 'a.xlsx'], '.csv'], [['audit', 'export', '--out', 'a.csv', '--from', '2026-02-30'], '--from'],
  ])('%s is wrong use', async (words, says) => {
    const { terminal, printed } = memoryTerminal();
    expect(await runCommand(words, terminal)).toBe(2);
    expect(printed.err).toContain(says);
  });

  test('an unknown region is wrong use', onServer(async ({ cluster: own }) => {
    expect(await command(['audit', 'verify', '--region', '111111'], own)).toMatchObject({ code: 2, err: '没有这个地区：111111。请写行政区划代码，或地区编号。\n' });
  }));
});
