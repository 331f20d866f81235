import { lookOf, type CellRule, type Sheet } from '#documents';
import { openCell } from './filled-cell.ts';
import { sheetWords, signatureFields, signatureWords } from './form-columns.ts';
import type { CountedStates } from './guide-sheet.ts';
import { signatureColumn, signatureRow, stampOf } from './sheet-head.ts';
import { finishSheet, layLine, layRow, startSheet } from './sheet-laying.ts';
import { dayWord, stampsOf, standingOf, type FormWorkbookRequest } from './workbook-request.ts';

const widths = [18, 30, 34] as const;

/**
 * The page that is printed, signed, sealed and scanned: what was reported, by whom, on one A4 page.
 *
 * @example signatureSheet(request, counted).onePage // true
 */
export function signatureSheet(request: FormWorkbookRequest, counted: CountedStates): Sheet {
  const { round: { title, year, header }, unitName, on } = request;
  const stamp = stampOf(request);
  const laid = startSheet(widths);
  const last = laid.widths.length;
  const standing = standingOf(header, on);
  layLine(laid, stamp, [{ column: 2, look: lookOf('title', { align: 'centre' }), content: title, to: last }], 40);
  layLine(laid, stamp, [{ column: 2, look: lookOf('title', { align: 'centre' }), content: '签 字 盖 章 页', to: last }], 40);
  layLine(laid, stamp, [{ column: 2, look: lookOf('line', { align: 'centre' }), content: standing === '' ? `表号：${header.number}　　制定机关：${header.issuedBy}　　批准文号：${header.approval}　　有效期至：${dayWord(header.validUntil)}` : standing, to: last }], 30);
  layLine(laid, stamp, [{ column: 2, look: lookOf('body', { strong: true }), content: '填报单位' }, { column: 3, look: lookOf('body'), content: `${unitName}　（${String(year)}年度）`, to: last }], 34);
  layLine(laid, stamp, [{ column: 2, look: lookOf('body', { strong: true }), content: '填报情况' }, { column: 3, look: lookOf('body', { use: 'told' }), content: { formula: `"应填"&${String(counted.asked)}&"项：有数（结论）"&(${counted.done.formula})&"项，注明缺失"&(${counted.said.formula})&"项，待填"&(${counted.open.formula})&"项，要核对"&(${counted.doubted.formula})&"项"`, shown: `应填${String(counted.asked)}项：有数（结论）${String(counted.done.shown)}项，注明缺失${String(counted.said.shown)}项，待填${String(counted.open.shown)}项，要核对${String(counted.doubted.shown)}项` }, to: last }], 34);
  for (const field of signatureFields) {
    layRow(laid, { ...stamp, kind: 'signature', field }, [
      { column: 2, look: lookOf('body', { strong: true }), content: signatureWords[field] }, openCell(signatureColumn, '', 'left'), { column: 4, look: lookOf('body', { align: 'right' }), content: field === 'unitLeader' || field === 'statisticsLeader' || field === 'filledBy' ? '签字：　　　　　　　　　' : '' },
    ], 40);
  }
  layLine(laid, stamp, [{ column: 2, look: lookOf('line'), content: '本单位确认：所报数据和情况真实、准确，没有的已注明原因，与所附数据表一致。', to: last }], 40);
  layLine(laid, stamp, [{ column: 2, look: lookOf('line', { align: 'right' }), content: '（单位公章）　　　　　　　　　　', to: last }], 150);
  layLine(laid, stamp, [{ column: 2, look: lookOf('note'), content: '请打印这一页，签字、盖章后扫描或拍照，与这个表格文件一起发回。姓名、电话和日期可以先在浅黄色的格子里打好。', to: last }], 30);
  const at = (from: number, to = from): CellRule['at'] => [{ top: signatureRow + from, left: signatureColumn, bottom: signatureRow + to, right: signatureColumn }];
  const rules: readonly CellRule[] = [
    { at: at(0, signatureFields.length - 2), allows: { kind: 'anything' }, strict: false, title: '签字盖章页', hint: '打好姓名、电话再打印；签字和盖章在纸上。', fault: '' },
    { at: at(signatureFields.length - 1), allows: { kind: 'day', from: '2000-01-01', to: '2100-12-31' }, strict: false, title: signatureWords.sentOn, hint: '写成 2025-1-20 的样子。', fault: '请写成 2025-1-20 这样的日期。' },
  ];
  return finishSheet(laid, { name: sheetWords.signature, orientation: 'portrait', frozen: { rows: 0, columns: 0 }, titleRows: null, header: { left: stampsOf(request).join('　'), right: '' }, rules, conditions: [], onePage: true });
}
