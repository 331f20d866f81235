import { answerFields, answerTo, type AnswerField, type Answers, type AnswerTexts } from '../forms/answer.ts';
import { askedIn, calledIn, type Form } from '../forms/form.ts';
import { cellCalled, type CellOrigin, type FormReading } from './form-reading.ts';

/** One field that would change: what is stored ('' nothing), what was sent ('' emptied), from which cell, and a sentence that says so. */
export type SentChange = { readonly questionId: string; readonly field: AnswerField; readonly before: string; readonly after: string; readonly origin: CellOrigin | null; readonly says: string };

/** What a workbook would change, in the order of the form, and how many questions are answered for the first time, changed, emptied, as they were, and still open. */
export type SentChanges = {
  readonly changes: readonly SentChange[];
  readonly counts: { readonly new: number; readonly changed: number; readonly emptied: number; readonly same: number; readonly unanswered: number };
};

const numeric: ReadonlySet<AnswerField> = new Set<AnswerField>(['value', 'numerator', 'denominator', 'upperValue']);
const folded = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
const figure = /^-?\d{1,15}(?:\.\d{1,15})?$/u;

/** Whether two texts say the same: widths, blanks at the ends, thousands and trailing zeros, which programs drop, are no change. */
function saysSame(field: AnswerField, before: string, after: string): boolean {
  const [one, other] = [folded(before), folded(after)];
  if (one === other) return true;
  if (!numeric.has(field)) return false;
  const [left, right] = [one.replaceAll(',', ''), other.replaceAll(',', '')];
  return left === right || (figure.test(left) && figure.test(right) && Number(left) === Number(right));
}

function sentence(called: string, field: AnswerField, before: string, after: string, origin: CellOrigin | null): string {
  const what = `“${called}”的${answerFields[field].word}`;
  const where = origin === null ? '' : `（${cellCalled(origin)}）`;
  if (before === '') return `${what}原来没有填，现在填“${after}”${where}。`;
  return after === '' ? `${what}原来是“${before}”，现在空着${where}，入库后将清空。` : `${what}由“${before}”改为“${after}”${where}。`;
}

const isFilled = (texts: AnswerTexts): boolean => Object.values(texts).some((text) => text !== '');

/**
 * What a workbook would change in the stored answers of its form. Fields that it could not tell change nothing; a field that stands empty there and not here is an emptying, and said.
 *
 * @example diffAnswers(stored, reading, form).counts // { new: 12, changed: 3, emptied: 0, same: 90, unanswered: 6 }
 */
export function diffAnswers(stored: Answers, { answers }: Pick<FormReading, 'answers'>, form: Form): SentChanges {
  const changes: SentChange[] = [];
  const counts = { new: 0, changed: 0, emptied: 0, same: 0, unanswered: 0 };
  for (const asked of askedIn(form)) {
    const { questionId } = asked.question;
    const read = answers.get(questionId);
    const { texts } = answerTo(stored, questionId);
    const changed = (Object.keys(answerFields) as AnswerField[]).flatMap((field): SentChange[] => {
      const after = read?.texts[field];
      const before = texts[field] ?? '';
      if (after === undefined || saysSame(field, before, after)) return [];
      const origin = read?.origins[field] ?? null;
      return [{ questionId, field, before, after, origin, says: sentence(calledIn(asked), field, before, after, origin) }];
    });
    changes.push(...changed);
    const after = { ...texts, ...Object.fromEntries(changed.map((one) => [one.field, one.after])) };
    const kind = !isFilled(after) ? (isFilled(texts) ? 'emptied' : 'unanswered') : changed.length === 0 ? 'same' : isFilled(texts) ? 'changed' : 'new';
    counts[kind] += 1;
  }
  return { changes, counts };
}
