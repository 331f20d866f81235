import type { CheckContext } from '../checking/check-context.ts';
import { answerTo, noAnswer, type Answer, type Answers } from './answer.ts';
import { checkForm } from './check-form.ts';
import type { Form } from './form.ts';

/**
 * Answers in which a written explanation covers the doubts of its row: who fills in a workbook sees the doubts only afterwards, and writes what is to be said beside the figure. Only rows of
 * `questionIds` (those a person has just sent) take over new doubts; what was explained before stays.
 *
 * @example explainedByRows(form, answers, context, sent).get(questionId)?.explains.length // 1
 */
export function explainedByRows(form: Form, answers: Answers, context: CheckContext, questionIds: ReadonlySet<string>): Answers {
  const explained = new Map<string, Answer>(answers);
  for (const { key, severity, isExplained, at } of checkForm(form, answers, context).findings) {
    if (severity !== 'doubt' || isExplained) continue;
    const told = at.find(({ questionId }) => questionIds.has(questionId) && (answerTo(answers, questionId).texts.explanation ?? '') !== '');
    if (!told) continue;
    const answer = explained.get(told.questionId) ?? noAnswer;
    explained.set(told.questionId, { ...answer, explains: [...answer.explains, key] });
  }
  return explained;
}
