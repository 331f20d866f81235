import type { Answer, Answers } from '#collection';
import type { LifeCycle, TakenStep } from '#lifecycle';
import { answerVersions, findFreeze, type Connection, type StoredForm } from '#storage';

/**
 * The answers of a form as they were when it took a step; null where that step froze nothing.
 *
 * @example await answersThen(connection, form, lastInto(cycle, 'locked'))
 */
export async function answersThen(connection: Connection, { regionId, formId }: Pick<StoredForm, 'regionId' | 'formId'>, step: TakenStep): Promise<Answers | null> {
  const freeze = await findFreeze(connection, { regionId, formId, stepNumber: step.number });
  if (!freeze) return null;
  const then = new Map<string, Answer>();
  for (const { questionId, answer, revision } of await answerVersions(connection, { regionId, formIds: [formId] })) if (revision <= freeze.revision) then.set(questionId, answer);
  return then;
}

/** Moments of a form that people compare with. */
export const comparedSteps = { submitted: '上次提交', approved: '上次审核通过', locked: '上次锁定' } as const;

/**
 * The step by which a form last came into a state from another one; undefined: it never did.
 *
 * @example lastInto(cycle, 'locked')?.at
 */
export const lastInto = ({ steps }: LifeCycle, state: keyof typeof comparedSteps): TakenStep | undefined => steps.findLast(({ from, to }) => to === state && from !== state);
