import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CellPlace, PlacedLine } from '#documents';
import type { Span } from '../../tree.ts';
import { promiseReader } from '../../phrases/read-promises.ts';
import { readBlocks } from '../read-blocks.ts';
import { indicatorRowsOf } from './indicator-rows-of.ts';
import { takeOutTables } from './take-out-tables.ts';

const blank = /[\s\u3000\u00A0\u200B-\u200D\uFEFF]/;
const heading = fc.constantFrom('指标', '主要指标', '一级指标', '二级指标', '单位', '2020年', '2025年', '2030年', '目标值', '属性', '类别', '责任单位', '年均增速[累计]', '序号', '备注', '');
const content = fc.oneof(
  fc.constantFrom('孕产妇死亡率', '婴儿死亡率（‰）', '其中：农村', '一、妇女与健康', '95以上', '≤12', '[20]', '64[4]', '逐步提高', '—', '1/10万', '%', '预期性', '卫健委、妇联', '注：说明', '主要指标', '98—99', '1.', '检测率', '详见 附表', '93.6（2019年）', '翻一番'),
  heading, fc.string({ maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const place = fc.record({ table: fc.integer({ min: 1, max: 2 }), row: fc.integer({ min: 1, max: 5 }), column: fc.integer({ min: 1, max: 6 }) }, { noNullPrototype: true });
const spans = fc.record({ rowSpan: fc.integer({ min: 2, max: 4 }), columnSpan: fc.integer({ min: 2, max: 4 }) }, { requiredKeys: [], noNullPrototype: true });
const cell: fc.Arbitrary<CellPlace> = fc.tuple(place, spans).map(([at, over]): CellPlace => ({ ...at, ...over }));
const separator = fc.constantFrom('\t', '   ', ' | ', '　　');
const separated = fc.tuple(separator, fc.array(fc.oneof(heading, content), { minLength: 1, maxLength: 7 })).map(([by, cells]) => cells.join(by));
const oneLine = fc.oneof(
  { arbitrary: fc.tuple(fc.oneof(heading, content), cell).map(([text, at]) => ({ text, cell: at })), weight: 5 },
  { arbitrary: separated.map((text) => ({ text })), weight: 4 },
  { arbitrary: fc.constantFrom('指标\t单位\t2020年\t目标值\t\t责任单位', '\t\t\t2025年\t2030年', '|---|---|', '指标   单位   2025年', '第一章 总则', '孕产妇死亡率\t1/10万\t9.7\t9\t8\t卫健委', '主要指标').map((text) => ({ text })), weight: 4 },
);
/** A real heading first, so that most runs hold a table. */
const opening = fc.constantFrom<readonly string[]>(['指标', '单位', '2020年', '2025年', '2030年'], ['序号', '领域', '指标', '目标值', '年均增速[累计]'], []);
const document = fc.tuple(opening, fc.array(oneLine, { maxLength: 40 })).map(([head, rest]): PlacedLine[] =>
  [...head.map((text, index) => ({ text, cell: { table: 1, row: 1, column: index + 1 } })), ...rest].map((line, index) => ({ ...line, line: index + 1, page: 1 })));
const year = fc.option(fc.constantFrom(2011, 2021, 2026), { nil: null });

/** How often each character of the lines stands in the spans; 1 everywhere, or a list of what differs. */
function uncovered(lines: readonly PlacedLine[], all: readonly Span[]): string[] {
  const counts = new Map<string, number>();
  for (const [line, from, to] of all) for (let at = from; at < to; at++) counts.set(`${String(line)}/${String(at)}`, (counts.get(`${String(line)}/${String(at)}`) ?? 0) + 1);
  return lines.flatMap(({ text, line }) => Array.from({ length: text.length }, (_, at) => at).filter((at) => !blank.test(text.charAt(at))).flatMap((at) => {
    const times = counts.get(`${String(line)}/${String(at)}`) ?? 0;
    return times === 1 ? [] : [`${String(line)}/${String(at)} ${text.charAt(at)} ${String(times)}×`];
  }));
}

test('any cells and any lines: nothing throws, every character of a table stands in exactly one row or heading, all other lines stay', () => {
  let tablesSeen = 0;
  fc.assert(fc.property(document, year, (lines, startYear) => {
    const { lines: left, tables } = takeOutTables(lines);
    tablesSeen += tables.length;
    const read = promiseReader({ startYear, endYear: startYear === null ? null : startYear + 9, knows: () => false });
    const rows = tables.map((table) => indicatorRowsOf(table, { id: 'women', rowsBefore: 0, startYear, endYear: startYear === null ? null : startYear + 9, read }));
    const kept = new Set(left.map(({ line }) => line));
    const taken = tables.length === 0 ? [] : lines.filter(({ line }) => !kept.has(line));
    expect(uncovered(taken, rows.flatMap(({ rows: own, heads }) => [...heads, ...own.flatMap(({ spans: printed }) => printed)]))).toEqual([]);
    expect(left.map(({ text }) => text)).toEqual(lines.filter(({ line }) => kept.has(line)).map(({ text }) => text));
    for (const { rows: own } of rows) for (const { targets } of own) for (const { value } of targets) expect(value === null || Number.isFinite(value)).toBe(true);
  }), { numRuns: 1500 });
  expect(tablesSeen).toBeGreaterThan(200);
});

test('any cells and any lines: the whole document is read, with ids of their own', () => {
  fc.assert(fc.property(document, (lines) => {
    const { plans } = readBlocks({ format: 'docx', lines, pages: 1, issues: [] }, (plan) => promiseReader({ ...plan, knows: () => false }));
    for (const { indicatorTable } of plans) {
      const ids = indicatorTable.flatMap(({ targets }) => targets.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
    }
  }), { numRuns: 500 });
});
