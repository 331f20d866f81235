import { describe, expect, test } from 'vitest';
import { readTxt, type DocumentContent, type PlacedLine } from '#documents';
import type { IndicatorRow, Plan } from '../../tree.ts';
import { promiseReader } from '../../phrases/read-promises.ts';
import { readBlocks } from '../read-blocks.ts';

const plansOf = (document: DocumentContent): readonly Plan[] => readBlocks(document, (plan) => promiseReader({ ...plan, knows: () => false })).plans;
const readText = (text: string): readonly Plan[] => plansOf(readTxt(new TextEncoder().encode(text)));
const front = '示例区妇女发展规划（2021—2030年）\n第一章 总则\n坚持男女平等基本国策。\n附件\n监测指标一览\n';
const rowsOf = (table: string): readonly IndicatorRow[] => readText(`${front}${table}\n注：“—”表示没有目标。`)[0]?.indicatorTable ?? [];
const summary = (row: IndicatorRow): unknown[] => [row.domain, row.indicator, row.unit, ...row.targets.map(({ deadline, bound, value }) => `${String(deadline)} ${String(bound)} ${String(value)}`)];

/** A cell of a made table: its text, rows and columns it reaches over; null where one from above or left reaches. */
type Made = string | null | { readonly text: string; readonly down?: number; readonly across?: number };

/** Lines as Word gives them: every paragraph on its own, cells with their places, empty cells as empty lines. */
function madeLines(parts: readonly (string | readonly (readonly Made[])[])[]): DocumentContent {
  const lines: PlacedLine[] = [];
  const add = (text: string, more: Partial<PlacedLine> = {}): void => {
    lines.push({ text, line: lines.length + 1, page: 1, breaksAfter: true, startsParagraph: true, ...more });
  };
  let table = 0;
  for (const part of parts) {
    if (typeof part === 'string') {
      for (const text of part.split('\n')) add(text);
      continue;
    }
    table += 1;
    for (const [row, cells] of part.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell === null) continue;
        const { text, down = 1, across = 1 } = typeof cell === 'string' ? { text: cell } : cell;
        for (const paragraph of text.split('\n')) add(paragraph, { cell: { table, row: row + 1, column: column + 1, ...(down > 1 ? { rowSpan: down } : {}), ...(across > 1 ? { columnSpan: across } : {}) } });
      }
    }
  }
  return { format: 'docx', lines, pages: 1, issues: [] };
}

describe('cells of a docx', () => {
  const table: readonly (readonly Made[])[] = [
    [{ text: '示例区妇女发展主要指标', across: 8 }],
    [{ text: '领域', down: 2 }, { text: '指标名称', down: 2 }, { text: '单位', down: 2 }, { text: '2020年\n现状值', down: 2 }, { text: '目标值', across: 2 }, null, { text: '属性', down: 2 }, { text: '责任单位', down: 2 }],
    [null, null, null, null, '2025年', '2030年'],
    [{ text: '妇女与健康', down: 2 }, '孕产妇死亡率', '1/10万', '9.7', '≤9.5', '9以下', '约束性', '卫生健康局\n妇联'],
    [null, '剖宫产率', { text: '%', down: 2 }, '—', '—', '控制在37', '预期性', '卫生健康局'],
    ['妇女与教育', '毛入学率', null, '93.5', '95左右', '[提高5]', '预期性', '农业农村局（乡村振兴局）'],
    ['领域', '指标名称', '单位', '2020年现状值', '2025年', '2030年', '属性', '责任单位'],
    [{ text: '注：[ ]内为累计数。', across: 8 }],
  ];
  const [plan] = plansOf(madeLines([`${front}表1`, table, '附件之后的话。']));
  const rows = plan?.indicatorTable ?? [];

  test('two rows of headings, merged cells, a title and a repeated heading are understood', () => {
    expect(rows.map(summary)).toEqual([
      ['妇女与健康', '孕产妇死亡率', '1/10万', '2025 at-most 9.5', '2030 at-most 9'],
      ['妇女与健康', '剖宫产率', '%', '2030 at-most 37'],
      ['妇女与教育', '毛入学率', '%', '2025 about 95', '2030 reach null'],
    ]);
  });

  test('attributes, units and baselines come from their columns', () => {
    expect(rows.map(({ attribute }) => attribute)).toEqual(['约束性', '预期性', '预期性']);
    expect(rows.map(({ units }) => units.map(({ as }) => as))).toEqual([['卫生健康局', '妇联'], ['卫生健康局'], ['农业农村局（乡村振兴局）']]);
    expect(rows.map(({ baseline }) => baseline)).toEqual([{ text: '9.7', year: 2020 }, null, { text: '93.5', year: 2020 }]);
    expect(rows[2]?.targets[1]).toMatchObject({ id: 'women/table/3/2030', kind: 'change', changePoints: 5, baselineYear: 2020, statedBaseline: { value: 93.5, year: 2020 }, quote: '毛入学率[提高5]' });
    expect(rows[0]?.facts).toMatchObject([{ indicator: '孕产妇死亡率', value: 9.7, unit: '/10万', year: 2020, quote: '孕产妇死亡率9.7' }]);
  });

  test('the note below stays in the text', () => {
    expect(plan?.chapters.at(-1)?.clauses.map(({ text }) => text).join('')).toBe('监测指标一览表1注：[]内为累计数。附件之后的话。');
  });
});

test('主要指标 above a table is its title, no heading of goals', () => {
  const [plan] = plansOf(madeLines([`${front}主要指标`, [['指标', '单位', '2030年'], ['参保率', '%', '95']], '注：无。']));
  expect([plan?.domains.length, plan?.indicatorTableHeads[0], plan?.chapters.at(-1)?.clauses[0]?.text]).toEqual([0, [6, 0, 4], '监测指标一览注：无。']);
});

describe('more than one table', () => {
  const women: readonly (readonly Made[])[] = [['指标', '单位', '2030年'], ['孕产妇死亡率', '1/10万', '9以下']];
  const children: readonly (readonly Made[])[] = [['指标', '单位', '2030年'], ['婴儿死亡率', '‰', '3.5以下']];
  const chapter = '\n第一章 总则\n坚持平等。\n第二章 保障\n加强领导。\n';

  test('each plan has the tables that its lines surround', () => {
    const plans = plansOf(madeLines([`示例区妇女发展规划（2021—2030年）${chapter}附件`, women, `示例区儿童发展规划（2021—2030年）${chapter}附件`, children]));
    expect(plans.map(({ indicatorTable }) => indicatorTable.map(({ targets }) => targets[0]?.id))).toEqual([['women/table/1/2030'], ['children/table/1/2030']]);
  });

  test('annexes at the end of the document go to the plan they name', () => {
    const plans = plansOf(madeLines([`示例区妇女发展规划（2021—2030年）${chapter}示例区儿童发展规划（2021—2030年）${chapter}附件1 妇女发展主要指标`, women, '附件2 儿童发展主要指标', children]));
    expect(plans.map(({ indicatorTable }) => indicatorTable.map(({ indicator }) => indicator))).toEqual([['孕产妇死亡率'], ['婴儿死亡率']]);
  });

  test('a table cut by a page goes on without its heading, and rows count through', () => {
    const [plan] = plansOf(madeLines([front, women, '续表', [['剖宫产率', '%', '37']]]));
    expect(plan?.indicatorTable.map(({ indicator, targets }) => [indicator, targets[0]?.id, targets[0]?.value])).toEqual([['孕产妇死亡率', 'women/table/1/2030', 9], ['剖宫产率', 'women/table/2/2030', 37]]);
  });

  test('a table of something else stays text, row by row', () => {
    const [plan] = plansOf(madeLines([front, [['乡镇', '联系人', '电话'], ['甲镇', '张', '12345']]]));
    expect(plan?.indicatorTable).toEqual([]);
    expect(plan?.chapters.at(-1)?.clauses.map(({ text }) => text).join('')).toBe('监测指标一览乡镇联系人电话甲镇张12345');
  });
});

describe('tables of plain text', () => {
  test('tabs: empty cells keep their columns, domains go on downwards', () => {
    expect(rowsOf('序号\t领域\t指标\t单位\t2020年\t2025年\t2030年\n1\t健康\t孕产妇死亡率\t1/10万\t9.7\t9.5以下\t9以下\n2\t\t剖宫产率\t%\t\t—\t37').map(summary)).toEqual([
      ['健康', '孕产妇死亡率', '1/10万', '2025 at-most 9.5', '2030 at-most 9'], ['健康', '剖宫产率', '%', '2030 reach 37'],
    ]);
  });

  test('runs of blanks: a cell left empty is seen from where the others stand', () => {
    expect(rowsOf('指标名称      单位    2020年   2025年   2030年   责任单位\n孕产妇死亡率  1/10万  9.7      9.5以下  9以下    卫健委\n评估率        %                100      99       司法局').map(summary)).toEqual([
      [null, '孕产妇死亡率', '1/10万', '2025 at-most 9.5', '2030 at-most 9'], [null, '评估率', '%', '2025 reach 100', '2030 reach 99'],
    ]);
  });

  test('a row that fits no column is kept with a doubt, never guessed at', () => {
    const [plan] = readText(`${front}指标   单位   2025年   2030年\n孕产妇死亡率   1/10万   9.5   9\n护理型养老床位占比   %   65\n注：无。`);
    expect(plan?.indicatorTable.map(summary)).toEqual([[null, '孕产妇死亡率', '1/10万', '2025 reach 9.5', '2030 reach 9'], [null, '护理型养老床位占比', null]]);
    expect(plan?.issues.map(({ code, line }) => [code, line])).toContainEqual(['table-row-unaligned', 8]);
  });

  test('bars, rules, groups of rows, units in the name and parts of an indicator', () => {
    const [plan] = readText(`${front}| 指标 | 2020年 | 2025年 | 年均增速[累计] |\n|---|---|---|---|\n一、妇女与健康\n| 孕产妇死亡率（1/10万） | 9.7 | 9 | — |\n| 其中：农村（1/10万） | 9.9 | ≤9.5 | |\n二、妇女与经济\n| 就业人数（万人） | 60 | 64 | 2.5 |\n| 新增就业（人） | - | - | [5000] |\n注：[ ]内为五年累计数。`);
    expect(plan?.indicatorTable.map(summary)).toEqual([
      ['妇女与健康', '孕产妇死亡率', '1/10万', '2025 reach 9'], ['妇女与健康', '农村孕产妇死亡率', '1/10万', '2025 at-most 9.5'],
      ['妇女与经济', '就业人数', '万人', '2025 reach 64', '2025 reach null'], ['妇女与经济', '新增就业', '人', '2025 reach 5000'],
    ]);
    expect(plan?.indicatorTable[2]?.targets.map(({ id, kind, changePercent, per }) => [id, kind, changePercent, per])).toEqual([['women/table/3/2025', 'level', null, null], ['women/table/3/2025-2', 'change', 2.5, 'year']]);
    expect(plan?.indicatorTableHeads.map(([line]) => line).sort()).toEqual([11, 6, 7, 8]);
  });

  test('a cell that is a sentence goes to the reader of sentences; what nobody reads is a doubt', () => {
    const [plan] = readText(`${front}指标\t单位\t2025年\t2030年\n参保率\t%\t与全国平均水平相当\t详见附表`);
    expect(plan?.indicatorTable[0]?.targets).toMatchObject([{ kind: 'relative', deadline: 2025 }, { kind: 'qualitative', deadline: 2030 }]);
    expect(plan?.issues.map(({ code }) => code)).toContain('table-cell-unread');
  });

  test('one cell a line cannot be told apart: it stays text, with a doubt', () => {
    const [plan] = readText(`${front}指标\n单位\n2025年\n2030年\n孕产妇死亡率\n1/10万\n9\n8`);
    expect(plan?.indicatorTable).toEqual([]);
    expect(plan?.issues.filter(({ code }) => code === 'table-not-read').map(({ line }) => line)).toEqual([6]);
    expect(plan?.chapters.at(-1)?.clauses[0]?.text).toContain('孕产妇死亡率1/10万98');
  });

  test('goals of the plan before promise nothing any more, what was reached is a fact', () => {
    const [row] = rowsOf('指标\t单位\t2020年目标\t2020年完成\t2030年目标\n参保率\t%\t90\t91.5\t95');
    expect(row?.targets.map(({ deadline, value }) => [deadline, value])).toEqual([[2030, 95]]);
    expect(row?.facts.map(({ year, value }) => [year, value])).toEqual([[2020, 91.5]]);
    expect(row?.values.map(({ heading, text }) => [heading, text])).toEqual([['2020年目标', '90'], ['2030年目标', '95']]);
  });
});
