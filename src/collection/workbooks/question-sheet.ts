import { lookOf, type CellRange, type Sheet } from '#documents';
import type { AskedQuestion, FormItem } from '../forms/form.ts';
import { conclusionColumns, figureColumns, placeOf, sheetWords, type FormColumn } from './form-columns.ts';
import { questionConditions, questionRules, type LaidQuestion } from './question-rules.ts';
import { questionCells } from './question-row.ts';
import { countsOf, methodWord } from './question-words.ts';
import { layHead, laySigners, stampOf } from './sheet-head.ts';
import { finishSheet, layColumnCodes, layLine, layRow, nextRow, startSheet } from './sheet-laying.ts';
import { stampsOf, type FormWorkbookRequest } from './workbook-request.ts';

/** A sheet of questions: where each stands, and the cells of its column 核对. */
export type QuestionSheet = { readonly sheet: Sheet; readonly rows: ReadonlyMap<string, number>; readonly states: CellRange };

/** What is shown when somebody points at the name of an indicator. */
function commentOf(item: FormItem): string {
  const { definition: { definition, sourceSystem, sourceDepartment } } = item;
  const counts = countsOf(item);
  const source = [sourceDepartment, sourceSystem].filter((word) => word !== '').join('，');
  return [`定义：${definition}`, ...(counts === null ? [] : [`分子：${counts.numerator}`, `分母：${counts.denominator}`]), `填法：${methodWord(item)}`, ...(source === '' ? [] : [`来源：${source}`])].join('\n');
}

const headingOf = ({ id, heading }: FormColumn, year: number): string => (id === 'value' ? `${heading}\n（${String(year)}年）` : id === 'lastYear' ? `${heading}\n（${String(year - 1)}年）` : heading);

/**
 * A sheet of questions, one a row under the names of their domains, all of a form's figures or all of its conclusions. `definitionRow` tells where an indicator is explained.
 *
 * @example questionSheet('figures', asked, request, () => 4).sheet.name // '指标数据'
 */
export function questionSheet(kind: 'figures' | 'conclusions', asked: readonly AskedQuestion[], request: FormWorkbookRequest, definitionRow: (item: FormItem) => number): QuestionSheet {
  const columns = kind === 'figures' ? figureColumns : conclusionColumns;
  const stamp = stampOf(request);
  const laid = startSheet(columns.map(({ width }) => width));
  const last = laid.widths.length;
  layHead(laid, request, sheetWords[kind], placeOf(columns, kind === 'figures' ? 'missing' : 'state'));
  layColumnCodes(laid, columns.map(({ id }) => id));
  const heading = layLine(laid, stamp, columns.map((column, at) => ({ column: at + 2, look: lookOf('head', { align: 'centre', edge: 'top' }), content: headingOf(column, request.round.year) })));
  const top = nextRow(laid);
  const placed: LaidQuestion[] = [];
  let domain = '';
  for (const one of asked) {
    const { item, question } = one;
    if (item.domain !== domain && item.domain !== '') layLine(laid, stamp, columns.map((_, at) => ({ column: at + 2, look: lookOf('body', { strong: true, shade: 'group' }), content: at === 1 ? item.domain : '' })));
    domain = item.domain;
    const cells = questionCells(one, columns, request, { row: nextRow(laid), follows: placed.at(-1)?.asked.item === item });
    const row = layRow(laid, { ...stamp, kind: 'question', questionId: question.questionId, lastYear: request.lastYear.get(question.questionId) ?? '' }, cells, undefined, true);
    laid.links.push({ row, column: placeOf(columns, 'number'), sheet: sheetWords.definitions, cell: `B${String(definitionRow(item))}`, says: '看这个指标的解释' });
    if (question.groups.length === 0 && question.subUnit === null) laid.comments.push({ row, column: placeOf(columns, 'name'), text: commentOf(item) });
    placed.push({ asked: one, row });
  }
  const bottom = nextRow(laid) - 1;
  const note = kind === 'figures' ? '说明：有分子、分母的，“本年数”可以空着，由系统计算；“核对”一列由公式算出，只作提醒。某项没有数的，在“缺失原因”里选，不要空着，也不要写0。字写多了看不全的，把行拉高。' : '说明：规划里的这些要求没有数字，请按今年的情况选结论并写佐证：达到，规划的要求已经做到；有改善、变化不明显、有退步，与上年比；未达标，期限已到而没有做到。“核对”一列由公式算出，只作提醒。';
  layLine(laid, stamp, [{ column: 2, look: lookOf('note'), content: note, to: last }]);
  laySigners(laid, request);
  const states = placeOf(columns, 'state');
  const sheet = finishSheet(laid, {
    name: sheetWords[kind], orientation: 'landscape', frozen: { rows: heading, columns: placeOf(columns, 'name') }, titleRows: { from: heading, to: heading },
    header: { left: stampsOf(request).join('　'), right: `${request.unitName}　${request.round.title}` }, rules: questionRules(placed, columns), conditions: questionConditions(top, bottom, columns),
  });
  return { sheet, rows: new Map(placed.map(({ asked: { question }, row }) => [question.questionId, row])), states: { top, left: states, bottom, right: states } };
}
