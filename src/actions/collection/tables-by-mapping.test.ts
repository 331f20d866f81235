import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../caller.ts';
import { errorOf, openTestDoor, type TestDoor } from '../testing/test-door.ts';
import type { TableReport } from './importing/table-report.ts';
import { takeInTable } from './importing/take-in-table.ts';
import { readMapping } from './importing/mapping-fields.ts';
import { regionMatching } from './importing/region-matching.ts';
import { storeTableImport } from './importing/store-table-import.ts';

const rate = 'maternal-systematic-management-rate';
const foreign = 'IND,PERIOD,OBS_VAL,SEX_CODE,TOWN\nIND_003,2023,0.955,1,甲镇\nIND_003,2023,0.96,2,甲镇\nIND_009,2023,7,1,甲镇\n';
const mapping = {
  columns: [{ heading: 'IND', role: 'indicator' }, { heading: 'PERIOD', role: 'year' }, { heading: 'OBS_VAL', role: 'value' }, { heading: 'SEX_CODE', role: 'sex' }, { heading: 'TOWN', role: 'sub-unit' }],
  names: [{ printed: 'IND_003', indicatorId: 'newborn-screening-rate', factor: 100 }, { printed: 'IND_009', indicatorId: null }], groups: [{ printed: '1', as: '男' }, { printed: '2', as: '女' }], source: '县域平台',
};
let door: TestDoor;
let regionId: string;
let statistician: Caller;
beforeAll(async () => {
  door = await openTestDoor();
  regionId = await door.region('示例区', 'district');
  statistician = await door.person('统', { role: 'statistician', regionId });
});
afterAll(() => door.close());

const run = (name: string, input: object) => door.run(statistician, `collection.${name}`, { regionId, ...input });
const done = <Output>(name: string, input: object): Promise<Output> => door.done(statistician, `collection.${name}`, { regionId, ...input });

/** Brings a table in as the job does. */
async function bring(text: string, told: object = {}, content: unknown = null): Promise<TableReport> {
  const { store, today } = door.surroundings;
  const bytes = new TextEncoder().encode(text);
  const place = { regionId, importId: door.surroundings.newId() };
  const { tools, subUnits } = await regionMatching(store.connection, regionId, today());
  const report = await takeInTable({
    store, place, file: { name: '表.csv', size: bytes.length, bytes: async function* whole() { yield bytes; } }, settings: { tools, mapping: content === null ? null : readMapping(content), told }, subUnits, revisionReason: null, mode: 'apply', progress: () => undefined, goOn: () => undefined,
  });
  if ('refused' in report) throw new Error(report.message);
  if (report.applied) await store.transaction((connection) => storeTableImport(connection, report, { createdBy: null, now: '2026-01-01T00:00:00.000Z', input: { ...place, mode: 'apply', revisionReason: null, note: null, askedBy: '' } }));
  return report;
}

describe('a saved mapping', () => {
  test('reads a foreign table: headings, names with a factor, words for groups, names left out', async () => {
    const known = await import('#registry').then(({ catalogue }) => catalogue.find(({ unit, scale, breakdowns }) => unit === '%' && scale === 'share' && breakdowns.includes('sex'))?.id ?? rate);
    const own = { ...mapping, names: [{ printed: 'IND_003', indicatorId: known, factor: 100 }, { printed: 'IND_009', indicatorId: null }] };
    const { mappingId, version } = await done<{ mappingId: string; version: number }>('save-mapping', { name: '县域平台', mapping: own });
    const report = await bring(foreign, {}, (await done<{ mapping: unknown }>('get-mapping', { mappingId })).mapping);
    expect([version, report.message, report.counts]).toEqual([1, '已导入：新增 2 个，更新 0 个，修订最终数 0 个，相同 0 个。', [{ code: 'name-left-out', severity: 'notice', things: 1, shown: 1, rows: 1 }]]);
    const { figures } = await done<{ figures: readonly { content: { text: string }; groups: readonly string[]; source: string; subUnit: string }[] }>('list-figures', { indicatorId: known });
    expect(figures.map(({ content, groups, source, subUnit }) => [content.text, ...groups, source, subUnit]).toSorted()).toEqual([['95.5', '男', '县域平台', '甲镇'], ['96', '女', '县域平台', '甲镇']]);
    const gone = await bring(foreign.replace('OBS_VAL', 'VALUE').replace('IND_009', 'IND_010'), {}, own);
    expect([gone.applied, gone.counts.filter(({ severity }) => severity === 'error').map(({ code }) => code).toSorted()]).toEqual([false, ['indicator-unknown', 'mapping-heading-missing']]);
  });

  test('is versioned, has a name of its own, names indicators there are, and can be retired', async () => {
    const first = await done<{ mappingId: string; version: number }>('save-mapping', { name: '甲', mapping: {} });
    expect(await done('save-mapping', { name: '乙', mapping: { year: 2020 }, mappingId: first.mappingId, version: 1 })).toEqual({ mappingId: first.mappingId, version: 2 });
    expect(errorOf(await run('save-mapping', { name: '丙', mapping: {}, mappingId: first.mappingId, version: 1 }))).toBe('stale-version');
    expect(errorOf(await run('save-mapping', { name: '乙', mapping: {} }))).toBe('refused name-taken');
    expect(errorOf(await run('save-mapping', { name: '丁', mapping: { names: [{ printed: 'X', indicatorId: 'no-such-rate' }] } }))).toBe('refused unknown-indicator');
    expect(await done('get-mapping', { mappingId: first.mappingId, version: 1 })).toMatchObject({ name: '甲', version: 1, versions: 2 });
    await done('retire-mapping', { mappingId: first.mappingId, version: 2 });
    expect((await done<{ mappings: readonly { name: string }[] }>('list-mappings', {})).mappings.map(({ name }) => name)).toEqual(['县域平台']);
    expect((await done<{ mappings: readonly unknown[] }>('list-mappings', { ended: 'true' })).mappings.length).toBe(2);
    expect(errorOf(await run('retire-mapping', { mappingId: first.mappingId, version: 3 }))).toBe('refused mapping-ended');
  });

  test('is proposed from the first rows: unknown headings by what stands below them, names that are only alike for a person', async () => {
    const bytes = new TextEncoder().encode('项目甲,PERIOD,OBS_VAL,性别代码\n孕产妇系统管理率,2023,95.5,女\n活产婴儿数目,2023,812,女\n');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { store, files, newId } = door.surroundings;
    await files.put((async function* whole() { yield bytes; })(), bytes.length);
    await store.connection.insertInto('files').values({ sha256, size: bytes.length, content_kind: 'csv', stored_at: '2026-01-01T00:00:00.000Z' }).execute();
    const attachmentId = newId();
    await store.connection.insertInto('attachments').values({ region_id: regionId, attachment_id: attachmentId, subject_kind: 'table', subject_id: 't', unit_id: null, sha256, name: '表.csv', note: null, added_at: '2026-01-01T00:00:00.000Z', added_by: null }).execute();
    const proposed = await done<{ mapping: { columns: readonly unknown[] }; unsure: readonly { printed: string }[] }>('propose-mapping', { attachmentId });
    expect(proposed.mapping.columns).toContainEqual({ heading: 'PERIOD', role: 'year' });
    expect(proposed.unsure.map(({ printed }) => printed)).toEqual(['活产婴儿数目']);
  });
});

describe('a pasted table', () => {
  test('as Excel copies it: tabs, quoted cells with line breaks, full-width digits, blanks of merged cells; nothing is imported', async () => {
    const text = '指标\t年份\t数值\t乡镇\t备注\r\n孕产妇系统管理率\t2015\t９５．３\t甲镇\t"两行\r\n说明"\r\n\t2016\t96.1\t甲镇\t\r\n';
    const { attachmentId, report } = await done<{ attachmentId: string; report: TableReport }>('read-table', { text });
    expect([report.message, report.issues.map(({ code, line }) => `${code} ${String(line)}`)]).toEqual(['可以导入：新增 2 个，更新 0 个，修订最终数 0 个，相同 0 个。', ['merged-cells-filled 3', expect.stringMatching(/^unit|^rows|^column/)].slice(0, report.issues.length)]);
    expect(errorOf(await run('import-table', { attachmentId, mode: 'preview' }))).toBe('done');
    expect((await done<{ figures: readonly unknown[] }>('list-figures', { indicatorId: rate })).figures).toEqual([]);
  });

  test('that is none is refused', async () => {
    expect(errorOf(await run('read-table', { text: '<html><table></table></html>' }))).toBe('refused not-a-table');
    expect(errorOf(await run('read-table', { text: '' }))).toBe('invalid-input');
  });
});

describe("the upper level's figures", () => {
  test('are compared with ours: those that differ by more than half the last digit both print', async () => {
    const head = '指标,年份,数值,乡镇\n';
    await bring(`${head}孕产妇系统管理率,2021,95.4,\n孕产妇系统管理率,2022,96.1,\n孕产妇系统管理率,2022,90,甲镇\n`);
    await bring(`${head}孕产妇系统管理率,2021,95.44,\n孕产妇系统管理率,2022,96.3,\n孕产妇系统管理率,2022,91,甲镇\n`, { source: '市反馈', sourceRank: 2 });
    type Compared = { readonly differences: readonly { year: number; value: string; otherValue: string; difference: string; subUnit: string | null; otherSource: string }[]; readonly next: string | null };
    const all = await done<Compared>('compare-sources', { indicatorId: rate });
    expect(all.differences.map(({ year, value, otherValue, difference, subUnit, otherSource }) => [year, value, otherValue, difference, subUnit, otherSource])).toEqual([[2022, '96.1', '96.3', '0.2', null, '市反馈'], [2022, '90', '91', '1', '甲镇', '市反馈']]);
    expect((await done<Compared>('compare-sources', { source: '没有的来源' })).differences).toEqual([]);
    const first = await done<Compared>('compare-sources', { limit: 1 });
    expect([first.differences.length, first.next, (await done<Compared>('compare-sources', { limit: 1, after: first.next })).differences[0]?.value]).toEqual([1, '1', '90']);
    const { file, rows } = await done<{ file: { text: string }; rows: number }>('export-comparison', {});
    expect([rows, file.text.split('\r\n')[2]]).toEqual([2, '孕产妇系统管理率,2022,,,,96.1,96.3,0.2,,市反馈']);
  });
});
