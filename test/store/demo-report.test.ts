import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportMaterial, storeReport } from '#actions';
import { runCommand } from '#cli';
import { readCarried, readTables } from '#documents';
import { manifestName, readManifest, type ReportManifest } from '#publication';
import { findJob } from '#storage';
import { openPlayedDoor, type DemoDoor } from '../../src/actions/testing/demo-door.ts';
import { exampleFile } from '../../src/actions/testing/played-district.ts';
import { anyKind } from '../../src/server/jobs/job-kind.ts';
import { startJobRunner } from '../../src/server/jobs/job-runner.ts';
import { makeReport } from '../../src/server/jobs/kinds/make-report.ts';
import { memoryTerminal } from '../memory-terminal.ts';

type Report = { readonly reportId: string; readonly state: string; readonly failure: string | null; readonly knownOn: string; readonly figures: number | null; readonly plans: readonly { readonly title: string; readonly version: number }[]; readonly files: readonly { readonly attachmentId: string; readonly name: string; readonly sha256: string; readonly contentKind: string }[]; readonly issues: readonly { readonly message: string }[] };

const files = { plan: '示例区妇女儿童发展规划.docx', data: '示例区监测数据.xlsx' };
const asOf = '2025-08-01';
const asKnownOn = '2025-12-31';
let door: DemoDoor;
let regionId: string;

beforeAll(async () => {
  const open = await openPlayedDoor();
  door = open;
  regionId = open.played.districtId;
  // What is meant for few is not in a report for all; here everything has to be, to be compared.
  const { series } = await door.told<{ series: readonly { indicatorId: string }[] }>('shili-tongji', 'collection.list-series', { regionId, indicators: ['侵害妇女人身权利刑事案件破案率', '侵害未成年人案件强制报告制度落实率'], totals: true });
  for (const { indicatorId } of series) await door.told('shili-tongji-fuzeren', 'collection.set-visibility', { regionId, indicatorId, audience: 'committee', version: 1, validFrom: '2021-01-01', reason: '示例：同意内部使用' });
});

afterAll(async () => {
  await door.close();
});

/** Asks for a report and makes it, as the server would. */
async function made(input: object): Promise<Report> {
  const { reportId, jobId } = await door.told<{ reportId: string; jobId: string }>('shili-tongji', 'reports.make-report', { regionId, asOf, asKnownOn, year: 2024, ...input });
  const { store, files: kept, now, newId } = door.surroundings;
  const kind = makeReport({ store, files: kept, environment: {}, programVersion: '0.0.0', newId }, storeReport);
  const runner = startJobRunner({ store, kinds: [anyKind(kind)], surroundings: { now, newId }, log: console.error, concurrency: 1, restMs: 20 });
  try {
    while ((await findJob(store.connection, jobId))?.finishedAt === null) await new Promise((resolve) => { setTimeout(resolve, 50); });
  } finally {
    await runner.stop();
  }
  return (await door.told<{ report: Report }>('shili-bangongshi', 'reports.get-report', { regionId, reportId })).report;
}

async function bytesOf({ files: of }: Report, extension: string): Promise<Uint8Array> {
  const found = await door.surroundings.files.get(of.find(({ contentKind }) => contentKind === extension)?.sha256 ?? '');
  if (found.kind !== 'found') throw new Error(found.kind);
  const chunks: Buffer[] = [];
  for await (const chunk of found.stream) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

async function manifestOf(bytes: Uint8Array): Promise<ReportManifest> {
  const manifest = readManifest(await readCarried(bytes, manifestName));
  if (manifest === null) throw new Error('no manifest');
  return manifest;
}

/** The same report by the command line, from the file of figures and the plans as the database has them. */
async function byFiles(plan: Uint8Array, name: string, more: readonly string[] = []): Promise<ReportManifest> {
  const { terminal, printed, written } = memoryTerminal({ [name]: plan, [files.data]: await exampleFile(files.data) });
  expect([await runCommand(['report', 'annual', '--plan', name, '--data', files.data, '--year', '2024', '--as-of', asOf, '--out', 'a.docx', ...more], terminal), printed.err]).toEqual([0, expect.anything()]);
  return manifestOf(written.get('a.docx') ?? new Uint8Array());
}

/** What stands in footnotes, without their numbers. */
const footnotesOf = ({ lines }: ReportManifest): readonly string[] => lines.flatMap(({ text }) => /^\[\d+\](.+)$/.exec(text)?.[1] ?? []);

/** Every figure of a report that tells of the world, where it stands, the signs of footnotes aside: not those of the annex that tells what it was made from. Lines move in the annex of charts, where a remark may be added. */
const figuresOf = ({ paragraphs, tables }: ReportManifest): readonly string[] => [
  ...paragraphs.flatMap(({ id, figures }) => figures.map(([text]) => `${id} ${text}`)),
  ...tables.filter(({ id }) => id !== 'basis').flatMap(({ id, of, figures }) => figures.filter(([, , text]) => !/^\[\d+\]$/.test(text)).map(([row, cell, text]) => `${id} ${of === 'paper' ? '' : String(row)}/${String(cell)} ${text}`)),
].toSorted();

const material = async () => {
  const found = await reportMaterial(door.store.connection, { regionId, subject: null, year: 2024, asOf, knownBefore: '2025-12-31T16:00:00.000Z', knownOn: asKnownOn });
  if ('refused' in found) throw new Error(found.message);
  return found.material;
};

describe('a report from the database', () => {
  let report: Report;
  let own: ReportManifest;
  let file: ReportManifest;
  beforeAll(async () => {
    report = await made({ formats: ['docx', 'xlsx', 'html'] });
    own = await manifestOf(await bytesOf(report, 'docx'));
    file = await byFiles(new TextEncoder().encode(JSON.stringify({ plans: (await material()).plans, marks: [], issues: [] })), 'plan.json');
  }, 60_000);

  test('is made as a job, in every format, with what it was made from', async () => {
    expect([report.state, report.failure, report.knownOn, report.figures, report.plans.map(({ version }) => version), report.files.map(({ name }) => name.split('.').at(-1))]).toEqual(['done', null, asKnownOn, 794, [2, 1], ['docx', 'html', 'xlsx']]);
    const { reports } = await door.told<{ reports: readonly Report[] }>('shili-minzhengju', 'reports.list-reports', { regionId });
    expect(reports.map(({ reportId, files: of }) => [reportId, of.length])).toEqual([[report.reportId, 3]]);
  });

  test('says figure by figure what the one from the files says', () => {
    expect(figuresOf(file).length).toBeGreaterThan(7000);
    expect(figuresOf(own)).toEqual(figuresOf(file));
  });

  test('differs in words by what the database knows better alone: a figure that was revised', () => {
    const wordsOf = ({ paragraphs, tables }: ReportManifest): readonly string[] => [...paragraphs.map(({ id, text }) => `${id} ${text}`), ...tables.filter(({ id, of }) => id !== 'basis' && of === 'report').flatMap(({ id, rows }) => rows.map((row) => `${id} ${row.join('|').replaceAll(/\[\d+\]/g, '')}`))];
    const known = new Set(wordsOf(file));
    expect(wordsOf(own).filter((text) => !known.has(text)).map((text) => text.replace(/.*\|(城镇[^|]*)\|.*(38\.1[^|]*)\|.*/, '$1 $2'))).toEqual(['城镇单位就业人员中女性比重 38.1③']);
  });

  test('prints below its tables what was written beside figures: why they are not comparable, why they were revised', () => {
    expect([footnotesOf(file), footnotesOf(own)]).toEqual([[], [
      '“女性公民具备科学素质比例”2023年：示例：2023年测评题目调整，与2020年不可比。', '“城镇单位就业人员中女性比重”2023年：年报核对后更正：漏报两家单位。', '“新生儿访视率”2023年：示例：2023年起改为按规范完成2次访视统计，与以前不可比。',
    ]]);
  });

  test('says of each figure that it is from the database, as known when, and from which cell it once came', () => {
    const says = Object.values(own.sources).map((source) => source as { readonly kind: string; readonly says: string; readonly knownOn?: string }).filter(({ kind }) => kind === 'cell');
    expect(says.length).toBeGreaterThan(500);
    expect(says.every(({ knownOn, says: text }) => knownOn === asKnownOn && text.includes('来源：数据库（2025-12-31 版），原件“示例区监测数据.xlsx”工作表'))).toBe(true);
  });

  test('bears its stamps on every sheet', async () => {
    const { tables } = await readTables(await bytesOf(report, 'xlsx'), 'a.xlsx');
    const shown = tables.filter(({ rows }) => rows.length > 0).map(({ rows }) => rows.slice(0, 6).flatMap(({ cells }) => cells.map(({ text }) => text)).join(' '));
    expect(shown.filter((text) => !text.includes('内部资料 不得公开') || !text.includes('示例 数据纯属虚构'))).toEqual([]);
  });

  test('is the same bytes when its job is tried again', async () => {
    const { store, files: kept, newId } = door.surroundings;
    const kind = makeReport({ store, files: kept, environment: {}, programVersion: '0.0.0', newId }, storeReport);
    const again = await kind.run({ regionId, reportId: report.reportId, renewal: null }, { jobId: '', attempt: 2, progress: () => undefined, cancelled: () => false, signal: new AbortController().signal });
    expect('files' in again && again.files.map(({ sha256 }) => sha256).toSorted()).toEqual(report.files.map(({ sha256 }) => sha256).toSorted());
  }, 60_000);

  test('names as withheld what is not meant for all members of the committee', async () => {
    const { series } = await door.told<{ series: readonly { indicatorId: string }[] }>('shili-tongji', 'collection.list-series', { regionId, indicators: ['孕产妇系统管理率'], totals: true });
    const indicatorId = series[0]?.indicatorId ?? '';
    await door.told('shili-tongji', 'collection.set-visibility', { regionId, indicatorId, audience: 'bureau', version: 0, validFrom: '2021-01-01', reason: '示例：来函要求' });
    const contents = (await material()).data.observations.filter((one) => one.indicatorId === indicatorId).map(({ content }) => content);
    expect([contents.length > 5, contents.every((content) => content.kind === 'missing' && content.reason === 'suppressed')]).toEqual([true, true]);
  });

  test.each<[string, string, object, string]>([
    ['by who only reads', 'shili-minzhengju', {}, 'forbidden'], ['of a day to come', 'shili-tongji', { asKnownOn: '2031-01-01' }, 'refused day-to-come'], ['without a plan', 'shili-tongji', { regionId: 'city' }, 'forbidden'],
  ])('is not asked for %s', async (_, login, more, error) => {
    const answer = await door.ask(login, 'reports.make-report', { year: 2024, ...more, regionId: 'regionId' in more ? '0193c000-0000-7000-8000-000000000009' : regionId });
    expect('error' in answer ? [answer.error, answer.reason].filter(Boolean).join(' ') : 'done').toBe(error);
  });

  test('is named when one of its figures is revised, and the one made next prints why below its table', async () => {
    const { series } = await door.told<{ series: readonly { indicatorId: string }[] }>('shili-tongji', 'collection.list-series', { regionId, indicators: ['城镇单位就业人员中女性比重'], totals: true });
    const figure = { indicatorId: series[0]?.indicatorId, year: 2024, content: { kind: 'figure', text: '38.4', numerator: null, denominator: null } };
    const { revised, reports } = await door.told<{ revised: number; reports: readonly { reportId: string; kindWord: string; revisedFigures: number }[] }>('shili-tongji', 'collection.import-figures', { regionId, figures: [figure], revisionReason: '补报两家单位' });
    expect([revised, reports.map(({ reportId, revisedFigures }) => [reportId, revisedFigures])]).toEqual([1, [[report.reportId, 1]]]);
    const listed = await door.told<{ reports: readonly { reportId: string; revisedFigures: number | null }[] }>('shili-minzhengju', 'reports.list-reports', { regionId });
    expect(listed.reports.find(({ reportId }) => reportId === report.reportId)?.revisedFigures).toBe(1);
    const next = await made({ formats: ['docx'], asKnownOn: undefined });
    expect(footnotesOf(await manifestOf(await bytesOf(next, 'docx')))).toContain('“城镇单位就业人员中女性比重”2024年：补报两家单位。');
  }, 60_000);

  test('of a year before its plans ends its job with the reason', async () => {
    expect(await made({ year: 2015 })).toMatchObject({ state: 'failed', failure: expect.stringContaining('规划从 2021 年开始'), files: [] });
  });
});
