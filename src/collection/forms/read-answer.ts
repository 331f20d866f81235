import type { Issue, MissingReason, Severity } from '#kernel';
import type { Observation, ObservationContent } from '#monitoring';
import { readContent } from '../imports/read-content.ts';
import { missingReasonOf } from '../imports/read-value.ts';
import { dayOf } from '../imports/read-year.ts';
import type { Answer, AnswerField, AnswerTexts } from './answer.ts';
import { calledIn, type AnswerKind, type AskedQuestion } from './form.ts';

/** Something wrong with one answer by itself, at one of its fields. */
export type AnswerFault = Pick<Issue, 'code' | 'severity' | 'message'> & { readonly field: AnswerField };

/** What an answer says: nothing yet, or its content; null where it cannot be read, which a fault tells. */
export type ReadAnswer = { readonly state: 'unanswered' | 'read' | 'unreadable'; readonly content: ObservationContent | null; readonly status: Observation['status'] | null; readonly faults: readonly AnswerFault[] };

/** Reasons a unit may give for a figure that is not there; the others are said by us. */
const isGiven: Readonly<Partial<Record<MissingReason, true>>> = { 'not-collected': true, 'not-applicable': true, 'not-due': true, refused: true };

/** A true zero told in words: nothing happened. */
const nothingHappened = /^(?:未发生|没有发生|零|无发生|0)$/;

const fault = (code: string, field: AnswerField, message: string, severity: Severity = 'error'): AnswerFault => ({ code, severity, message, field });

/** Fields that answer the question itself; an explanation or remark alone is no answer. */
const answering: readonly AnswerField[] = ['value', 'numerator', 'denominator', 'happened', 'happenedOn', 'level', 'evidence', 'missing'];
const main: Readonly<Record<AnswerKind, AnswerField>> = { figure: 'value', 'yes-no': 'happened', judgement: 'level' };

/** What a reason given for an absence says; faults where it is none, or something stands beside it. */
function readMissing(asked: AskedQuestion, texts: AnswerTexts): ReadAnswer | null {
  const { missing = '' } = texts;
  if (missing === '') return null;
  const field = main[asked.item.answer];
  const called = calledIn(asked);
  if (nothingHappened.test(missing.normalize('NFKC').trim()) && asked.item.answer === 'figure') {
    const value = texts.value ?? '';
    if (value !== '' && Number(value.normalize('NFKC')) !== 0) return { state: 'unreadable', content: null, status: null, faults: [fault('value-with-missing-reason', field, `“${called}”写了数值“${value}”，又写“${missing}”：请留下一个。`)] };
    return null;
  }
  const reason = missingReasonOf(missing);
  if (reason === null || !isGiven[reason]) return { state: 'unreadable', content: null, status: null, faults: [fault('missing-reason-unknown', 'missing', `“${called}”的缺失原因“${missing}”不认识：可写 未收集、不适用、未到期、拒报，没有发生的写 未发生。`)] };
  const beside = answering.filter((one) => one !== 'missing' && (texts[one] ?? '') !== '');
  if (beside.length > 0) return { state: 'unreadable', content: null, status: null, faults: [fault('value-with-missing-reason', field, `“${called}”已填“${texts[beside[0] ?? 'value'] ?? ''}”，又写缺失原因“${missing}”：请留下一个。`)] };
  return { state: 'read', content: { kind: 'missing', reason }, status: null, faults: [] };
}

const wrongKind: Readonly<Record<AnswerKind, string>> = { figure: '应填数值', 'yes-no': '应填“是”或“否”', judgement: '应填评价：达到、有改善、变化不明显、有退步、未达到' };

/** Done needs its day and its evidence, a judgement its evidence: without them it stays open (待核). */
function lacking(asked: AskedQuestion, content: ObservationContent, texts: AnswerTexts): readonly AnswerFault[] {
  const called = calledIn(asked);
  if (content.kind === 'yes-no') {
    return [
      ...((texts.happenedOn ?? '') !== '' && content.date === null ? [fault('day-unreadable', 'happenedOn', `“${called}”的日期“${texts.happenedOn ?? ''}”不是日期，应写成 2024-03-31 的样子。`)] : []),
      ...(content.happened && content.date === null && (texts.happenedOn ?? '') === '' ? [fault('day-missing', 'happenedOn', `“${called}”填“是”的，须写明日期。`)] : []),
      ...(content.happened && content.evidence === null ? [fault('evidence-missing', 'evidence', `“${called}”填“是”的，须写明佐证（文件、文号、验收单）。`)] : []),
    ];
  }
  return content.kind === 'judgement' && content.evidence === null ? [fault('evidence-missing', 'evidence', `“${called}”的评价须写明佐证，没有佐证的列为待核。`)] : [];
}

/** Counts of which nothing can be worked out: nobody was examined. */
const hasZeroDenominator = ({ numerator = '', denominator = '' }: AnswerTexts): boolean => numerator.trim() !== '' && denominator.trim() !== '' && Number(denominator.normalize('NFKC')) === 0;

/**
 * What the answer to a question says, read as a cell of an imported table is: full-width digits, thousands, a unit typed beside the figure, counts without a value. A reason for an absence stands
 * alone; a true zero may be told as 未发生. Nothing is guessed and nothing lost: what cannot be read is named at its field.
 *
 * @example readAnswer({ item, question }, { texts: { numerator: '1', denominator: '3' }, explains: [], conflicts: [] }).content // { kind: 'figure', text: '33.33', … }
 */
export function readAnswer(asked: AskedQuestion, { texts }: Answer): ReadAnswer {
  if (answering.every((field) => (texts[field] ?? '') === '')) return { state: 'unanswered', content: null, status: null, faults: [] };
  const absent = readMissing(asked, texts);
  if (absent) return absent;
  const { item } = asked;
  const { definition, answer } = item;
  const field = main[answer];
  const faults: AnswerFault[] = [];
  const isZero = (texts.missing ?? '') !== '' && (texts.value ?? '') === '';
  const beside = Object.fromEntries([['numerator', texts.numerator], ['denominator', texts.denominator], ['happened', texts.happened], ['judgement', texts.level], ['evidence', texts.evidence]].filter(([, text]) => text !== undefined && text !== ''));
  const read = readContent(
    { row: 0, column: 0, indicator: definition.name.zh, indicatorColumn: 0, year: null, value: { text: isZero ? '0' : (texts[field] ?? ''), number: null, date: null }, parts: [], beside },
    { kind: 'matched', definition, unit: definition.unit, factor: 1, because: '', conversion: null }, definition.unit,
    { add: ({ code, severity, says }) => faults.push(fault(code, field, `${says}。`, severity)), day: () => dayOf(texts.happenedOn ?? '') },
  );
  if (read === null) return { state: 'unreadable', content: null, status: null, faults };
  const { content, status } = read;
  const fits = content.kind === 'missing' || (content.kind === 'figure') === (answer === 'figure') && (content.kind === 'yes-no') === (answer === 'yes-no') && (content.kind === 'judgement') === (answer === 'judgement');
  if (!fits) return { state: 'unreadable', content: null, status: null, faults: [...faults, fault('answer-of-other-kind', field, `“${calledIn(asked)}”${wrongKind[answer]}，填的是“${texts[field] ?? ''}”。`)] };
  // Counts that do not make a value, or evidence alone, say nothing yet.
  if (content.kind === 'missing' && (texts[field] ?? '') === '' && hasZeroDenominator(texts)) return { state: 'unreadable', content: null, status: null, faults: [...faults, fault('denominator-zero', 'denominator', `“${calledIn(asked)}”的分母是0：没有可统计的人（实查为0）不等于0，数值请空着，“缺失原因”写 不适用（没有这样的人）或 未收集（没有开展）。`)] };
  if (content.kind === 'missing' && (texts[field] ?? '') === '') return { state: 'unreadable', content: null, status: null, faults: [...faults, fault('answer-incomplete', field, `“${calledIn(asked)}”还没有${answer === 'figure' ? '数值（分子、分母填全的由系统计算）' : `“${answer === 'yes-no' ? '是或否' : '评价'}”`}。`)] };
  return { state: faults.some(({ severity }) => severity === 'error') ? 'unreadable' : 'read', content, status, faults: [...faults, ...lacking(asked, content, texts)] };
}
