import { calledIn } from './form.ts';
import type { CheckedForm } from './check-form.ts';

/** One thing that keeps a form from being handed in. */
export type HandInObstacle = { readonly code: string; readonly message: string; readonly questionId: string };

/**
 * What keeps a form from being handed in: a question without an answer, an error, and (unless it is said that they stay open) a doubt nobody has explained.
 *
 * @example handInObstacles(checkForm(form, answers), { leavesDoubts: false }).length // 0: it may go
 */
export function handInObstacles({ questions, findings }: CheckedForm, { leavesDoubts }: { readonly leavesDoubts: boolean }): readonly HandInObstacle[] {
  const open = questions.filter(({ read }) => read.state === 'unanswered').map((asked) => ({ code: 'not-answered', message: `第${asked.question.number}项“${calledIn(asked)}”还没有填；没有数据的请填缺失原因。`, questionId: asked.question.questionId }));
  const said = findings.filter(({ severity, isExplained, isOverridden }) => (severity === 'error' && !isOverridden) || (severity === 'doubt' && !isExplained && !leavesDoubts));
  return [...open, ...said.map(({ code, severity, message, at }) => ({ code, message: severity === 'doubt' ? `${message}请在“说明”中写明原因。` : message, questionId: at[0]?.questionId ?? '' }))];
}
