import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importTables } from '#collection';
import { readTables } from '#documents';
import type { Caller } from '../caller.ts';
import { errorOf, openTestDoor, type TestDoor } from '../testing/test-door.ts';

type File = { readonly name: string; readonly contentType: string; readonly chunks?: AsyncIterable<Uint8Array>; readonly bytes?: Uint8Array };

const delivery = 'institutional-delivery-rate';
let door: TestDoor;
let regionId: string;
let statistician: Caller;
let other: Caller;

beforeAll(async () => {
  door = await openTestDoor();
  door.at('2025-05-20T02:00:00.000Z');
  regionId = await door.region('示例区', 'district', await door.region('示例市', 'city'));
  statistician = await door.person('统', { role: 'statistician', regionId });
  other = await door.person('妇', { role: 'office-clerk', regionId });
  await bring([...[2022, 2023, 2024].map((year) => figure(delivery, year, `99.${String(year - 2020)}`)), figure(delivery, 2024, '98.10', { groups: ['农村'], status: 'preliminary' }), figure('live-births', 2024, '1874', { source: '=年鉴' })]);
  door.at('2025-10-15T02:00:00.000Z');
  await bring([figure(delivery, 2024, '99.5')], { revisionReason: '=更正' });
  door.at('2026-11-22T02:00:00.000Z');
});

afterAll(async () => {
  await door.close();
});

const figure = (indicatorId: string, year: number, text: string, more: object = {}): object => ({ indicatorId, year, content: { kind: 'figure', text }, ...more });
const bring = (figures: readonly object[], more: object = {}): Promise<unknown> => door.done(statistician, 'collection.import-figures', { regionId, figures, ...more });

async function exported(more: object = {}, caller = statistician, name = 'collection.export-table'): Promise<{ readonly file: File; readonly bytes: Uint8Array; readonly pieces: number }> {
  const { file } = await door.done<{ file: File }>(caller, name, { regionId, ...more });
  const pieces: Uint8Array[] = file.bytes === undefined ? [] : [file.bytes];
  for await (const piece of file.chunks ?? []) pieces.push(piece);
  return { file, bytes: new Uint8Array(Buffer.concat(pieces)), pieces: pieces.length };
}
const text = async (more: object, caller = statistician): Promise<readonly string[]> => new TextDecoder('utf-8', { ignoreBOM: true }).decode((await exported(more, caller)).bytes).split('\r\n').filter(Boolean);

describe('an exported table', () => {
  test('is long or wide, says what it is, and holds no formula', async () => {
    expect((await text({ shape: 'wide', indicators: [delivery, '活产数'] }))).toEqual([
      '\uFEFF示例区妇女儿童发展规划监测数据', '注：内部资料 不得公开；数据库 2026-11-22 版', '指标,单位,分组,地区,乡镇（街道）,口径版本,来源,2022,2023,2024,备注',
      '孕产妇住院分娩率,%,农村,示例区,,,,…,…,98.10（初步）,', '孕产妇住院分娩率,%,,示例区,,,,99.2,99.3,99.5（修订）,', "活产数,人,,示例区,,,'=年鉴,…,…,1874,",
    ]);
    expect((await text({ indicators: ['活产数'] })).at(-1)).toContain(",'=年鉴,");
  });

  test('is as it was known on a day', async () => {
    expect((await text({ shape: 'wide', totals: true, indicators: [delivery], asKnownOn: '2025-10-14' })).slice(-1)).toEqual(['孕产妇住院分娩率,%,,示例区,,,,99.2,99.3,99.4,']);
    expect((await text({ shape: 'wide', totals: true, indicators: [delivery], asKnownOn: '2025-10-15' })).slice(-1)).toEqual(['孕产妇住院分娩率,%,,示例区,,,,99.2,99.3,99.5（修订）,']);
  });

  test('comes in the encoding of older programs', async () => {
    const { bytes, file } = await exported({ encoding: 'gb18030', indicators: [delivery] });
    expect([file.contentType, new TextDecoder('gb18030').decode(bytes).split('\r\n')[0]]).toEqual(['text/csv; charset=gb18030', '示例区妇女儿童发展规划监测数据']);
  });

  test('is a workbook with real numbers, read back as it was; too much or nothing is refused', async () => {
    const { bytes, file } = await exported({ shape: 'wide', format: 'xlsx', indicators: [delivery] });
    expect(file.name).toBe('示例区监测数据_2026-11-22.xlsx');
    const tables = await readTables(bytes, 'a.xlsx');
    expect(tables.tables.find(({ sheet }) => sheet === '数据')?.rows.flatMap(({ cells }) => cells.flatMap(({ number }) => number ?? [])).filter((one) => one < 100)).toEqual([98.1, 99.2, 99.3, 99.5]);
    const { observations } = importTables(tables);
    expect(observations.filter(({ content }) => content.kind === 'figure').map(({ year, groups, status, content }) => [year, groups, status, content.kind === 'figure' && content.text])).toEqual([
      [2024, ['农村'], 'preliminary', '98.10'], [2022, [], 'final', '99.2'], [2023, [], 'final', '99.3'], [2024, [], 'revised', '99.5'],
    ]);
    expect(errorOf(await door.run(statistician, 'collection.export-table', { regionId, format: 'xlsx', indicators: ['没有的率'] }))).toBe('refused no-figures');
  });

  test('is SDMX-CSV', async () => {
    const [head = '', ...lines] = await text({ format: 'sdmx', indicators: [delivery], fromYear: 2024 });
    expect([head.split(',').slice(0, 7), lines.length]).toEqual([['STRUCTURE', 'STRUCTURE_ID', 'ACTION', 'FREQ', 'REF_AREA', 'SUB_AREA', 'INDICATOR'], 2]);
  });

  test('with all versions is read back as all that was known', async () => {
    const lines = (await text({ versions: 'all', totals: true, indicators: [delivery], fromYear: 2024 })).slice(3);
    expect(lines.map((line) => [line.split(',')[2], line.split(',').at(-1)])).toEqual([['99.4', '2025-05-20'], ['99.5', '2025-10-15']]);
  });

  test('says 保密 where its reader may not see', async () => {
    await door.done(statistician, 'collection.set-visibility', { regionId, indicatorId: 'live-births', audience: 'bureau', version: 0, validFrom: '2021-01-01', reason: '来函要求' });
    expect((await text({ shape: 'wide', indicators: ['活产数'] }, other)).at(-1)).toBe("活产数,人,,示例区,,,'=年鉴,保密,");
    expect((await text({ shape: 'wide', indicators: ['活产数'] })).at(-1)).toBe("活产数,人,,示例区,,,'=年鉴,1874,");
  });
});

test('more series than fit into a piece are all there, each once', async () => {
  await bring(Array.from({ length: 450 }, (_, at) => figure('premarital-medical-examination-rate', 2024, '50.0', { subUnit: `第${String(at)}村` })));
  const { bytes, pieces } = await exported({ shape: 'wide', indicators: ['premarital-medical-examination-rate'] });
  const places = new TextDecoder().decode(bytes).split('\r\n').filter(Boolean).slice(3).map((line) => line.split(',')[4]);
  expect([places.length, new Set(places).size, pieces]).toEqual([450, 450, 4]);
});

test('what changed is a file too', async () => {
  const { bytes } = await exported({ from: '2025-05-20', newAlso: false }, statistician, 'collection.export-revisions');
  const lines = new TextDecoder().decode(bytes).split('\r\n').filter(Boolean);
  expect(lines.slice(3)).toEqual(["孕产妇住院分娩率,2024,%,,示例区,,,,改动,99.4,最终,99.5,修订,'=更正,统,2025-10-15 10:00,,"]);
});
