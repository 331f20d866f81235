import { answerFields, answerTo, isAnswerField, type AnswerField, type Answers } from './answer.ts';
import { askedIn, calledIn, type Form } from './form.ts';

/** A field whose text is another than it was. '' stands for nothing. */
export type AnswerDifference = { readonly questionId: string; readonly number: string; readonly name: string; readonly field: AnswerField; readonly fieldWord: string; readonly before: string; readonly after: string };

const fields = Object.keys(answerFields).filter(isAnswerField);

/**
 * What is other in some answers than in others, in the order of the form and its fields: since a submission, since the lock, between what is stored and what a workbook says.
 *
 * @example answerDifferences(form, then, now).map(({ name, fieldWord, before, after }) => `${name}${fieldWord}：${before} → ${after}`)
 */
export const answerDifferences = (form: Form, before: Answers, after: Answers): readonly AnswerDifference[] => askedIn(form).flatMap((asked) => {
  const { questionId, number } = asked.question;
  const [was, is] = [answerTo(before, questionId).texts, answerTo(after, questionId).texts];
  return fields.filter((field) => (was[field] ?? '') !== (is[field] ?? '')).map((field) => ({ questionId, number, name: calledIn(asked), field, fieldWord: answerFields[field].word, before: was[field] ?? '', after: is[field] ?? '' }));
});
