import type { AnswerField, AnswerTexts } from '../forms/answer.ts';
import type { FormItem } from '../forms/form.ts';
import { countsOf } from './question-words.ts';

/** What the column 核对 can say of a row. What begins with 待 is still open, with 已 done; anything else wants a look. `jump` stands behind a figure that is done. */
export const stateWords = {
  open: '待填', chosen: '待选结论', done: '已填', said: '已注明缺失', both: '数和缺失原因只留一个', conclusionAndReason: '结论和缺失原因只留一个', half: '还差分子或分母', zero: '分母是0', more: '分子大于分母', notNumber: '不是数字？', differs: '不符，应为',
  computed: '已填，得', lacksDayOrEvidence: '还差日期或佐证', lacksEvidence: '还差佐证', lacksNote: '还差缺失说明', over: '超过100？', fraction: '少乘了100？', jump: '，与上年差得多',
} as const;

/** Reasons that want a word why. */
const wantingNote = ['未收集', '拒报'] as const;

/** So much of last year's figure is a change that wants a word; the checks know better, this only reminds. */
const muchOfLast = 0.2;
/** A share of last year above this is no fraction of one this year. */
const noFraction = 5;

const figure = (digits: number): string => (digits === 0 ? '0' : `0.${'0'.repeat(digits)}`);

const quoted = (word: string): string => `"${word}"`;

/** Nested IFs: the first condition that holds decides. */
const decided = (cases: readonly (readonly [condition: string, says: string])[], otherwise: string): string => cases.reduceRight((rest, [condition, says]) => `IF(${condition},${says},${rest})`, otherwise);

type CellNames = Readonly<Partial<Record<AnswerField | 'conclusion' | 'lastYear', string>>>;

/** Where a part finds the row of the whole of its indicator, wherever that was moved: by its name in a column, with the columns of reasons and notes ($C:$C). */
export type WholeRow = { readonly name: string; readonly names: string; readonly reasons: string; readonly notes: string };

/** The formula of a conclusion. */
function conclusionFormula({ answer }: FormItem, { missing: m = '', missingNote: n = '', conclusion: c = '', happenedOn: d = '', evidence: e = '' }: CellNames, whole: WholeRow | null): string {
  const s = stateWords;
  const lacking = answer === 'yes-no' ? [`AND(${c}="是",OR(${d}="",${e}=""))`, quoted(s.lacksDayOrEvidence)] as const : [`${e}=""`, quoted(s.lacksEvidence)] as const;
  return decided([[`AND(${c}="",${m}="")`, quoted(s.chosen)], [`AND(${c}<>"",${m}<>"")`, quoted(s.conclusionAndReason)], noteLacks(m, n, whole), [`${m}<>""`, quoted(s.said)], lacking], quoted(s.done));
}

/** A reason without the word why; a part may leave it to the whole, where that has the same reason. */
function noteLacks(m: string, n: string, whole: WholeRow | null): readonly [string, string] {
  const at = whole === null ? '' : `MATCH(${quoted(whole.name.replaceAll('"', '""'))},${whole.names},0)`;
  const said = whole === null ? [] : [`NOT(IFERROR(AND(INDEX(${whole.reasons},${at})=${m},INDEX(${whole.notes},${at})<>""),FALSE))`];
  return [`AND(${[`OR(${wantingNote.map((word) => `${m}="${word}"`).join(',')})`, `${n}=""`, ...said].join(',')})`, quoted(stateWords.lacksNote)];
}

/**
 * The formula of the column 核对 of a row, from the names of its cells; `whole` where it is of a part of the indicator. It only tells; nothing is read from it. A figure typed as a percent (93.6%)
 * is compared as it is shown.
 *
 * @example stateFormula(item, { value: 'K8', numerator: 'H8', denominator: 'J8', missing: 'M8', lastYear: 'F8' })
 */
export function stateFormula(item: FormItem, cells: CellNames, whole: WholeRow | null = null): string {
  if (item.answer === 'yes-no' || item.answer === 'judgement') return conclusionFormula(item, cells, whole);
  const { value: v = '', numerator: a = '', denominator: b = '', missing: m = '', missingNote: n = '', explanation: x = '', lastYear: f = '' } = cells;
  const s = stateWords;
  const { multiplier, digits, scale, unit } = item.definition;
  const shown = unit === '%' ? `IF(LEFT(CELL("format",${v}),1)="P",${v}*100,${v})` : v;
  const last = `IFERROR(VALUE(${f}),0)`;
  const doneWith = (figureOf: string, says: string): string => `${says}&IF(AND(${x}="",ABS(${figureOf}-${last})>${String(muchOfLast)}*ABS(${last}),${last}<>0),${quoted(s.jump)},"")`;
  const isShare = scale === 'share' && unit === '%';
  const strange = isShare ? [[`${shown}>100`, quoted(s.over)], [`AND(${shown}>0,${shown}<=1,${last}>${String(noFraction)})`, quoted(s.fraction)]] as const : [];
  const counts = countsOf(item);
  if (counts === null) {
    return decided([[`AND(${v}="",${m}="")`, quoted(s.open)], [`AND(${m}<>"",${v}<>"",OR(${m}<>"未发生",${v}<>0))`, quoted(s.both)], noteLacks(m, n, whole), [`${m}="未发生"`, quoted(s.done)], [`${m}<>""`, quoted(s.said)], [`NOT(ISNUMBER(${v}))`, quoted(s.notNumber)], ...strange], doneWith(shown, quoted(s.done)));
  }
  const rate = `${a}/${b}*${String(multiplier)}`;
  const exact = `TEXT(ROUND(${rate},${String(digits)}),${quoted(figure(digits))})`;
  const typedDigits = (of: string): string => `MAX(0,LEN(${of})-FIND(".",${of}&"."))`;
  const fits = [`ABS(${v}-ROUND(${rate},${typedDigits(v)}))<0.000000001`, ...(unit === '%' ? [`ABS(${v}*100-ROUND(${rate},${typedDigits(`(${v}*100)`)}))<0.000000001`] : [])];
  const odd = (cell: string): string => `AND(${cell}<>"",NOT(ISNUMBER(${cell})))`;
  const some = (cell: string): string => `AND(${cell}<>"",${cell}<>0)`;
  return decided([
    [`AND(${v}="",${a}="",${b}="",${m}="")`, quoted(s.open)],
    [`AND(${m}<>"",${m}<>"未发生",OR(${v}<>"",${a}<>"",${b}<>""))`, quoted(s.both)],
    [`AND(${m}="未发生",OR(${some(v)},${some(a)}))`, quoted(s.both)],
    noteLacks(m, n, whole),
    [`${m}="未发生"`, quoted(s.done)],
    [`${m}<>""`, quoted(s.said)],
    [`OR(${odd(a)},${odd(b)})`, quoted(s.notNumber)],
    [`AND(${v}="",NOT(AND(ISNUMBER(${a}),ISNUMBER(${b}))))`, quoted(s.half)],
    [odd(v), quoted(unit === 'ratio' ? s.done : s.notNumber)],
    [`NOT(AND(ISNUMBER(${a}),ISNUMBER(${b})))`, decided(strange, doneWith(shown, quoted(s.done)))],
    [`${b}=0`, quoted(s.zero)],
    ...(scale === 'share' ? [[`${a}>${b}`, quoted(s.more)] as const] : []),
    [`${v}=""`, doneWith(rate, `${quoted(`${s.computed} `)}&${exact}`)],
    [fits.length === 1 ? fits.join('') : `OR(${fits.join(',')})`, doneWith(rate, quoted(s.done))],
  ], `${quoted(`${s.differs} `)}&${exact}`);
}

const numberIn = (text: string): number | null => (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : null);

/** What is known of a row beside its texts: last year's figure, and of a part of an indicator the texts of the whole. */
type RowBeside = { readonly lastYear?: string | undefined; readonly whole?: AnswerTexts | null };

const lacksNote = ({ missing = '', missingNote = '' }: AnswerTexts, whole: AnswerTexts | null): boolean =>
  missingNote === '' && wantingNote.some((word) => word === missing) && !(whole !== null && whole.missing === missing && (whole.missingNote ?? '') !== '');

function stateOfConclusion({ answer }: FormItem, texts: AnswerTexts, whole: AnswerTexts | null): string {
  const { missing = '', happened = '', level = '', happenedOn = '', evidence = '' } = texts;
  const s = stateWords;
  const conclusion = answer === 'yes-no' ? happened : level;
  if (conclusion === '' && missing === '') return s.chosen;
  if (conclusion !== '' && missing !== '') return s.conclusionAndReason;
  if (missing !== '') return lacksNote(texts, whole) ? s.lacksNote : s.said;
  if (answer === 'judgement') return evidence === '' ? s.lacksEvidence : s.done;
  return conclusion === '是' && (happenedOn === '' || evidence === '') ? s.lacksDayOrEvidence : s.done;
}

/**
 * What that formula shows for texts that are filled in already, for programs that do not compute it.
 *
 * @example stateOf(item, { numerator: '1', denominator: '3' }) // '已填，得 33.33'
 */
export function stateOf(item: FormItem, texts: AnswerTexts, { lastYear = '', whole = null }: RowBeside = {}): string {
  if (item.answer !== 'figure') return stateOfConclusion(item, texts, whole);
  const { value = '', numerator = '', denominator = '', missing = '', explanation = '' } = texts;
  const s = stateWords;
  const counts = countsOf(item) !== null;
  const [typedA, typedB] = counts ? [numerator, denominator] : ['', ''];
  const [v, a, b, last] = [numberIn(value), numberIn(typedA), numberIn(typedB), numberIn(lastYear) ?? 0];
  const { multiplier, digits, scale, unit } = item.definition;
  const doneWith = (figureOf: number, says: string): string => `${says}${explanation === '' && last !== 0 && Math.abs(figureOf - last) > muchOfLast * Math.abs(last) ? s.jump : ''}`;
  if (value === '' && missing === '' && typedA === '' && typedB === '') return s.open;
  if (missing !== '' && missing !== '未发生' && (value !== '' || typedA !== '' || typedB !== '')) return s.both;
  if (missing === '未发生' && ((value !== '' && v !== 0) || (typedA !== '' && a !== 0))) return s.both;
  if (missing === '未发生') return s.done;
  if (missing !== '') return lacksNote(texts, whole) ? s.lacksNote : s.said;
  if ((typedA !== '' && a === null) || (typedB !== '' && b === null)) return s.notNumber;
  if (value === '' && (a === null || b === null)) return s.half;
  if (value !== '' && v === null) return counts && unit === 'ratio' ? s.done : s.notNumber;
  if (a === null || b === null) {
    if (v === null) return s.half;
    if (scale === 'share' && unit === '%' && v > 100) return s.over;
    return scale === 'share' && unit === '%' && v > 0 && v <= 1 && last > noFraction ? s.fraction : doneWith(v, s.done);
  }
  if (b === 0) return s.zero;
  if (scale === 'share' && a > b) return s.more;
  const rate = (a / b) * multiplier;
  // Half a unit of the last digit away from zero, as spreadsheets round.
  const rounded = (places: number): string => (Math.round(Number((Math.abs(rate) * 10 ** places).toPrecision(15))) / 10 ** places).toFixed(places);
  if (v === null) return doneWith(rate, `${s.computed} ${rounded(digits)}`);
  return Math.abs(v - Number(rounded(String(v).split('.')[1]?.length ?? 0))) < 1e-9 ? doneWith(rate, s.done) : `${s.differs} ${rounded(digits)}`;
}
