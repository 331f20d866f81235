import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SheetTable } from '#documents';
import type { PlacedFigure } from '../checks/check.ts';
import { checkInSlices, type SliceVerdict, type StagedFigure } from './check-in-slices.ts';
import { sayFinding } from './say-finding.ts';
import { bySeverity, importTables } from './import-tables.ts';
import { issueList } from './issue-list.ts';
import { startLongStream } from './long-stream.ts';
import { mappingRow, type PrintedName } from './read-table.ts';
import { relatedGroup } from './related-groups.ts';
import { shippedMatching } from './match-indicator.ts';

const heading = ['指标', '年份', '数值', '性别', '分组', '地区', '乡镇', '分子', '分母', '状态', '记录日期', '期间'];

/** The table read row by row and checked with so many figures in memory, in rows of two a batch. */
async function inSlices({ rows }: SheetTable, most: number): Promise<unknown> {
  const list = issueList('表', null);
  const opened = startLongStream(rows.slice(0, 20), { file: '表', list, tools: shippedMatching });
  if (opened === null) throw new Error('no long table');
  opened.look(rows);
  const groups = new Map<string, number>();
  const slices = new Map<string, number>();
  const names: PrintedName[] = [];
  const numberIn = (known: Map<string, number>, key: string): number => known.get(key) ?? (known.set(key, known.size), known.size - 1);
  const staged = rows.flatMap((row) => opened.read([row])).map(({ figure, name }, ordinal): StagedFigure => {
    const { indicatorId, place, subUnit } = figure.observation;
    names.push(name);
    return { ordinal, group: numberIn(groups, relatedGroup(indicatorId)), slice: numberIn(slices, `${place ?? ''}|${subUnit ?? ''}`), cell: '', name: ordinal, figure };
  }).toSorted((one, other) => one.group - other.group || one.slice - other.slice || one.ordinal - other.ordinal);
  const sizes = new Map([...Map.groupBy(staged, ({ group }) => group)].map(([group, some]) => [group, some.length]));
  const batches = async function* batches() {
    for (let at = 0; at < staged.length; at += 2) yield staged.slice(at, at + 2);
  };
  const dropped = new Set<PlacedFigure>();
  const verdicts: SliceVerdict[] = [];
  for await (const verdict of checkInSlices(batches(), { sizes, most })) {
    verdicts.push(verdict);
    for (const finding of verdict.findings) sayFinding(finding, new Map([[null, list]]));
    for (const { figure, name } of verdict.dropped) {
      dropped.add(figure);
      const printed = names[name];
      if (printed) printed.taken -= 1;
    }
  }
  const kept = staged.filter(({ figure }) => !dropped.has(figure)).toSorted((one, other) => one.ordinal - other.ordinal);
  return {
    kept: kept.map(({ figure }) => ({ ...figure.observation, sourceRank: 1 })), mapping: opened.names().map((name) => mappingRow(name, null)), values: opened.values(),
    issues: sorted(bySeverity(list.issues())), unchecked: verdicts.some(({ tooMany }) => tooMany),
  };
}

const sorted = (issues: readonly unknown[]): readonly string[] => issues.map((issue) => JSON.stringify(issue)).toSorted();

function inMemory(table: SheetTable): unknown {
  const { observations, mapping, issues, tables } = importTables({ format: 'csv', name: '表', tables: [table], issues: [] });
  return { kept: observations.map((one) => ({ ...one, sourceRank: 1 })), mapping, values: tables[0]?.values, issues: sorted(issues), unchecked: false };
}

const row = fc.tuple(
  fc.constantFrom('孕产妇死亡率', '新生儿死亡率', '婴儿死亡率', '5岁以下儿童死亡率', '活产数', '剖宫产率', '某某率', '孕产妇系统管理率', ''), fc.constantFrom('2019', '2020', '2021', '去年'),
  fc.constantFrom('0.93', '0.95', '0.95', '12.5', '95.31', '95.31', '101', '3.5', '—', '约9', '', '-1'), fc.constantFrom('', '男', '女'), fc.constantFrom('', '', '全国', '全区', '农村'), fc.constantFrom('', '', '', '某市'),
  fc.constantFrom('', '甲镇', '乙镇'), fc.constantFrom('', '', '1'), fc.constantFrom('', '', '8', '0'), fc.constantFrom('', '', '初步', '推算', '修订'), fc.constantFrom('', '', '2022-01-05', '2022-02-01'), fc.constantFrom('', '', '', '2019-10-01~2020-09-30'),
);
const table = fc.array(row, { maxLength: 40 }).map((rows): SheetTable => ({
  sheet: null, rows: [['示例区监测数据', '', '', '单位：%'], heading, ...rows].map((cells, index) => ({ row: index + 1, cells: cells.map((text) => ({ text, number: null, date: null })) })),
}));

describe('a long table checked in slices', () => {
  test('says and keeps what it would in memory, when all groups fit', async () => {
    await fc.assert(fc.asyncProperty(table, async (some) => {
      expect(await inSlices(some, 1000)).toEqual(inMemory(some));
    }), { numRuns: 150 });
  });

  test('and when groups have to be cut between places', async () => {
    await fc.assert(fc.asyncProperty(table, fc.integer({ min: 10, max: 20 }), async (some, most) => {
      expect(await inSlices(some, most)).toEqual(inMemory(some));
    }), { numRuns: 300 });
  });

  test('so do tables of one indicator in many places, cut between every two', async () => {
    const values = fc.constantFrom(['0.93', '0.95', '0.01'], ['0.93', '95.31', '12']);
    const one = values.chain((some) => fc.array(fc.tuple(fc.constantFrom('2019', '2020', '2021'), fc.constantFrom(...some), fc.constantFrom('', '男', '女'), fc.constantFrom('甲镇', '乙镇', '丙镇', '丁镇', '戊镇', '己镇')), { minLength: 10, maxLength: 60 }));
    await fc.assert(fc.asyncProperty(one, fc.integer({ min: 10, max: 20 }), async (rows, most) => {
      const cells = rows.map(([year, value, sex, town]) => ['孕产妇系统管理率', year, value, sex, '', '', town]);
      const some: SheetTable = { sheet: null, rows: [heading, ...cells].map((texts, index) => ({ row: index + 1, cells: texts.map((text) => ({ text, number: null, date: null })) })) };
      expect(await inSlices(some, most)).toEqual(inMemory(some));
    }), { numRuns: 200 });
  });

  test('a place with more figures of one group than may be held is refused, not half checked', async () => {
    const cells = Array.from({ length: 60 }, (_, index) => ['孕产妇系统管理率', '2020', String(index), '', '', '', '甲镇']);
    const some: SheetTable = { sheet: null, rows: [heading, ...cells].map((texts, index) => ({ row: index + 1, cells: texts.map((text) => ({ text, number: null, date: null })) })) };
    expect(await inSlices(some, 10)).toMatchObject({ unchecked: true });
  });
});

test('versions of one cell follow the day they were recorded, and of one day the preliminary comes first', async () => {
  const cells = [['2022-02-01', '修订'], ['', '最终'], ['2022-01-05', '最终'], ['2022-01-05', '初步']].map(([recorded, status]) => ['孕产妇死亡率', '2020', '9', '', '', '', '', '', '', status ?? '', recorded ?? '']);
  const opened = startLongStream([heading].map((texts, index) => ({ row: index + 1, cells: texts.map((text) => ({ text, number: null, date: null })) })), { file: '表', list: issueList('表', null), tools: shippedMatching });
  const figures = opened?.read(cells.map((texts, index) => ({ row: index + 2, cells: texts.map((text) => ({ text, number: null, date: null })) }))) ?? [];
  const batch = figures.map(({ figure }, ordinal): StagedFigure => ({ ordinal, group: 0, slice: 0, cell: 'one', name: 0, figure }));
  const verdicts: SliceVerdict[] = [];
  for await (const verdict of checkInSlices((async function* one() { yield batch; })(), { sizes: new Map([[0, 4]]), most: 10 })) verdicts.push(verdict);
  expect(verdicts.flatMap(({ inTurn }) => inTurn)).toEqual([{ ordinal: 1, turn: 1 }, { ordinal: 3, turn: 2 }, { ordinal: 2, turn: 3 }, { ordinal: 0, turn: 4 }]);
});
