import type { ObservationContent, ObservationStatus } from '#monitoring';
import { findUnit, type IndicatorDefinition } from '#registry';
import { conversionFactor, convertFigure, type Figure } from './convert-figure.ts';
import type { Wrong } from './issue-list.ts';
import type { Entry } from './layout.ts';
import type { Matched } from './match-indicator.ts';
import { answerOf, levelOf, missingReasonOf, readValue, type PrintedValue } from './read-value.ts';

/** What an entry says, the status its own cell prints beside the figure, and how the figure was computed where the cell does not print it itself. */
export type EntryContent = { readonly content: ObservationContent; readonly status: ObservationStatus | null; readonly computed?: 'converted' | 'counts' };

/** Where wrongs go, and how the day of an event is read. */
type Desk = { readonly add: (wrong: Omit<Wrong, 'row' | 'column'> & { readonly column?: number | null }) => void; readonly day: () => string | null };

/** What the codes of older forms say. */
const codeWords = { '-1': '未收集', '-2': '未开展' } as const;

/** A count beside the value: 1,234 or 1234.5; null where there is none. */
function countOf(text: string | undefined, what: string, { add }: Desk): number | null {
  if (text === undefined) return null;
  const value = readValue(text);
  if (value.kind === 'figure' && value.unit === null) return Number(value.text);
  if (value.kind === 'code') {
    add({ code: 'missing-code', severity: 'notice', about: `${what} ${value.text}`, column: null, says: `${what}“${value.text}”按填报代码读作“${codeWords[value.text]}”，没有当作数值，也不参加计算` });
    return null;
  }
  if (value.kind !== 'missing') add({ code: 'count-unreadable', severity: 'doubt', about: `${what} ${text}`, column: null, says: `${what}“${text}”不是数，没有采用这个${what}` });
  return null;
}

/** A figure in the unit of the indicator: by the unit its own cell prints (95.3%, 3.9亿), else by that of the row. */
function figureIn(value: Extract<PrintedValue, { kind: 'figure' | 'ratio' }>, { definition, factor }: Matched, rowUnit: string | null): Figure | null {
  if (value.kind === 'ratio') {
    const share = value.left / value.right;
    return definition.unit === 'ratio' ? { text: share.toFixed(definition.digits), value: share, digits: definition.digits } : null;
  }
  if (value.unit === null) return convertFigure(value.text, factor);
  const own = findUnit(definition.unit);
  // 3.9亿 under 人: the cell prints only the size of the unit.
  const inCell = [value.unit, `${value.unit}${rowUnit ?? definition.unit}`].flatMap((unit) => conversionFactor(findUnit(unit), own) ?? [])[0];
  return inCell === undefined ? null : convertFigure(value.text, inCell);
}

/** Counts without a value make the value; it is printed with the digits of its indicator. */
function fromCounts(numerator: number | null, denominator: number | null, { multiplier, digits, denominator: over }: IndicatorDefinition): Figure | null {
  if (numerator === null || denominator === null || over === null || !(denominator > 0)) return null;
  const text = ((numerator / denominator) * multiplier).toFixed(digits);
  return { text, value: Number(text), digits };
}

/** -1 and -2 of older forms are not collected and not carried out; where an indicator may be negative, a person has to say so. */
function readCode(text: '-1' | '-2', { scale, name }: IndicatorDefinition, { add }: Desk): EntryContent {
  const [word, reason] = [codeWords[text], text === '-1' ? ('not-collected' as const) : ('not-applicable' as const)];
  if (scale === 'plain') add({ code: 'missing-code', severity: 'doubt', about: `${name.zh} ${text}`, says: `“${text}”按填报代码读作“${word}”，没有当作数值；如果“${name.zh}”确实是 ${text}，请写成 ${text}.0` });
  else add({ code: 'missing-code', severity: 'notice', about: text, column: null, says: `“${text}”按填报代码读作“${word}”，没有当作数值` });
  return { content: { kind: 'missing', reason }, status: null };
}

/** The answer or judgement of its own column, when the value is blank. */
function readAnswer({ beside }: Entry, desk: Desk): ObservationContent | null {
  const evidence = beside.evidence ?? null;
  const happened = beside.happened === undefined ? null : answerOf(beside.happened);
  if (happened !== null) return { kind: 'yes-no', happened, date: desk.day(), evidence };
  const level = levelOf(beside.judgement ?? beside.happened ?? '');
  return level === null ? null : { kind: 'judgement', level, evidence };
}

/**
 * What one entry of a table says: a figure in the unit of its indicator with the counts behind it, an answer, a judgement, or a value that is not there with its reason. Null, and a
 * word in the list, when it cannot be read.
 *
 * @example readContent(entry, match, '%', desk)?.content // { kind: 'figure', text: '93.5', value: 93.5, digits: 1, … }
 */
export function readContent(entry: Entry, match: Matched, rowUnit: string | null, desk: Desk): EntryContent | null {
  const { beside } = entry;
  const { definition } = match;
  const value = readValue(entry.value.text);
  const told = beside.missing === undefined ? null : missingReasonOf(beside.missing);
  if (value.kind === 'figure' || value.kind === 'ratio') {
    const figure = figureIn(value, match, rowUnit);
    if (figure === null) {
      desk.add({ code: 'value-unreadable', severity: 'error', about: `${String(entry.row)} ${String(entry.column)}`, says: `“${entry.value.text}”的单位不能换算成“${definition.name.zh}”的单位“${definition.unit}”，没有采用` });
      return null;
    }
    if (told !== null) desk.add({ code: 'value-with-missing-reason', severity: 'doubt', about: beside.missing ?? '', column: null, says: `既有数值又写了缺失原因“${beside.missing ?? ''}”，按数值读取，请核对` });
    const standardError = countOf(beside['standard-error'], '标准误', desk);
    const content: ObservationContent = {
      kind: 'figure', ...figure, numerator: countOf(beside.numerator, '分子', desk), denominator: countOf(beside.denominator, '分母', desk),
      standardError: standardError === null ? null : convertFigure(String(standardError), match.factor).value,
    };
    const isPrinted = value.kind === 'figure' && figure.text === value.text;
    return { content, status: value.kind === 'figure' ? value.status : null, ...(isPrinted ? {} : { computed: 'converted' as const }) };
  }
  if (value.kind === 'code') return readCode(value.text, definition, desk);
  const evidence = beside.evidence ?? null;
  if (value.kind === 'yes-no') return { content: { kind: 'yes-no', happened: value.happened, date: desk.day(), evidence }, status: null };
  if (value.kind === 'judgement') return { content: { kind: 'judgement', level: value.level, evidence }, status: null };
  if (value.kind === 'unreadable') {
    desk.add({ code: 'value-unreadable', severity: 'error', about: `${String(entry.row)} ${String(entry.column)}`, says: `“${entry.value.text}”不是一个数，没有采用（约、≥、区间不能作为数值）` });
    return null;
  }
  const answer = readAnswer(entry, desk);
  if (answer !== null) return { content: answer, status: null };
  const numerator = countOf(beside.numerator, '分子', desk);
  const denominator = countOf(beside.denominator, '分母', desk);
  const made = entry.value.text === '' && told === null ? fromCounts(numerator, denominator, definition) : null;
  if (made !== null) {
    desk.add({ code: 'value-from-counts', severity: 'notice', about: definition.id, column: null, says: `“${definition.name.zh}”没有写数值，由分子÷分母算出，保留 ${String(definition.digits)} 位小数` });
    return { content: { kind: 'figure', ...made, numerator, denominator, standardError: null }, status: null, computed: 'counts' };
  }
  if (beside.missing !== undefined && told === null) {
    desk.add({ code: 'missing-reason-unknown', severity: 'doubt', about: beside.missing, column: null, says: `不认识的缺失原因“${beside.missing}”（可写 未收集、不适用、未到期、拒报、保密、无基期、不可比），按“未收集”读取` });
  }
  return { content: { kind: 'missing', reason: entry.value.text === '' ? (told ?? 'not-collected') : value.reason }, status: null };
}
