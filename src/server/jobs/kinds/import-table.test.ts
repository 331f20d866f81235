import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeTableImport, type TableReport } from '#actions';
import { addJob, cancelJob, findJob, forgetStaleRows, latestObservations, observationVersions, type Job } from '#storage';
import { openTestDoor, type TestDoor } from '../../../actions/testing/test-door.ts';
import { anyKind } from '../job-kind.ts';
import { startJobRunner, type JobRunner } from '../job-runner.ts';
import { importTable } from './import-table.ts';

const rate = '孕产妇系统管理率';
const head = '指标,年份,数值,单位,性别,乡镇,状态,记录日期\n';
const files = new Map<string, Uint8Array>();
let door: TestDoor;
let regionId: string;
let statistician: TestDoor['nobody'];
let runner: JobRunner;
/** Somebody who waits at a place of the work. */
let atProgress: (note: string) => Promise<void> | void = () => undefined;

beforeAll(async () => {
  door = await openTestDoor();
  regionId = await door.region('示例区', 'district');
  statistician = await door.person('统', { role: 'statistician', regionId });
  const { store, now, today } = door.surroundings;
  const kind = importTable({ store, now, today, openFile: async (sha256) => {
    const bytes = files.get(sha256);
    return bytes === undefined ? null : (async function* pieces() { for (let at = 0; at < bytes.length; at += 4096) yield bytes.subarray(at, at + 4096); })();
  } }, storeTableImport);
  const watched: typeof kind = { ...kind, run: (input, context) => kind.run(input, { ...context, progress: (percent, note) => { context.progress(percent, note); void atProgress(note); } }) };
  runner = startJobRunner({ store, kinds: [anyKind(watched)], surroundings: { now: () => new Date().toISOString(), newId: door.surroundings.newId }, log: (message, error) => console.error(message, error), concurrency: 2, restMs: 20 });
});
afterAll(async () => {
  await runner.stop();
  await door.close();
});

async function attached(content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  files.set(sha256, bytes);
  const { store } = door.surroundings;
  const attachmentId = door.surroundings.newId();
  await store.connection.insertInto('files').values({ sha256, size: bytes.length, content_kind: 'csv', stored_at: '2026-01-01T00:00:00.000Z' }).onConflict((conflict) => conflict.doNothing()).execute();
  await store.connection.insertInto('attachments').values({ region_id: regionId, attachment_id: attachmentId, subject_kind: 'table', subject_id: 't', unit_id: null, sha256, name: '数据.csv', note: null, added_at: '2026-01-01T00:00:00.000Z', added_by: null }).execute();
  return attachmentId;
}

type Shown = { readonly importId: string; readonly jobId: string; readonly state: string; readonly failure: string | null; readonly report: TableReport | null };

async function ended(jobId: string): Promise<Job> {
  for (;;) {
    const job = await findJob(door.surroundings.store.connection, jobId);
    if (job && !['waiting', 'running'].includes(job.state)) return job;
    await new Promise((resolve) => { setTimeout(resolve, 15); });
  }
}

async function bring(text: string | Uint8Array, more: object = {}): Promise<Shown> {
  const { importId, jobId } = await door.done<{ importId: string; jobId: string }>(statistician, 'collection.import-table', { regionId, attachmentId: await attached(text), ...more });
  await ended(jobId);
  return door.done<Shown>(statistician, 'collection.get-table-import', { regionId, importId });
}

const known = async (): Promise<readonly string[]> => (await latestObservations(door.surroundings.store.connection, { regionId })).map(({ reportingYear, groups, subPlace, valueText, version, status }) => `${String(reportingYear)} ${groups.join('')}${subPlace ?? ''} ${valueText ?? '—'} v${String(version)} ${status}`);
const staged = async (): Promise<number> => (await door.surroundings.store.connection.selectFrom('import_rows').select('ordinal').execute()).length;

describe('a table that comes in', () => {
  const table = `${head}${rate},2023,95.40,%,,甲镇,初步,\n${rate},2023,95.5,%,,乙镇,,\n${rate},2024,96,%,,,,\n`;

  test('is looked at without writing anything, then written, then known', async () => {
    const looked = await bring(table);
    expect([looked.report?.message, await known(), await staged()]).toEqual(['可以导入：新增 3 个，更新 0 个，修订最终数 0 个，相同 0 个。', [], 0]);
    const written = await bring(table, { mode: 'apply' });
    expect([written.report?.message, written.report?.applied, (await known()).toSorted(), await staged()]).toEqual(['已导入：新增 3 个，更新 0 个，修订最终数 0 个，相同 0 个。', true, ['2023 乙镇 95.5 v1 final', '2023 甲镇 95.40 v1 preliminary', '2024  96 v1 final'], 0]);
    expect((await bring(table)).report?.outcomes).toEqual({ new: 0, changed: 0, revised: 0, unchanged: 3, refused: 0 });
    expect((await door.lines(regionId)).findLast(({ sentence }) => sentence.includes('已导入'))?.sentence).toBe('导入数据表《数据.csv》：已导入：新增 3 个，更新 0 个，修订最终数 0 个，相同 0 个。');
  });

  test('changes a final figure only with a reason, and says which', async () => {
    const changed = `${head}${rate},2023,95.6,%,,乙镇,,\n${rate},2023,95.41,%,,甲镇,,\n`;
    const refused = await bring(changed, { mode: 'apply' });
    expect(refused).toMatchObject({ state: 'failed', failure: '1 行要改动最终数而没有写修订理由：一行也没有导入（其余：新增 0 个，更新 1 个，修订最终数 0 个，相同 0 个）。' });
    expect(refused.report?.changedFinals).toEqual([{ row: 2, sheet: null, indicatorId: 'maternal-systematic-management-rate', indicator: rate, year: 2023, groups: [], place: null, subUnit: '乙镇', before: '95.5', after: '95.6', refused: true }]);
    expect(await known()).toContain('2023 乙镇 95.5 v1 final');
    await bring(changed, { mode: 'apply', revisionReason: '核对后更正' });
    expect((await known()).filter((text) => text.startsWith('2023')).toSorted()).toEqual(['2023 乙镇 95.6 v2 revised', '2023 甲镇 95.41 v2 final']);
  });

  test('is written whole or not at all, with every fault and its rows', async () => {
    const before = await known();
    const faulty = await bring(`${head}${rate},2020,101,%,,甲镇,,\n不认识的率,2020,5,%,,甲镇,,\n${rate},去年,5,%,,甲镇,,\n${rate},2020,9${'1'},%,,丙镇,,\n`, { mode: 'apply' });
    expect([faulty.state, faulty.report?.counts.filter(({ severity }) => severity === 'error').map(({ code, rows }) => `${code} ${String(rows)}`), faulty.report?.unknownNames, await known(), await staged()])
      .toEqual(['failed', ['indicator-unknown 1', 'year-unreadable 1', 'share-over-hundred 1'], 1, before, 0]);
  });

  test('of many faults names the first two hundred of each kind and counts all', async () => {
    const many = await bring(head + Array.from({ length: 700 }, (_, at) => `${rate},2020,${String(101 + at)},%,,第${String(at)}镇,,\n`).join('') + `${rate},2020,50,%,,好镇,,\n`.repeat(2));
    const over = many.report?.counts.find(({ code }) => code === 'share-over-hundred');
    expect([over, many.report?.issues.filter(({ code }) => code === 'share-over-hundred').length, many.report?.kept]).toEqual([{ code: 'share-over-hundred', severity: 'error', things: 700, shown: 200, rows: 700 }, 200, 1]);
  });

  test('of an upper level stands beside ours and does not count', async () => {
    await bring(`${head}${rate},2024,97.2,%,,,,\n`, { mode: 'apply', fromUpperLevel: true, source: '市妇儿工委办反馈' });
    const figures = (await observationVersions(door.surroundings.store.connection, { regionId, fromYear: 2024 })).map(({ valueText, source, sourceRank }) => [valueText, source, sourceRank]);
    expect(figures).toEqual([['96', '', 1], ['97.2', '市妇儿工委办反馈', 2]]);
  });

  test('revisions of one cell in one table come one after the other, by the day they were recorded', async () => {
    await bring(`${head}${rate},2019,90,%,,,修订,2020-06-01\n${rate},2019,91,%,,,最终,2020-03-01\n${rate},2019,89,%,,,初步,2020-03-01\n`, { mode: 'apply' });
    expect((await observationVersions(door.surroundings.store.connection, { regionId, toYear: 2019 })).map(({ version, valueText, status }) => [version, valueText, status])).toEqual([[1, '89', 'preliminary'], [2, '91', 'final'], [3, '90', 'revised']]);
  });

  test('by two at once is one import after the other', async () => {
    const [one, other] = await Promise.all(['80.1', '80.2'].map((value) => bring(`${head}${rate},2018,${value},%,,,初步,\n`, { mode: 'apply' })));
    expect([one?.state, other?.state]).toEqual(['done', 'done']);
    expect((await observationVersions(door.surroundings.store.connection, { regionId, toYear: 2018 })).map(({ version }) => version)).toEqual([1, 2]);
  });

  test('that is cancelled in the middle leaves nothing', async () => {
    const before = await known();
    const attachmentId = await attached(head + Array.from({ length: 3000 }, (_, at) => `${rate},2017,50,%,,第${String(at)}镇,,\n`).join(''));
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
    const { promise: go, resolve: goOn } = Promise.withResolvers<void>();
    atProgress = (note) => { if (note.startsWith('正在核对')) reach(); };
    const held = door.surroundings.store.transaction(async (connection) => {
      await connection.selectFrom('regions').select('region_id').where('region_id', '=', regionId).forNoKeyUpdate().execute();
      await go;
    });
    const { jobId } = await door.done<{ jobId: string }>(statistician, 'collection.import-table', { regionId, attachmentId, mode: 'apply' });
    await reached;
    await cancelJob(door.surroundings.store.connection, { jobId, state: 'running' }, new Date().toISOString());
    goOn();
    await held;
    expect((await ended(jobId)).state).toBe('cancelled');
    await forgetStaleRows(door.surroundings.store.connection);
    expect([await known(), await staged()]).toEqual([before, 0]);
    atProgress = () => undefined;
  }, 20_000);

  test('that a killed program left half staged is swept by housekeeping, and one that is under way is not', async () => {
    const { store } = door.surroundings;
    const [gone, busy] = [door.surroundings.newId(), door.surroundings.newId()];
    const jobId = door.surroundings.newId();
    await addJob(store.connection, { jobId, regionId, kind: 'other', input: {}, mostAttempts: 1, createdAt: '2026-01-01T00:00:00.000Z', createdBy: null });
    await store.connection.insertInto('table_imports').values({ region_id: regionId, import_id: busy, job_id: jobId, attachment_id: gone, mode: 'apply', asked: '{}', created_at: '2026-01-01T00:00:00.000Z' }).execute();
    for (const importId of [gone, busy]) {
      await store.connection.insertInto('import_rows').values({
        region_id: regionId, import_id: importId, ordinal: 0, related_group: 0, slice: 0, turn: 0, name_number: 0, sheet_number: 0, sheet_row: 2, value_column: 3, indicator_id: 'x', period_start: '2020-01-01', cell_key: '', period_end: '2020-12-31',
        period_kind: 'calendar-year', reporting_year: 2020, kind: 'figure', breakdown: '[]', source: '', source_rank: 1, value_text: '1', definition_version: '', status: 'final',
      }).execute();
    }
    await forgetStaleRows(store.connection);
    expect((await store.connection.selectFrom('import_rows').select('import_id').execute()).map(({ import_id: id }) => id)).toEqual([busy]);
    await store.connection.deleteFrom('import_rows').execute();
  });

  test('is compared with what is known already: the years before, the whole of its parts', async () => {
    const other = '住院分娩率';
    await bring(`${head}${[93.1, 93.6, 94.0, 94.3].map((value, at) => `${other},${String(2016 + at)},${String(value)},%,,,,`).join('\n')}\n活产数,2019,1000,人,,,,\n`, { mode: 'apply' });
    const { report } = await bring(`${head}${other},2020,80,%,,,,\n活产数,2019,480,人,女,,,\n活产数,2019,500,人,男,,,\n`);
    expect(report?.issues.filter(({ severity }) => severity !== 'notice').map(({ code, line }) => [code, line])).toEqual([['parts-short-of-total', 3], ['swing-outside-interval', 2]]);
  });

  test('a file that is none is refused', async () => {
    expect((await bring(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]))).failure).toContain('PDF');
    expect((await bring('甲,乙\n1,2\n', { mode: 'apply' })).failure).toContain('没有可以采用的数据');
  });
});
