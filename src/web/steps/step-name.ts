import { submission, type StepRule } from '#lifecycle';

/** Steps of a form that are taken from lists and from the review, and the action of each. */
export const stepActions = {
  sign: 'forms.sign-forms', 'send-back': 'forms.send-back-forms', approve: 'forms.approve-forms', lock: 'forms.lock-forms', return: 'forms.return-forms', except: 'forms.grant-exceptions', prolong: 'forms.prolong-exceptions', 'lock-again': 'forms.lock-again',
  extend: 'forms.extend-forms', excuse: 'forms.excuse-forms', resume: 'forms.resume-forms', 'hand-over': 'forms.hand-over-forms', 'take-back': 'forms.take-back-forms',
} as const;

/** A step by its name in the life cycle of a form. */
export type StepName = keyof typeof stepActions;

/**
 * What the life cycle says of a step: whether it asks for a reason, a day, a document, a hand-over.
 *
 * @example ruleOf('extend').reason // 'required'
 */
export function ruleOf(name: StepName): StepRule {
  const rule = submission.steps.find((one) => one.name === name);
  if (rule === undefined) throw new Error(`a form has no step ${name}`);
  return rule;
}
