import type { AnswerField, AnswerTexts } from '../forms/answer.ts';
import type { FormItem } from '../forms/form.ts';
import { countsOf } from './question-words.ts';

/** What the column 核对 can say of a row. What begins with 待 is still open, with 已填 done; anything else wants a look. */
export const stateWords = {
  open: '待填', chosen: '待选结论', done: '已填', both: '数和缺失原因只留一个', conclusionAndReason: '结论和缺失原因只留一个', half: '还差分子或分母', zero: '分母是0', more: '分子大于分母', notNumber: '不是数字？', differs: '不符，应为',
  computed: '已填，得', lacksDayOrEvidence: '还差日期或佐证', lacksEvidence: '还差佐证',
} as const;

const figure = (digits: number): string => (digits === 0 ? '0' : `0.${'0'.repeat(digits)}`);

const quoted = (word: string): string => `"${word}"`;

/** Nested IFs: the first condition that holds decides. */
const decided = (cases: readonly (readonly [condition: string, says: string])[], otherwise: string): string => cases.reduceRight((rest, [condition, says]) => `IF(${condition},${says},${rest})`, otherwise);

/**
 * The formula of the column 核对 of a row, from the names of its cells. It only tells; nothing is read from it. A figure typed as a percent (93.6%) is compared as it is shown.
 *
 * @example stateFormula(item, { value: 'K8', numerator: 'H8', denominator: 'J8', missing: 'M8' })
 */
export function stateFormula(item: FormItem, cells: Readonly<Partial<Record<AnswerField | 'conclusion', string>>>): string {
  const { value: v = '', numerator: a = '', denominator: b = '', missing: m = '', conclusion: c = '', happenedOn: d = '', evidence: e = '' } = cells;
  const s = stateWords;
  if (item.answer === 'yes-no' || item.answer === 'judgement') {
    const lacking = item.answer === 'yes-no' ? [`AND(${c}="是",OR(${d}="",${e}=""))`, quoted(s.lacksDayOrEvidence)] as const : [`${e}=""`, quoted(s.lacksEvidence)] as const;
    return decided([[`AND(${c}="",${m}="")`, quoted(s.chosen)], [`AND(${c}<>"",${m}<>"")`, quoted(s.conclusionAndReason)], [`${m}<>""`, quoted(s.done)], lacking], quoted(s.done));
  }
  const counts = countsOf(item);
  if (counts === null) return decided([[`AND(${v}="",${m}="")`, quoted(s.open)], [`AND(${m}<>"",${m}<>"未发生",${v}<>"")`, quoted(s.both)], [`OR(${m}<>"",ISNUMBER(${v}))`, quoted(s.done)]], quoted(s.notNumber));
  const { multiplier, digits, scale, unit } = item.definition;
  const rate = `${a}/${b}*${String(multiplier)}`;
  const exact = `TEXT(ROUND(${rate},${String(digits)}),${quoted(figure(digits))})`;
  const typedDigits = (of: string): string => `MAX(0,LEN(${of})-FIND(".",${of}&"."))`;
  const fits = [`ABS(${v}-ROUND(${rate},${typedDigits(v)}))<0.000000001`, ...(unit === '%' ? [`ABS(${v}*100-ROUND(${rate},${typedDigits(`(${v}*100)`)}))<0.000000001`] : [])];
  return decided([
    [`AND(${v}="",${a}="",${b}="",${m}="")`, quoted(s.open)],
    [`AND(${m}<>"",${m}<>"未发生",OR(${v}<>"",${a}<>"",${b}<>""))`, quoted(s.both)],
    [`${m}<>""`, quoted(s.done)],
    [`AND(${v}="",NOT(AND(ISNUMBER(${a}),ISNUMBER(${b}))))`, quoted(s.half)],
    [`AND(${v}<>"",NOT(ISNUMBER(${v})))`, quoted(unit === 'ratio' ? s.done : s.notNumber)],
    [`NOT(AND(ISNUMBER(${a}),ISNUMBER(${b})))`, quoted(s.done)],
    [`${b}=0`, quoted(s.zero)],
    ...(scale === 'share' ? [[`${a}>${b}`, quoted(s.more)] as const] : []),
    [`${v}=""`, `${quoted(`${s.computed} `)}&${exact}`],
    [fits.length === 1 ? fits.join('') : `OR(${fits.join(',')})`, quoted(s.done)],
  ], `${quoted(`${s.differs} `)}&${exact}`);
}

const numberIn = (text: string): number | null => (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : null);

/**
 * What that formula shows for texts that are filled in already, for programs that do not compute it.
 *
 * @example stateOf(item, { numerator: '1', denominator: '3' }) // '已填，得 33.33'
 */
export function stateOf(item: FormItem, texts: AnswerTexts): string {
  const { value = '', numerator = '', denominator = '', missing = '', happened = '', level = '', happenedOn = '', evidence = '' } = texts;
  const s = stateWords;
  if (item.answer !== 'figure') {
    const conclusion = item.answer === 'yes-no' ? happened : level;
    if (conclusion === '' && missing === '') return s.chosen;
    if (conclusion !== '' && missing !== '') return s.conclusionAndReason;
    if (missing !== '') return s.done;
    if (item.answer === 'judgement') return evidence === '' ? s.lacksEvidence : s.done;
    return conclusion === '是' && (happenedOn === '' || evidence === '') ? s.lacksDayOrEvidence : s.done;
  }
  const counts = countsOf(item) !== null;
  const [v, a, b] = [value, numerator, denominator].map(numberIn);
  if (value === '' && missing === '' && (!counts || (numerator === '' && denominator === ''))) return s.open;
  if (missing !== '' && missing !== '未发生' && (value !== '' || (counts && (numerator !== '' || denominator !== '')))) return s.both;
  if (missing !== '') return s.done;
  const bothCounts = counts && a !== null && a !== undefined && b !== null && b !== undefined;
  if (value === '' && !bothCounts) return s.half;
  if (value !== '' && (v === null || v === undefined)) return counts && item.definition.unit === 'ratio' ? s.done : s.notNumber;
  if (!bothCounts) return s.done;
  const { multiplier, digits, scale } = item.definition;
  if (b === 0) return s.zero;
  if (scale === 'share' && a > b) return s.more;
  const rate = (a / b) * multiplier;
  // Half a unit of the last digit away from zero, as spreadsheets round.
  const rounded = (places: number): string => (Math.round(Number((Math.abs(rate) * 10 ** places).toPrecision(15))) / 10 ** places).toFixed(places);
  if (value === '' || v === null || v === undefined) return `${s.computed} ${rounded(digits)}`;
  return Math.abs(v - Number(rounded(String(v).split('.')[1]?.length ?? 0))) < 1e-9 ? s.done : `${s.differs} ${rounded(digits)}`;
}
