import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeFrozenFiles, storeReport } from '#actions';
import { readCarried, readDocument } from '#documents';
import { reportCycle, replay } from '#lifecycle';
import { manifestName, readManifest } from '#publication';
import { findJob, findLifeCycle, findReport } from '#storage';
import { openDemoDoor, type DemoDoor } from '../../src/actions/testing/demo-door.ts';
import { anyKind } from '../../src/server/jobs/job-kind.ts';
import { startJobRunner } from '../../src/server/jobs/job-runner.ts';
import { makeReport } from '../../src/server/jobs/kinds/make-report.ts';
import { writeReport } from '../../src/server/jobs/kinds/write-report.ts';

type Whole = {
  readonly report: { readonly reportId: string; readonly stage: string; readonly edition: number; readonly contentNumber: number | null; readonly title: string; readonly allowed: readonly string[]; readonly revisedFigures: number | null; readonly isUnderWay: boolean; readonly files: readonly { readonly contentKind: string; readonly name: string }[] };
  readonly lifeCycle: { readonly version: number; readonly state: string; readonly steps: readonly { readonly step: string; readonly by: string }[] };
  readonly seal: { readonly fingerprint: string; readonly auditHead: string; readonly approvedBy: string } | null;
};
type Content = {
  readonly number: number; readonly stamps: readonly string[]; readonly sources: Readonly<Record<string, string>>;
  readonly sections: readonly { readonly blocks: readonly { readonly kind: string; readonly blockId: string; readonly runs?: readonly { readonly text: string; readonly source?: string }[]; readonly picture?: string }[] }[];
  readonly passages: readonly { readonly blockId: string; readonly place: string; readonly text: string | null; readonly version: number; readonly stand: string; readonly gone: readonly string[]; readonly come: readonly string[]; readonly quoted: readonly string[] }[];
  readonly changes: readonly { readonly blockId: string; readonly kind: string; readonly before: string; readonly now: string; readonly rows: readonly object[] }[];
  readonly remarks: readonly { readonly remarkId: string; readonly text: string; readonly settledAt: string | null; readonly answer: string | null }[];
  readonly obstacles: readonly { readonly code: string; readonly blockId: string }[];
};

const [maker, other, head] = ['shili-tongji', 'shili-bangongshi', 'shili-tongji-fuzeren'];
let door: DemoDoor;
let regionId: string;
let reportId: string;

beforeAll(async () => {
  door = await openDemoDoor();
  const played = await door.play();
  if ('refused' in played) throw new Error(played.message);
  regionId = played.districtId;
}, 120_000);

afterAll(() => door.close());

/** Does what is asked of jobs, as the server would, until one is over. */
async function work(jobId: string): Promise<string | null> {
  const { store, files, now, newId } = door.surroundings;
  const settings = { store, files, environment: {}, programVersion: '0.0.0', newId };
  const runner = startJobRunner({ store, kinds: [anyKind(makeReport(settings, storeReport)), anyKind(writeReport(settings, storeFrozenFiles))], surroundings: { now, newId }, log: console.error, concurrency: 1, restMs: 20 });
  try {
    while ((await findJob(store.connection, jobId))?.finishedAt === null) await new Promise((resolve) => { setTimeout(resolve, 30); });
  } finally {
    await runner.stop();
  }
  return (await findJob(store.connection, jobId))?.failure ?? null;
}

const whole = (id = reportId): Promise<Whole> => door.told(head, 'reports.get-report', { regionId, reportId: id });
const content = (id = reportId): Promise<Content> => door.told(head, 'reports.get-content', { regionId, reportId: id });
const edit = (login: string, text: string | null, version: number, more: object = {}) => door.ask(login, 'reports.edit-passage', { regionId, reportId, blockId: 'lead/basis', place: 'instead', text, version, contentNumber: 1, ...more });
const errorOf = (answer: Awaited<ReturnType<DemoDoor['ask']>>): string => ('error' in answer ? [answer.error, answer.reason].filter(Boolean).join(' ') : 'done');

async function step(login: string, name: string, more: object = {}, id = reportId) {
  return door.ask(login, `reports.${name}-report`, { regionId, reportId: id, cycleVersion: (await whole(id)).lifeCycle.version, ...more });
}

async function bytes(format: string, id = reportId): Promise<Uint8Array> {
  const { file } = await door.told<{ file: { bytes?: Uint8Array; sha256?: string } }>(maker, 'reports.get-document', { regionId, reportId: id, format });
  if (file.bytes) return file.bytes;
  const found = await door.surroundings.files.get(file.sha256 ?? '');
  if (found.kind !== 'found') throw new Error(found.kind);
  const chunks: Buffer[] = [];
  for await (const chunk of found.stream) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

const linesOf = async (docx: Uint8Array): Promise<string> => (await readDocument(docx)).lines.map(({ text }) => text).join('\n');

/** One figure of the report's year says something else from now on. */
async function revise(text: string): Promise<void> {
  const { series } = await door.told<{ series: readonly { indicatorId: string }[] }>(maker, 'collection.list-series', { regionId, indicators: ['孕产妇系统管理率'], totals: true });
  await door.told(maker, 'collection.import-figures', { regionId, figures: [{ indicatorId: series[0]?.indicatorId, year: 2024, content: { kind: 'figure', text, numerator: null, denominator: null } }], revisionReason: '年报核对后更正' });
}

describe('the life of a report in the store', () => {
  test('it is made without files, and its page says every part with the source of each figure and its pictures', async () => {
    const asked = await door.told<{ reportId: string; jobId: string }>(maker, 'reports.make-report', { regionId, year: 2024, asOf: '2025-08-01', asKnownOn: '2025-12-31', formats: [] });
    reportId = asked.reportId;
    expect(errorOf(await edit(maker, '早了', 0))).toBe('refused report-not-made');
    expect(await work(asked.jobId)).toBeNull();
    const { report, lifeCycle } = await whole();
    expect([report.stage, report.edition, report.contentNumber, report.files, lifeCycle.state, report.allowed.includes('reports.submit-report')]).toEqual(['draft', 1, 1, [], 'draft', true]);
    const { sections, sources, stamps, changes, passages } = await content();
    const blocks = sections.flatMap((section) => section.blocks);
    const figures = blocks.flatMap(({ runs = [] }) => runs.flatMap(({ source }) => source ?? []));
    expect([figures.length > 100, figures.filter((key) => (sources[key] ?? '') === ''), stamps.includes('草稿'), changes, passages]).toEqual([true, [], true, [], []]);
    const picture = blocks.find(({ kind }) => kind === 'picture')?.picture ?? '';
    const { file } = await door.told<{ file: { bytes: Uint8Array } }>(maker, 'reports.get-picture', { regionId, reportId, picture });
    expect(new TextDecoder().decode(file.bytes)).toMatch(/^<svg /);
  }, 150_000);

  test('two write in one passage: the second is refused with who was first, merges, and every version stays', async () => {
    expect([errorOf(await edit(maker, '甲写的。', 0)), errorOf(await edit(other, '乙写的。', 0))]).toEqual(['done', 'stale-version']);
    const late = await edit(other, '乙写的。', 0);
    expect('error' in late && late.message).toContain('统计员丙（示例）刚刚改过');
    expect(errorOf(await edit(other, '甲写的。乙写的。', 1))).toBe('done');
    const { versions } = await door.told<{ versions: readonly { version: number; text: string; writtenBy: string }[] }>(maker, 'reports.get-passage-history', { regionId, reportId, blockId: 'lead/basis' });
    expect(versions.map(({ version, text }) => [version, text])).toEqual([[2, '甲写的。乙写的。'], [1, '甲写的。']]);
  });

  test('many who write at one moment: each version is one person’s, none is lost', async () => {
    const answers = await Promise.all(['一', '二', '三', '四'].map((text) => edit(maker, `${text}。`, 0, { place: 'after' })));
    expect(answers.map(errorOf).toSorted()).toEqual(['done', 'stale-version', 'stale-version', 'stale-version']);
    expect(errorOf(await edit(maker, null, 1, { place: 'after' }))).toBe('done');
  });

  test.each<[string, () => Promise<string>, string]>([
    ['who only reads', async () => errorOf(await edit('shili-minzhengju', '我写。', 2)), 'forbidden'],
    ['in a table', async () => errorOf(await edit(maker, '表。', 0, { blockId: (await content()).sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'table')?.blockId })), 'refused not-editable'],
    ['in what is not there', async () => errorOf(await edit(maker, '无。', 0, { blockId: 'no-such-part' })), 'not-found'],
  ])('nobody writes: %s', async (_case, tried, error) => {
    expect(await tried()).toBe(error);
  });

  test('a refresh keeps what was written, marks whose figures moved and lists every other change; it is submitted when all of it was looked at', async () => {
    const told = (await content()).sections.flatMap(({ blocks }) => blocks).find(({ runs = [] }) => runs.some(({ text }) => text.includes('孕产妇系统管理率')));
    const about = (await content()).sections.flatMap(({ blocks }) => blocks).find(({ kind, blockId, ...rest }) => kind === 'heading' && JSON.stringify(rest).includes('孕产妇系统管理率') && blockId !== told?.blockId) ?? told;
    const blockId = about?.blockId ?? '';
    const figure = (about as { tail?: readonly { text: string; source?: string }[] }).tail?.find(({ text, source }) => source !== undefined && text.includes('%'))?.text ?? '';
    await door.told(maker, 'reports.edit-passage', { regionId, reportId, blockId, place: 'after', text: `示例：系统管理率${figure}，原因是随访到位。`, version: 0, contentNumber: 1 });
    await revise('96.1');
    const { jobId } = await door.told<{ jobId: string }>(maker, 'reports.refresh-report', { regionId, reportId });
    expect([errorOf(await door.ask(maker, 'reports.refresh-report', { regionId, reportId })), errorOf(await step(maker, 'submit'))]).toEqual(['refused already-under-way', 'refused not-ready']);
    expect(await work(jobId)).toBeNull();
    const now = await content();
    expect([now.number, now.passages.map(({ text }) => text)]).toEqual([2, expect.arrayContaining(['甲写的。乙写的。', `示例：系统管理率${figure}，原因是随访到位。`])]);
    expect(now.passages.find((one) => one.blockId === blockId)?.stand).toBe('moved');
    expect([now.changes.length > 0, now.changes.some(({ now: text }) => text.includes('96.1')), now.changes.some(({ kind, rows }) => kind === 'table' && rows.length > 0)]).toEqual([true, true, true]);
    const refused = await step(maker, 'submit');
    expect([errorOf(refused), 'error' in refused && new Set(refused.reasons?.map(({ code }) => code))]).toEqual(['refused not-ready', new Set(['passage-figures-changed', 'change-not-accepted'])]);
    expect(errorOf(await door.ask(maker, 'reports.accept-changes', { regionId, reportId, contentNumber: 1, blockIds: ['lead/basis'] }))).toBe('stale-version');
    expect(await door.told(maker, 'reports.accept-changes', { regionId, reportId, contentNumber: 2, blockIds: now.changes.map((one) => one.blockId) })).toEqual({ accepted: now.changes.length, left: 0 });
    for (const { stand, blockId: at, place, text, version } of now.passages) if (stand === 'moved') await door.told(maker, 'reports.edit-passage', { regionId, reportId, blockId: at, place, text, version, contentNumber: 2 });
    expect((await content()).obstacles).toEqual([]);
    expect(errorOf(await step(maker, 'submit'))).toBe('done');
  }, 150_000);

  test('what was submitted stands still; it is returned with a remark, mended, submitted again, approved by who had no hand in it', async () => {
    expect([errorOf(await edit(maker, '再改。', 2)), errorOf(await door.ask(maker, 'reports.refresh-report', { regionId, reportId }))]).toEqual(['refused not-editable', 'refused not-editable']);
    await door.told(head, 'reports.add-remark', { regionId, reportId, blockId: 'lead/basis', text: '请写明与全市的比较' });
    expect(errorOf(await step(maker, 'approve'))).toBe('refused role-missing');
    expect([errorOf(await step(head, 'return', { reason: '按意见修改' })), (await whole()).report.stage]).toEqual(['done', 'returned']);
    const { remarks, passages } = await content();
    const lead = passages.find(({ blockId, place }) => blockId === 'lead/basis' && place === 'instead');
    expect(errorOf(await edit(maker, '示例导语：与全市平均相当。', lead?.version ?? 0, { contentNumber: 2 }))).toBe('done');
    await door.told(maker, 'reports.settle-remark', { regionId, reportId, remarkId: remarks[0]?.remarkId, answer: '已补充' });
    expect(errorOf(await door.ask(maker, 'reports.settle-remark', { regionId, reportId, remarkId: remarks[0]?.remarkId }))).toBe('stale-version');
    expect([errorOf(await step(maker, 'submit')), errorOf(await step(head, 'approve'))]).toEqual(['done', 'done']);
    expect((await content()).remarks.map(({ answer }) => answer)).toEqual(['已补充']);
  });

  test('frozen it has its files, which say what was written and by which fingerprint it can be told; nothing of it changes any more', async () => {
    const pageOf = async (): Promise<string> => new TextDecoder().decode(await bytes('html'));
    expect(await pageOf()).toContain('<span>草稿</span>');
    const frozen = await step(maker, 'freeze', { document: { number: '示统〔2025〕8号', date: '2025-12-30' } });
    expect(errorOf(frozen)).toBe('done');
    expect(await work(('output' in frozen ? frozen.output as { jobId: string } : { jobId: '' }).jobId)).toBeNull();
    const { report, seal } = await whole();
    expect([report.stage, report.files.map(({ contentKind }) => contentKind), seal?.approvedBy, seal?.auditHead]).toEqual(['frozen', ['docx', 'html', 'xlsx'], expect.stringContaining('（示例）'), expect.stringMatching(/^\d+:[0-9a-f]{64}$/)]);
    const docx = await bytes('docx');
    const said = await linesOf(docx);
    expect([said.includes('示例导语：与全市平均相当。'), said.includes(seal?.fingerprint ?? '?'), (await pageOf()).includes('草稿'), said.includes('【请核对')]).toEqual([true, true, false, false]);
    expect(readManifest(await readCarried(docx, manifestName))?.files.passages?.name).toBe('手写段落（数据库）');
    expect([errorOf(await edit(maker, '再改。', 4, { contentNumber: 2 })), errorOf(await step(head, 'return', { reason: '要改' })), errorOf(await door.ask(maker, 'reports.add-remark', { regionId, reportId, text: '晚了' }))]).toEqual(['refused not-editable', 'refused wrong-state', 'refused wrong-state']);
    const stored = await findLifeCycle(door.store.connection, regionId, (await findReport(door.store.connection, regionId, reportId))?.cycleId ?? '');
    expect(stored && replay(reportCycle, stored.cycle.opening, stored.cycle.steps).kind).toBe('holds');
  }, 150_000);

  test('a correction is the next edition with what was written; it is compared with the former, and takes its place when it is frozen', async () => {
    await revise('96.4');
    const { reportId: next, jobId } = await door.told<{ reportId: string; jobId: string }>(maker, 'reports.correct-report', { regionId, reportId, reason: '年报核对后更正' });
    expect(await work(jobId)).toBeNull();
    expect((await content(next)).passages.map(({ text }) => text)).toContain('示例导语：与全市平均相当。');
    const compared = await door.told<{ other: { isFrozen: boolean }; differences: readonly { now: string }[]; same: number }>(maker, 'reports.compare-reports', { regionId, reportId: next, otherId: reportId });
    expect([compared.other.isFrozen, compared.differences.some(({ now }) => now.includes('96.4')), compared.same > 100]).toEqual([true, true, true]);
    expect(await door.told(maker, 'reports.compare-reports', { regionId, reportId: next })).toMatchObject({ other: null });
    for (const { stand, blockId, place, text, version } of (await content(next)).passages) if (stand === 'moved') await door.told(maker, 'reports.edit-passage', { regionId, reportId: next, blockId, place, text, version, contentNumber: 1 });
    expect([errorOf(await step(maker, 'submit', {}, next)), errorOf(await step(head, 'approve', {}, next)), errorOf(await step(head, 'freeze', {}, next))]).toEqual(['done', 'done', 'done']);
    expect([(await whole(next)).report.edition, (await whole()).report.stage]).toEqual([2, 'replaced']);
  }, 150_000);

  test('the next year’s report takes over what was written and is compared with this one; a draft nobody wants is withdrawn with its reason', async () => {
    const asked = await door.told<{ reportId: string; jobId: string }>(maker, 'reports.make-report', { regionId, year: 2025, formats: [], passagesOf: reportId });
    expect(await work(asked.jobId)).toBeNull();
    const compared = await door.told<{ other: { year: number; isFrozen: boolean }; differences: readonly object[] }>(maker, 'reports.compare-reports', { regionId, reportId: asked.reportId });
    expect([compared.other.year, compared.other.isFrozen, compared.differences.length > 10]).toEqual([2024, true, true]);
    expect((await content(asked.reportId)).passages.map(({ text }) => text)).toContain('示例导语：与全市平均相当。');
    expect([errorOf(await step(maker, 'withdraw', { reason: '改由上级统一编制' }, asked.reportId)), (await whole(asked.reportId)).report.stage]).toEqual(['done', 'withdrawn']);
    const { reports } = await door.told<{ reports: readonly { reportId: string }[] }>(maker, 'reports.list-reports', { regionId, stage: 'withdrawn' });
    expect(reports.map((one) => one.reportId)).toEqual([asked.reportId]);
  }, 150_000);
});
