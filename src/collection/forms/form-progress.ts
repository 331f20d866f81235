import { answerTo, type Answers } from './answer.ts';
import type { CheckedForm } from './check-form.ts';

/** How far a form is. `answered` counts what can be read, an absence with its reason included; `missing` those absences; `doubts` all of them, `explained` those with an explanation. */
export type FormProgress = { readonly asked: number; readonly answered: number; readonly missing: number; readonly errors: number; readonly doubts: number; readonly explained: number; readonly conflicts: number };

/**
 * How far the answers of a form are.
 *
 * @example progressOf(checkForm(form, answers), answers).answered
 */
export function progressOf({ questions, findings }: CheckedForm, answers: Answers): FormProgress {
  const doubts = findings.filter(({ severity }) => severity === 'doubt');
  return {
    asked: questions.length, answered: questions.filter(({ read }) => read.state === 'read').length, missing: questions.filter(({ read }) => read.state === 'read' && read.content?.kind === 'missing').length,
    errors: findings.filter(({ severity, isOverridden }) => severity === 'error' && !isOverridden).length, doubts: doubts.length, explained: doubts.filter(({ isExplained }) => isExplained).length,
    conflicts: questions.reduce((sum, { question }) => sum + answerTo(answers, question.questionId).conflicts.length, 0),
  };
}
