import type { DocumentTree, Section, Table } from '#documents';
import { boardTotals, type ReminderKind } from '#collection';
import { annex, mainSection, paragraph } from '../reports/blocks.ts';
import type { BoardLine, RoundPaper, ScoredUnit } from './board-line.ts';
import { boardTable, scoreTable } from './board-table.ts';
import type { LetterIssuer } from './reminder-letter.ts';
import { dayText, roundStamps, shareWords } from './round-words.ts';

const paper = ({ isDemo, asOf, round }: RoundPaper, sections: readonly Section[]): Omit<DocumentTree, 'title'> => ({
  subtitle: '', issuer: '', date: '', stamps: roundStamps({ isDemo, hasFigures: true }), contents: false, sections, sources: {}, properties: { 填报轮次: round, 截至: asOf }, carried: null, dated: asOf,
});

/**
 * The board as a workbook: where every form is, and the score of every unit.
 *
 * @example await writeWorkbook(boardDocument(paper, lines, scored), new Map())
 */
export function boardDocument(told: RoundPaper, lines: readonly BoardLine[], scored: readonly ScoredUnit[]): DocumentTree {
  const scores = scoreTable(scored);
  return { title: [`${told.place}报送进度：${told.round}（截至${dayText(told.asOf)}）`], ...paper(told, [mainSection('main', [boardTable(lines, { withPeople: true }), ...(scores === null ? [] : [scores])], 'landscape')]) };
}

const named = (units: readonly string[]): string => (units.length === 0 ? '无' : `${[...new Set(units)].join('、')}${units.length > 1 ? `，共${String(new Set(units).size)}家` : ''}`);

const unitsWith = (lines: readonly BoardLine[], fits: (line: BoardLine) => boolean): readonly string[] => lines.filter(fits).map(({ unit }) => unit);

/**
 * The circular to all units: how many reported, who in time, who late, who not yet, with the table of all units behind it (practice.md 7: 迟报/催报, 通报).
 *
 * @example circular(paper, lines, issuer).sections.length // 2
 */
export function circular(told: RoundPaper, lines: readonly BoardLine[], issuer: LetterIssuer): DocumentTree {
  const { reportingYear, asOf, round } = told;
  const totals = boardTotals(lines.map(({ row }) => row));
  const owed = lines.filter(({ row }) => row.isOwed);
  const late = unitsWith(owed, ({ row }) => row.due.kind === 'done-late');
  const absent = unitsWith(owed, ({ row }) => row.due.kind === 'overdue');
  const returned = unitsWith(owed, ({ row }) => row.timesReturned > 0);
  const body = [
    { kind: 'paragraph' as const, id: 'address', role: 'address' as const, runs: [{ text: '各成员单位：' }] },
    paragraph('basis', `现将“${round}”截至${dayText(asOf)}的报送情况通报如下。`),
    paragraph('reported', `应报送${String(totals.reported.denominator)}家，已报送${shareWords(totals.reported)}；期限已到或已报送的单位中，按时报送${shareWords(totals.inTime)}。应填${String(totals.completeness.denominator)}项，已填${shareWords(totals.completeness)}，其中注明缺失原因${shareWords(totals.missingSaid)}。${totals.excused === 0 ? '' : `免报${String(totals.excused)}家。`}`),
    paragraph('late', `逾期后报送的单位：${named(late)}。`),
    paragraph('absent', `逾期未报送的单位：${named(absent)}。`),
    paragraph('returned', `曾被退回修改的单位：${named(returned)}。`),
    paragraph('asked', absent.length === 0 ? '请各单位继续做好数据核对和说明工作，配合统计部门完成审核。' : '请逾期未报送的单位立即报送并书面说明原因；其他单位继续做好数据核对和说明工作，配合统计部门完成审核。'),
  ];
  return {
    title: [`关于${String(reportingYear)}年度妇女儿童发展规划`, '监测数据报送情况的通报'], ...paper(told, [mainSection('main', body), annex('units', '各单位报送情况', 'landscape', [{ ...boardTable(lines, { withPeople: false }), caption: '' }])]),
    issuer: issuer.name, date: dayText(asOf), letterhead: { mark: issuer.name, number: `${issuer.numberWord}〔${asOf.slice(0, 4)}〕　　号` },
  };
}

/** Tables on sheets of their own, for a list that goes out as a workbook. */
export const listDocument = (told: RoundPaper, title: string, tables: readonly Table[]): DocumentTree => ({ title: [title], ...paper(told, [mainSection('main', tables, 'landscape')]) });

/** How often a unit was written to and when last, as the board prints it. @example remindedWords([{ kind: 'urging', madeOn: '2026-05-03' }]) // '已催报1次，最近2026-05-03' */
export function remindedWords(sent: readonly { readonly kind: ReminderKind; readonly madeOn: string }[]): string {
  const urged = sent.filter(({ kind }) => kind !== 'hint' && kind !== 'circular').length;
  const hinted = sent.filter(({ kind }) => kind === 'hint').length;
  const told = sent.filter(({ kind }) => kind === 'circular').length;
  const last = sent.at(-1)?.madeOn;
  const words = [...(hinted > 0 ? [`已提示${String(hinted)}次`] : []), ...(urged > 0 ? [`已催报${String(urged)}次`] : []), ...(told > 0 ? [`已通报${String(told)}次`] : [])];
  return last === undefined ? '' : `${words.join('，')}，最近${last}`;
}
