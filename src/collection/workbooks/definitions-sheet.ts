import { columnLetters, lookOf, type Sheet } from '#documents';
import type { FormItem } from '../forms/form.ts';
import { sheetWords } from './form-columns.ts';
import { countsOf, methodWord, promiseWords, unitWord } from './question-words.ts';
import { stampOf } from './sheet-head.ts';
import { finishSheet, layLine, startSheet } from './sheet-laying.ts';
import { stampsOf, type FormWorkbookRequest } from './workbook-request.ts';

const columns = [['序号', 6], ['指标名称', 17], ['计量单位', 8], ['定义', 28], ['分子', 14], ['分母', 14], ['计算方法', 15], ['数据来源', 13], ['服务于哪些规划目标（规划原文）', 34]] as const;

/** Rows above the first explanation. */
const above = 3;

/** The row in which an item of a form is explained. @example definitionRowOf(form.items, form.items[0]) // 4 */
export const definitionRowOf = (items: readonly FormItem[], item: FormItem): number => above + 1 + items.indexOf(item);

/**
 * The sheet that explains every indicator of the form: what it is, its counts, how it is worked out, where it comes from, which promises it serves, with a way back to its row.
 *
 * @example definitionsSheet(request, () => ({ sheet: '指标数据', row: 9 })).name // '指标解释'
 */
export function definitionsSheet(request: FormWorkbookRequest, placeOf: (item: FormItem) => { readonly sheet: string; readonly row: number } | null): Sheet {
  const stamp = stampOf(request);
  const laid = startSheet(columns.map(([, width]) => width));
  const last = laid.widths.length;
  layLine(laid, stamp, [{ column: 2, look: lookOf('title', { align: 'centre' }), content: `${sheetWords.definitions}（${request.unitName}）`, to: last }], 26);
  layLine(laid, stamp, [{ column: 2, look: lookOf('note'), content: '这一页不用填。点序号回到填数的那一行。口径与这里不同的数，请按这里的口径换算；换算不了的，在“说明”里写明您用的口径。', to: last }]);
  layLine(laid, stamp, columns.map(([heading], at) => ({ column: at + 2, look: lookOf('head', { align: 'centre', edge: 'top' }), content: heading })));
  for (const item of request.form.items) {
    const { definition } = item;
    const counts = countsOf(item);
    const source = [definition.sourceDepartment, definition.sourceSystem].filter((word) => word !== '').join('，');
    const check = definition.definitionStatus === 'unverified' && !definition.definition.includes('待核') ? '（口径待核）' : '';
    const texts = [item.questions[0]?.number ?? '', definition.name.zh, item.answer === 'figure' ? unitWord(definition.unit) : '—', `${definition.definition}${check}`, counts?.numerator ?? '', counts?.denominator ?? '', methodWord(item), source, promiseWords(item).join('\n')];
    const row = layLine(laid, stamp, texts.map((content, at) => ({ column: at + 2, look: lookOf(at === 0 ? 'link' : 'body', { align: at === 0 || at === 2 ? 'centre' : 'left', small: at > 2, strong: at === 1, format: at === 0 ? '@' : '' }), content })));
    const place = placeOf(item);
    if (place) laid.links.push({ row, column: 2, sheet: place.sheet, cell: `${columnLetters(3)}${String(place.row)}`, says: '回到填数的那一行' });
  }
  return finishSheet(laid, { name: sheetWords.definitions, orientation: 'landscape', frozen: { rows: above, columns: 3 }, titleRows: { from: above, to: above }, header: { left: stampsOf(request).join('　'), right: `${request.unitName}　${request.round.title}` }, rules: [], conditions: [] });
}
