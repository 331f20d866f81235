import type { Cell, Table } from '#documents';
import { boardTotals } from '#collection';
import { cell, columns, headRow, table, totalRow } from '../reports/blocks.ts';
import type { BoardLine, ScoredUnit } from './board-line.ts';
import { countCell, percentCell, pointsCell } from './round-words.ts';

const unitWords = ({ unit, formerly }: BoardLine): string => (formerly === null ? unit : `${unit}（${formerly}）`);

const heads = ['序号', '单位', '状态', '报送期限', '报送日期', '及时性', '应填', '已填', '完整率（%）', '注明缺失', '强制性差错', '未说明疑点', '退回次数', '催报'];

function lineCells(line: BoardLine, at: number, withPeople: boolean): readonly Cell[] {
  const { row } = line;
  return [
    { ...countCell(at + 1), align: 'centre' }, cell(unitWords(line)), cell(`${row.sign} ${row.stateWord}`, { align: 'centre' }), cell(row.dueDay ?? '无', { align: 'centre' }), cell(row.reportedOn ?? '—', { align: 'centre' }), cell(row.due.word, { align: 'centre' }),
    countCell(row.completeness.denominator), countCell(row.completeness.numerator), percentCell(row.completeness), countCell(row.missingSaid.numerator), countCell(row.errors), countCell(row.unexplained), countCell(row.timesReturned),
    cell(line.reminded, { align: 'centre' }), ...(withPeople ? [cell(line.inCharge)] : []),
  ];
}

/**
 * The board as a table: a line a form, the totals with their denominators below. Who is in charge, with the telephone, stands only in what stays in the office.
 *
 * @example boardTable(lines, { withPeople: true }).body.length
 */
export function boardTable(lines: readonly BoardLine[], { withPeople }: { readonly withPeople: boolean }): Table {
  const totals = boardTotals(lines.map(({ row }) => row));
  const last = totalRow([
    cell('合计', { columnSpan: 2, align: 'centre' }), cell(totals.sentence, { columnSpan: 4 }), countCell(totals.completeness.denominator), countCell(totals.completeness.numerator), percentCell(totals.completeness),
    countCell(totals.missingSaid.numerator), countCell(totals.errors), countCell(totals.unexplained), countCell(lines.reduce((sum, { row }) => sum + row.timesReturned, 0)), countCell(lines.reduce((sum, { timesReminded }) => sum + timesReminded, 0)), ...(withPeople ? [cell('')] : []),
  ]);
  return table({
    id: 'board', caption: '填报进度', unit: '单位：项', columns: columns(`c4 l18 c9 c9 c9 c9 r5 r5 r6 r6 r6 r6 r5 c12${withPeople ? ' l13' : ''}`), keyColumns: 2, head: headRow(withPeople ? [...heads, '在办人员'] : heads), body: [...lines.map((line, at) => lineCells(line, at, withPeople)), last], small: true, sheet: '填报进度',
    notes: [[{ text: '注：经单位负责人审核签字即为已报；退回后未重新报送的为未报。完整率＝已填÷应填，写明缺失原因的算已填；免报的单位不计入合计的家数和项数。' }]],
  });
}

/**
 * The scores of units as a table, each part with what it is made of, and the rule below.
 *
 * @example scoreTable(scored)?.notes.length
 */
export function scoreTable(scored: readonly ScoredUnit[]): Table | null {
  const [first] = scored;
  if (!first) return null;
  const { parts, rule } = first.score;
  return table({
    id: 'scores', caption: '各单位报送情况评分', unit: '单位：分', columns: columns(`c4 l18 ${parts.map(() => 'r8 r9').join(' ')} r8 r8 r8 c9`), keyColumns: 2, small: true, sheet: '评分',
    head: headRow(['序号', '单位', ...parts.flatMap(({ word, weight }) => [`${word}（权数${String(weight)}）`, '分子/分母']), '得分合计', '可评满分', '折合100分', '比上一轮']),
    body: scored.map(({ unit, score, change }, at) => [
      { ...countCell(at + 1), align: 'centre' as const }, cell(unit), ...score.parts.flatMap(({ points, numerator, denominator }) => [pointsCell(points), cell(denominator === 0 ? '—' : `${String(numerator)}/${String(denominator)}`, { align: 'right' })]),
      pointsCell(score.numerator), pointsCell(score.denominator), pointsCell(score.points), cell(change, { align: 'centre' }),
    ]),
    notes: [[{ text: `注：${rule}` }], ...parts.map(({ word, rule: of }) => [{ text: `${word}：${of}。` }])],
  });
}
