import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTables, writeWorkbook } from '#documents';
import type { MissingReason } from '#kernel';
import type { Observation, ObservationContent } from '#monitoring';
import { catalogue } from '#registry';
import { importTables } from '../imports/import-tables.ts';
import { figuresWorkbook } from './figures-workbook.ts';
import { longTableHead, longTableRows } from './long-table.ts';
import { sdmxHead, sdmxRows } from './sdmx-csv.ts';
import { wideTableHead, wideTableRows } from './wide-table.ts';

const figure = (text: string): ObservationContent => ({ kind: 'figure', text, value: Number(text), digits: text.split('.')[1]?.length ?? 0, numerator: null, denominator: null, standardError: null });
const plain: Observation = {
  indicatorId: 'live-births', place: null, subUnit: null, groups: [], year: 2024, period: null, definitionVersion: '', status: 'final', grade: 'A', source: null, sourceRank: 1, recorded: null, content: figure('1'),
  origin: { file: null, sheet: null, line: null, column: null },
};
const shares = catalogue.filter(({ scale, unit, denominator, breakdowns }) => scale === 'share' && unit === '%' && denominator !== null && breakdowns.includes('sex') && breakdowns.includes('area')).map(({ id }) => id);
const reasons: readonly MissingReason[] = ['not-applicable', 'not-collected', 'not-due', 'refused', 'suppressed', 'not-comparable'];

const anyContent: fc.Arbitrary<ObservationContent> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.integer({ min: 20_00, max: 99_99 }), fc.constantFrom(0, 1, 2)).map(([hundredths, digits]) => figure((hundredths / 100).toFixed(digits))) },
  fc.constantFrom(...reasons).map((reason): ObservationContent => ({ kind: 'missing', reason })),
);
/** Whole series: of every year a figure or a reason, since a hole is read as not collected. */
const anySeries = fc.uniqueArray(fc.record({
  indicatorId: fc.constantFrom(...shares.slice(0, 12)), groups: fc.constantFrom<readonly string[]>([], ['女'], ['农村'], ['农村', '女']), subUnit: fc.constantFrom(null, '甲镇', '乙街道'), definitionVersion: fc.constantFrom('', '2023年版'),
  source: fc.constantFrom(null, '统计年鉴', '卫生健康局'), contents: fc.tuple(anyContent, anyContent, anyContent), status: fc.constantFrom<Observation['status']>('final', 'preliminary', 'estimated', 'revised'),
}), { minLength: 1, maxLength: 8, selector: ({ indicatorId, groups, subUnit }) => [indicatorId, groups, subUnit].join() })
  .map((series) => series.flatMap(({ contents, status, ...of }): readonly Observation[] => contents.map((content, at) => ({ ...plain, ...of, year: 2022 + at, content, status: content.kind === 'figure' ? status : 'final' }))));

const frame = { title: '示例区监测数据', stamps: ['内部资料 不得公开'], knownOn: '2026-11-22', placeName: '示例区', years: [2022, 2023, 2024], dated: '2026-11-22' };
const said = (observations: readonly Observation[]): readonly string[] => observations.map(({ indicatorId, groups, subUnit, year, definitionVersion, source, status, content }) =>
  JSON.stringify([indicatorId, groups.toSorted(), subUnit, year, definitionVersion, source, status, content.kind === 'figure' ? content.text : content])).toSorted();
const readBack = async (bytes: Uint8Array, name: string): Promise<readonly string[]> => said(importTables(await readTables(bytes, name)).observations);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('what is exported is read back as it was', () => {
  test('as a wide workbook', async () => {
    await fc.assert(fc.asyncProperty(anySeries, async (observations) => {
      expect(await readBack(await writeWorkbook(figuresWorkbook('wide', observations, frame), new Map()), 'a.xlsx')).toEqual(said(observations));
    }), { numRuns: 40 });
  }, 60_000);

  test('as a wide csv, a long csv, a long workbook', async () => {
    const lines = ['示例区监测数据', '注：内部资料 不得公开'];
    await fc.assert(fc.asyncProperty(anySeries, async (observations) => {
      expect(await readBack(utf8(wideTableHead(lines, frame.years) + wideTableRows(observations, frame)), 'a.csv')).toEqual(said(observations));
      expect(await readBack(utf8(longTableHead({ lines, placeName: '示例区' }) + longTableRows(observations, frame)), 'a.csv')).toEqual(said(observations));
      expect(await readBack(await writeWorkbook(figuresWorkbook('long', observations, frame), new Map()), 'a.xlsx')).toEqual(said(observations));
    }), { numRuns: 25 });
  }, 60_000);
});

describe('a wide table', () => {
  test('says … for a year nobody recorded, 0 only for zero, and puts a second period into a row of its own', () => {
    const period = { kind: 'calendar-year', start: '2023-01-01', end: '2023-12-31', year: 2023 } as const;
    const text = wideTableRows([{ ...plain, year: 2022, content: figure('0') }, { ...plain, year: 2023, content: figure('12') }, { ...plain, year: 2023, period, content: figure('13') }], { years: [2022, 2023, 2024], placeName: '示例区' });
    expect(text.split('\r\n').filter(Boolean).map((line) => line.split(',').slice(7))).toEqual([['0', '12', '…', ''], ['…', '13', '…', '统计期 2023-01-01~2023-12-31']]);
  });

  test('holds no formula in a text that people typed', () => {
    expect(wideTableRows([{ ...plain, source: '=1+1', subUnit: '@甲' }], { years: [2024], placeName: '+示例区' })).toContain(",'+示例区,'@甲,,'=1+1,1,");
  });
});

describe('SDMX-CSV', () => {
  const rows = (observations: readonly Observation[]) => {
    const [head = '', ...lines] = (sdmxHead() + sdmxRows(observations, { areaCode: '150203', areaName: '示例区' })).split('\r\n');
    return lines.filter(Boolean).map((line) => Object.fromEntries(line.split(',').map((cell, at) => [head.split(',')[at] ?? '', cell])));
  };

  test('begins with what it is of, and has every column once', () => {
    const columns = sdmxHead().trim().split(',');
    expect([columns.slice(0, 3), new Set(columns).size]).toEqual([['STRUCTURE', 'STRUCTURE_ID', 'ACTION'], columns.length]);
  });

  test.each<[string, Partial<Observation>, object]>([
    ['everyone', {}, { STRUCTURE: 'dataflow', ACTION: 'I', FREQ: 'A', REF_AREA: '150203', INDICATOR: 'LIVE_BIRTHS', SEX: '_T', AGE: '_T', URBANISATION: '_T', BREAKDOWN: '_T', TIME_PERIOD: '2024', OBS_VALUE: '1', OBS_STATUS: 'A', CONF_STATUS: 'N', DECIMALS: '0' }],
    ['women in the country of an age and a school', { groups: ['女', '农村', '0-17岁', '小学'] }, { SEX: 'F', URBANISATION: 'R', AGE: 'Y0T17', BREAKDOWN: 'SCHOOL_STAGE_1' }],
    ['the old, and a group nobody knows', { groups: ['60岁及以上', '牧民'] }, { AGE: 'Y_GE60', BREAKDOWN: 'U7267_6C11' }],
    ['a township and another place', { subUnit: '甲镇', place: '全市' }, { SUB_AREA: 'U7532_9547', REF_AREA: 'U5168_5E02', SUB_AREA_NAME: '甲镇' }],
    ['a preliminary rate with its counts', { indicatorId: shares[0] ?? '', status: 'preliminary', content: { kind: 'figure', text: '96.30', value: 96.3, digits: 2, numerator: 1895, denominator: 1968, standardError: null } }, { OBS_VALUE: '96.30', OBS_STATUS: 'P', DECIMALS: '2', NUMERATOR: '1895', DENOMINATOR: '1968', UNIT_MEASURE: 'PT' }],
    ['what is withheld', { content: { kind: 'missing', reason: 'suppressed' } }, { OBS_VALUE: 'NaN', OBS_STATUS: 'Q', CONF_STATUS: 'C' }],
    ['what does not apply', { content: { kind: 'missing', reason: 'not-applicable' } }, { OBS_VALUE: 'NaN', OBS_STATUS: 'M', OBS_KIND: 'not-applicable' }],
    ['yes', { content: { kind: 'yes-no', happened: true, date: null, evidence: null } }, { OBS_VALUE: '1', OBS_KIND: 'yes-no', UNIT_MEASURE: '_Z' }],
    ['a judgement', { content: { kind: 'judgement', level: 'improving', evidence: null } }, { OBS_VALUE: 'NaN', OBS_KIND: 'improving' }],
  ])('tells %s', (_, more, expected) => {
    expect(rows([{ ...plain, ...more }])[0]).toMatchObject(expected);
  });
});
