import { dateOfSerial, isoOf, type TableCell } from '#documents';
import { storableText, type Issue, type Severity } from '#kernel';
import { answerFields, type AnswerField } from '../forms/answer.ts';
import { cellCalled, issuePlace, type CellOrigin } from './form-reading.ts';

/** What a cell says for a field; null where it cannot be taken, which an issue tells. */
export type CellReading = { readonly text: string | null; readonly issues: readonly Issue[] };

/** Fields that hold a number. */
const numeric: ReadonlySet<AnswerField> = new Set<AnswerField>(['value', 'numerator', 'denominator', 'upperValue']);

const isError = (text: string): boolean => /^(?:#(?:DIV\/0!|N\/A|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#+)|Err:\d+)$/iu.test(text);

/** Blanks that nobody sees, and what cannot be stored. */
const cleaned = (text: string): string => storableText(text).replaceAll(/[\u200B-\u200D\u2060\uFEFF]/gu, '').replaceAll('\u00A0', ' ').trim();

/** An apostrophe that was to make a text of a number and stayed in it. */
const withoutApostrophe = (text: string): string => text.replace(/^['’‘＇](?=[\d０-９.．+\-－])/u, '');

/** The number a text shows, percent and thousands undone; null for other texts. */
function numberShown(text: string): number | null {
  const [, sign = '', figure = '', percent] = /^([-−]?)([\d,]*\.?\d+)(%)?/u.exec(text.normalize('NFKC')) ?? [];
  if (figure === '') return null;
  return (sign === '' ? 1 : -1) * Number(figure.replaceAll(',', '')) / (percent === undefined ? 1 : 100);
}

/** A number without the zeros that only its format adds: nobody typed them, and they would say that it is exact to their digit. Those its indicator is printed with stay. */
function withoutAddedZeros(text: string, digits: number): string {
  const [, whole, decimals = '', percent = ''] = /^([-−]?[\d,]+)\.(\d+)(%?)$/u.exec(text) ?? [];
  if (whole === undefined) return text;
  const kept = decimals.slice(0, Math.max(digits, decimals.replace(/0+$/u, '').length));
  return `${whole}${kept === '' ? '' : `.${kept}`}${percent}`;
}

/** Days that a form can speak of, as workbooks count them: 1954 to 2064. */
const likelyDays = { from: 20_000, to: 60_000 } as const;

/**
 * The text of a cell as a person sees it, for a field of an answer; `digits` are those its indicator is printed with. What its program made of it is told: an error of a formula, a day where a number was typed (1-2), digits that are kept and not shown.
 *
 * @example readCell({ text: '93.57', number: 93.5714, date: null }, 'value', origin, '孕产妇系统管理率').text // '93.57', and a doubt
 */
export function readCell(cell: TableCell, field: AnswerField, origin: CellOrigin, called: string, digits = 2): CellReading {
  const issue = (code: string, severity: Severity, message: string): Issue => ({ code, severity, message, ...issuePlace(origin) });
  const where = `${cellCalled(origin)}（“${called}”的${answerFields[field].word}）`;
  const refused = (code: string, message: string): CellReading => ({ text: null, issues: [issue(code, 'error', message)] });
  const { number, date } = cell;
  if (isError(cell.text)) return refused('form-cell-error', `${where}显示“${cell.text}”，是公式出错，没有读取：请改成数，或在“缺失原因”里说明。`);
  if (numeric.has(field) && date !== null) return refused('form-cell-is-date', `${where}被表格软件当成了日期“${cell.text}”（可能原来写的是 1-2、1/2 或 1:2），没有读取：请先把格子设成“常规”再填数。`);
  if (field === 'happenedOn' && date !== null) return { text: date, issues: [] };
  if (field === 'happenedOn' && number !== null && Number.isInteger(number) && number >= likelyDays.from && number <= likelyDays.to) {
    const day = dateOfSerial(number, false);
    if (day) return { text: isoOf(day), issues: [issue('form-day-as-number', 'doubt', `${where}只剩日期的序号 ${cell.text}，读作 ${isoOf(day)}，请核对。`)] };
  }
  const plain = cleaned(cell.text);
  const text = withoutApostrophe(plain);
  const issues: Issue[] = [];
  if (text !== plain) issues.push(issue('form-text-cleaned', 'notice', `${where}“${plain}”前面的撇号已去掉，读作“${text}”。`));
  const shown = numberShown(text);
  if (number !== null && numeric.has(field)) {
    const kept = String(Number(number.toPrecision(12)));
    if (text === '') return refused('form-cell-shows-less', `${where}存着 ${kept}，但格式让它不显示，没有读取：请让数字显示出来，或清空格子。`);
    const differs = shown === null || (Math.abs(shown - number) > 1e-9 * Math.max(1, Math.abs(number)) && !/[万亿千]/u.test(text));
    if (differs) issues.push(issue('form-cell-shows-less', 'doubt', `${where}显示“${text}”，格子里实际存的是 ${kept}，按显示的读取，请核对。`));
  }
  const { most } = answerFields[field];
  if (text.length > most) return refused('form-cell-too-long', `${where}有 ${String(text.length)} 个字，超过 ${String(most)} 个，没有读取：“${text.slice(0, 30).toWellFormed()}…”。`);
  return { text: number !== null && numeric.has(field) ? withoutAddedZeros(text, digits) : text, issues };
}
