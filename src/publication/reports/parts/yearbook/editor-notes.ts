import type { Block, Run, TextRun } from '#documents';
import { yearText, yearsText } from '#monitoring';
import { joinRuns, say } from '../../../figures/say.ts';
import { planTitle } from '../lead.ts';
import type { ReportGround } from '../../../ground/report-ground.ts';
import { cell, columns, headRow, heading, paragraph, table } from '../../blocks.ts';
import { explanationsId } from './explanations.ts';
import { periodKinds, periodWords } from './period-words.ts';
import { firstOfEach, yearsOfRow, type YearbookPart, type YearbookRow } from './yearbook-ground.ts';

/** How many of something the yearbook has, bound to the indicators it counts. */
const counted = (rows: readonly YearbookRow[], unit: string, what: string, { book }: ReportGround): TextRun =>
  ({ text: `${String(rows.length)}${unit}`, source: book.add({ kind: 'computed', rule: 'from-cells', of: [], says: `${what}：数据文件中的${String(rows.length)}${unit}` }) });

function contentOf(rows: readonly YearbookRow[], ground: ReportGround): readonly Run[] {
  const years = [...new Set(rows.flatMap(yearsOfRow))].toSorted((a, b) => a - b);
  const source = ground.book.add({ kind: 'asked', says: '表头的年份' });
  const [whole, parts] = [rows.filter(({ record }) => record.subUnit === null), rows.filter(({ record }) => record.subUnit !== null)];
  const inTownships = parts.length === 0 ? [] : say`，其中${counted(firstOfEach(parts), '项', '有分乡镇街道数据的指标', ground)}有分乡镇（街道）的数据`;
  const titles = joinRuns(ground.plans.map((planned) => [planTitle(planned, ground)]), '和');
  return say`本资料收录监测${titles}所用数据文件中${ground.where}的统计数据，包括没有列入规划目标的指标，共${counted(firstOfEach(rows), '项', '收录的指标', ground)}指标、${counted(whole, '个', '全区和分组的数列', ground)}数列${inTownships}；年份为${{ text: yearsText(years), source }}。`;
}

/** What of the file was left out, and where the reasons are. */
function leftOut(rows: readonly YearbookRow[], { question, book }: ReportGround): readonly Run[] {
  const all = question.data.mapping.reduce((sum, row) => sum + row.rows, 0);
  const taken = question.data.mapping.reduce((sum, row) => sum + row.taken, 0);
  const byHand = rows.reduce((sum, { record }) => sum + record.setAside, 0);
  const told = (count: number, what: string): TextRun => ({ text: `${String(count)}个`, source: book.add({ kind: 'computed', rule: 'from-cells', of: [], says: what }) });
  const unread = all === taken ? [] : say`数据文件中有${told(all - taken, '数据文件中没有采用的数')}数没有采用，原因见 halfsky data read；`;
  const graded = byHand === 0 ? [] : say`质量等级为D的${told(byHand, '质量等级为D的数')}数没有列出；`;
  return say`${unread}${graded}同一年有几个来源或几次记录的，列第一来源的最新记录。`;
}

/** The kinds of time that occur, each with the number of its indicators. */
function periodRuns(rows: readonly YearbookRow[], ground: ReportGround): readonly Run[] {
  const source = ground.book.add({ kind: 'method', says: '指标目录：报告期' });
  const parts = periodKinds.flatMap((kind): (readonly Run[])[] => {
    const of = firstOfEach(rows.filter(({ definition }) => definition?.referencePeriod.kind === kind));
    return of.length === 0 ? [] : [say`${{ text: periodWords(kind), source }}（${counted(of, '项', `报告期为${periodWords(kind)}的指标`, ground)}）`];
  });
  return joinRuns(parts, '；\n');
}

/** Where the figures come from, as a table, so that a workbook has it too. */
function originTable(rows: readonly YearbookRow[], ground: ReportGround): Block {
  const { run, place, dataFile, planFile, program } = ground.question;
  const source = ground.book.add({ kind: 'asked', says: '资料的依据' });
  const told = (text: string): readonly Run[] => [/\p{Nd}/u.test(text) ? { text, source } : { text }];
  const lines: readonly (readonly [string, readonly Run[]])[] = [
    ['数据文件', told(dataFile.name)], ['数据文件指纹（SHA-256）', told(dataFile.fingerprint)], ['规划文件', told(planFile.name)], ['规划文件指纹（SHA-256）', told(planFile.fingerprint)], ['数据的地区', told(place ?? '规划所在地区')],
    ['最近年份', told(yearText(run.year))], ['截至日期', told(run.asOf)], ['程序版本', told(program)],
    ...(rows.length === 0 ? [] : [
      ['报告期', periodRuns(rows, ground)] as const, ['缺数的符号', say`“…”为缺数据，“—”为不适用或未到期；工作簿中单元格的批注写明原因`] as const, ['数的注记', say`①初步数，②推算数，③修订数，④自本年起统计口径有变化、与以前年份不可比`] as const,
      ['没有数值的记录', say`“是”“否”“达标”“有改善”等为责任单位报送或评审的结果，不是数值`] as const, ['分子、分母', say`最近一年的数，没有报送的为“…”，指标没有分母的为“—”；全表都没有报送的不列`] as const,
    ]),
  ];
  return table({ id: 'editor/origin', caption: '资料来源和符号说明', sheet: '编者说明', columns: columns('l26 l74'), head: headRow(['项目', '说明']), body: lines.map(([label, value]) => [cell(told(label)), cell(value)]), small: true });
}

/**
 * The page before the tables (编者说明): what the figures are of, over which time, what was left out, that nothing is suppressed, whose definitions are in doubt.
 *
 * @example editorNotes(yearbookGround(ground), ground)[0] // the heading
 */
export function editorNotes(parts: readonly YearbookPart[], ground: ReportGround): readonly Block[] {
  const rows = parts.flatMap(({ domains }) => domains.flatMap((domain) => [...domain.rows, ...domain.subUnits]));
  if (rows.length === 0) return [heading('editor', 1, '编者说明'), paragraph('editor/none', `数据文件中没有${ground.where}可以列出的统计数据。`), originTable(rows, ground)];
  const doubtful = firstOfEach(rows.filter(({ definition }) => definition?.definitionStatus === 'unverified'));
  const known = firstOfEach(rows.filter(({ definition }) => definition !== null));
  const doubts = doubtful.length === 0 ? [] : say`其中${counted(doubtful, '项', '口径待核的指标', ground)}的口径还没有找到依据，标为“口径待核”，引用前请向数据来源单位核实。`;
  return [
    heading('editor', 1, '编者说明'), paragraph('editor/content', contentOf(rows, ground)), paragraph('editor/figures', say`数值按数据文件公布的位数照录，没有推算、插补和平滑。${leftOut(rows, ground)}`),
    paragraph('editor/small', '本资料没有对例数少的数据作隐去处理，由分组数和例数可能推算出个人情况，只供内部使用，不得公开；数据文件注明保密、拒报的，按原样列出原因。'),
    ...(known.length === 0 ? [] : [paragraph('editor/definitions', say`指标的定义、计算方法和报告期见${{ reference: explanationsId }}。${doubts}`)]), originTable(rows, ground),
  ];
}
