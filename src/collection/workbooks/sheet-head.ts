import { columnLetters, lookOf } from '#documents';
import type { FormStamp } from './form-code.ts';
import { sheetWords, signatureFields, signatureWords } from './form-columns.ts';
import { layLine, layRow, type SheetLaying } from './sheet-laying.ts';
import { dayWord, lawWords, plainDuty, standingOf, type FormWorkbookRequest } from './workbook-request.ts';

/** The stamp of the rows of a request. */
export const stampOf = ({ formId, round: { year }, unitName }: Pick<FormWorkbookRequest, 'formId' | 'round' | 'unitName'>): FormStamp => ({ formId, year, unitName });

const headerHeight = 14;

/**
 * Lays down what an official form prints above its columns: title; the law at the left and 表号, 制定机关, 批准文号, 有效期至 in the upper right corner; a warning where the form is not in force; the
 * unit, the year and the day it is due. `right` is the column where the corner begins.
 *
 * @example layHead(laid, request, '指标数据', 12)
 */
export function layHead(laid: SheetLaying, request: FormWorkbookRequest, title: string, right: number): void {
  const { round: { title: roundTitle, year, dueOn, header }, unitName, on } = request;
  const stamp = stampOf(request);
  const last = laid.widths.length;
  const standing = standingOf(header, on);
  layLine(laid, stamp, [{ column: 2, look: lookOf('title', { align: 'centre' }), content: `${roundTitle}　${title}`, to: last }], 26);
  const corner = [['表　　号', header.number], ['制定机关', header.issuedBy], ['批准文号', header.approval], ['有效期至', header.validUntil === '' ? '' : dayWord(header.validUntil)]] as const;
  if (corner.some(([, text]) => text !== '')) {
    corner.forEach(([word, text], at) => layLine(laid, stamp, [
      ...(at === 0 ? [{ column: 2, look: lookOf('note'), content: standing === '' ? lawWords : plainDuty, to: right - 1, down: corner.length - 1 }] : []),
      { column: right, look: lookOf('note'), content: `${word}：${text}`, to: last },
    ], headerHeight));
  } else layLine(laid, stamp, [{ column: 2, look: lookOf('note'), content: plainDuty, to: last }]);
  if (standing !== '') layLine(laid, stamp, [{ column: 2, look: lookOf('stamp'), content: standing, to: last }], 16);
  layLine(laid, stamp, [{ column: 2, look: lookOf('line', { strong: true }), content: `填报单位：${unitName}　　　年度：${String(year)}年　　　请于${dayWord(dueOn)}前报送　　　浅黄色的格子请填，其他的不用动`, to: last }], 18);
}

/** The first row and the column of the fields of the page of signatures. */
export const signatureRow = 6;
export const signatureColumn = 3;

/**
 * Lays down who signs, below the columns of a sheet, as the page of signatures has it.
 *
 * @example laySigners(laid, request)
 */
export function laySigners(laid: SheetLaying, request: FormWorkbookRequest): void {
  const blank = '＿＿＿＿＿＿';
  const of = (at: number): string => `'${sheetWords.signature}'!${columnLetters(signatureColumn)}${String(signatureRow + at)}`;
  const shown = `${signatureFields.map((field) => `${signatureWords[field]}：${blank}`).join('　　')}　　（单位公章）`;
  const parts = signatureFields.map((field, at) => `"${signatureWords[field]}："&IF(${of(at)}="","${blank}",${field === 'sentOn' ? `IF(ISNUMBER(${of(at)}),TEXT(${of(at)},"yyyy-mm-dd"),${of(at)})` : of(at)})`);
  layRow(laid, { ...stampOf(request), kind: 'line', mark: '' }, [{ column: 2, look: lookOf('line'), content: { formula: `${parts.join('&"　　"&')}&"　　（单位公章）"`, shown }, to: laid.widths.length }], 26);
}
