import { describe, expect, test } from 'vitest';
import type { Table } from '#documents';
import { hardQuestions } from '../../../../test/makers/hard-questions.ts';
import { printedLines } from '../../../../test/makers/printed-tree.ts';
import { planLines, questionOfExample, questionOfText, series } from '../../../../test/makers/report-question.ts';
import { recordsOfPlace } from '#monitoring';
import { proofRead } from '../../proofing/proof-read.ts';
import type { ReportQuestion } from '../../ground/report-question.ts';
import { yearbook } from './yearbook.ts';

const women = planLines('甲区妇女发展规划', [{ title: '妇女与健康', units: '责任单位：卫生健康局', goals: ['产前检查率达到98%以上。'] }]);
const ask = (name: string): Promise<ReportQuestion> => hardQuestions[name]?.() ?? Promise.reject(new Error(`no question ${name}`));
const treeOf = (question: ReportQuestion) => yearbook.build(question).tree;
const tablesOf = (question: ReportQuestion): readonly Table[] => treeOf(question).sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])));
const tableNamed = (question: ReportQuestion, caption: string): Table => tablesOf(question).find((table) => table.caption === caption) ?? { ...(tablesOf(question)[0] as Table), body: [] };
const words = ({ runs }: Table['body'][number][number]): string => runs.map((run) => ('text' in run ? run.text : '')).join('');
const rows = (table: Table): readonly string[] => table.body.map((cells) => cells.map(words).join(' | '));

describe('the yearbook', () => {
  test('prints every figure of the place, whether a plan has a target for it or not: everyone, women, men, town, country', async () => {
    const question = await questionOfText(women, [
      ...series('产前检查率', { 2023: '97.0', 2024: '97.5' }, { 城乡: '农村' }), ...series('产前检查率', { 2023: '98.10', 2024: '98.2' }), ...series('产后访视率', { 2024: '96.0' }),
      ...series('九年义务教育巩固率', { 2024: '97.1' }, { 性别: '男' }), ...series('九年义务教育巩固率', { 2024: '97.0' }, { 性别: '女' }),
    ]);
    expect(rows(tableNamed(question, '妇女与健康'))).toEqual(['产前检查率 | % | 合计 | 98.10 | 98.2 | 卫健委；健康年度；口径待核', '产前检查率 | % | 农村 | 97.0 | 97.5 | ', '产后访视率 | % | 合计 | … | 96.0 | 卫健委；健康年度；口径待核']);
    expect(rows(tableNamed(question, '妇女与教育')).map((row) => row.split(' | ').slice(0, 4).join(' '))).toEqual(['九年义务教育巩固率 % 女 97.0', '九年义务教育巩固率 % 男 97.1']);
    expect(tablesOf(question).some(({ caption }) => caption.startsWith('儿童'))).toBe(false);
  });

  test('cells are numbers at their published digits, with signs and a note for what is preliminary, revised or counted otherwise', async () => {
    const told = (year: number, value: string, more: Readonly<Record<string, string>>) => series('产前检查率', { [year]: value }, { 状态: '', 口径版本: '', ...more });
    const question = await questionOfText(women, [...told(2021, '97.0', {}), ...told(2022, '97.40', { 状态: '初步' }), ...told(2023, '97.3', { 状态: '修订' }), ...told(2024, '95.1', { 口径版本: '2024年版' })]);
    const table = tableNamed(question, '妇女与健康');
    expect(rows(table)).toEqual(['产前检查率 | % | 合计 | 97.0 | 97.40① | 97.3③ | 95.1④ | 卫健委；健康年度；口径待核']);
    expect(table.body[0]?.slice(3, 7).map(({ number, comment }) => [number?.value, number?.digits, number?.suffix, comment])).toEqual([
      [97, 1, '', undefined], [97.4, 2, '①', '初步数'], [97.3, 1, '③', '修订数'], [95.1, 1, '④', '自本年起统计口径有变化，与以前年份不可比；口径版本：2024年版'],
    ]);
    expect(table.notes.map((runs) => words({ runs }))).toEqual(['注：①初步数，③修订数，④自本年起统计口径有变化，与以前年份不可比。']);
  });

  test('what is missing is named: in a note of the cell, and below the table', async () => {
    const lost = (year: number, reason: string) => ({ 指标: '产前检查率', 年份: year, 数值: '', 缺失原因: reason, 城乡: '农村' });
    const question = await questionOfText(women, [...series('产前检查率', { 2021: '98.0' }), lost(2022, '保密'), lost(2023, '保密'), lost(2024, '不适用')]);
    const table = tableNamed(question, '妇女与健康');
    expect(table.body[1]?.slice(3, 7).map((cell) => [words(cell), cell.comment])).toEqual([['…', undefined], ['…', '保密'], ['…', '保密'], ['—', '不适用']]);
    expect(table.notes.map((runs) => words({ runs }))).toEqual(['注：“…”为缺数据，“—”为不适用或未到期。', '数据文件注明的缺数原因——保密：产前检查率（农村）2022年、2023年；不适用：产前检查率（农村）2024年。']);
  });

  test('counts stand behind the latest value, and only in tables that have any', async () => {
    const question = await questionOfText(women, [...series('产前检查率', { 2023: '97.0' }, { 分子: 1940, 分母: 2000 }), ...series('产前检查率', { 2024: '97.5' }, { 分子: 1950, 分母: 2000 }), ...series('剖宫产率', { 2024: '40.1' })]);
    const table = tableNamed(question, '妇女与健康');
    expect(rows(table).map((row) => row.split(' | ').slice(3, 7).join(' '))).toEqual(['97.0 97.5 1950 2000', '… 40.1 … …']);
    expect(table.body[0]?.[5]?.number).toEqual({ value: 1950, digits: 0, suffix: '' });
    expect(tableNamed(await questionOfText(women, series('产前检查率', { 2024: '97.5' })), '妇女与健康').head[0]?.map(words)).toEqual(['指标', '单位', '分组', '2024年', '来源和口径']);
  });

  test('of more than ten years the latest ten stand in the table, the others are named', async () => {
    const question = await questionOfText(women, series('产前检查率', Object.fromEntries(Array.from({ length: 13 }, (_one, at) => [2012 + at, '97.5']))));
    const table = tableNamed(question, '妇女与健康');
    expect(table.head[0]?.map(words).slice(3, -1)).toEqual(Array.from({ length: 10 }, (_one, at) => `${String(2015 + at)}年`));
    expect(table.notes.map((runs) => words({ runs }))).toEqual(['本表只列最近10年，数据文件中还有2012—2014年的数。']);
  });

  test('townships have tables of their own; an indicator of two domains stands in the first and is named in the second', async () => {
    const lines = printedLines(treeOf(await questionOfExample('both')));
    expect(lines.filter((line) => line.endsWith('（分乡镇街道）'))).toEqual([
      '表7 妇女参与决策和管理（分乡镇街道）', '表12 妇女与法律（分乡镇街道）', '表14 儿童与健康（分乡镇街道）', '表17 儿童与教育（分乡镇街道）', '表19 儿童与福利（分乡镇街道）',
    ]);
    expect(lines).toContain('也属于本领域的指标中，九年义务教育巩固率、高中阶段教育毛入学率列在“妇女与教育”。');
  });

  test('of the example prints each record once, and each value as the data have it', async () => {
    const question = await questionOfExample('both');
    const records = recordsOfPlace(question.data.observations, { places: ['示例区'], untilYear: 2024 });
    const printed = tablesOf(question).filter(({ keyColumns }) => keyColumns === 3).flatMap(({ body }) => body);
    expect(printed.length).toBe(records.length);
    const figures = records.flatMap(({ series: { points } }) => points.map(({ value }) => value)).toSorted((a, b) => a - b);
    const heads = tablesOf(question).filter(({ keyColumns }) => keyColumns === 3).flatMap(({ head, body }) => body.flatMap((cells) => cells.flatMap((cell, at) => (/^\d{4}年$/.test(words(head[0]?.[at] ?? { runs: [] })) && cell.number !== undefined ? [cell.number.value] : []))));
    expect(heads.toSorted((a, b) => a - b)).toEqual(figures);
  });

  test('says whose figures it has, that nothing is suppressed, and whose definitions are in doubt', async () => {
    const lines = printedLines(treeOf(await questionOfExample('women')));
    expect(lines.slice(0, 3)).toEqual(['2024年示例区妇女统计资料', '特别说明：本报告的地区、规划和数据均为示例，纯属虚构，只用来演示，不得引用。', '一、编者说明']);
    expect(lines.find((line) => line.includes('没有对例数少的数据作隐去处理'))).toBeDefined();
    expect(lines.some((line) => /其中\d+项的口径还没有找到依据，标为“口径待核”/.test(line))).toBe(true);
  });

  test('says so where there are no figures', async () => {
    expect(printedLines(treeOf(await ask('no data at all')))).toContain('数据文件中没有全区可以列出的统计数据。');
  });

  test('of the example leaves nothing for a proof-reader', async () => {
    expect(proofRead(treeOf(await questionOfExample('both')))).toEqual([]);
  });
});
