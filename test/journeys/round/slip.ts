import type { AnswerTexts } from '#collection';
import type { TrueAnswer } from './true-figures.ts';

/** A question that a slip of the pen may strike, and the counts that are true. */
export type Slip = { readonly questionId: string; readonly numerator: number; readonly denominator: number };

/** A rate of a form that is asked of everyone only and has a part above its line: one more or less breaks no sum. */
export function slipIn(form: ReadonlyMap<string, TrueAnswer>): Slip {
  const alone = Map.groupBy(form, ([, { indicatorId }]) => indicatorId);
  for (const [questionId, { truth, indicatorId }] of form) {
    if (truth.kind === 'figure' && truth.numerator !== null && truth.denominator !== null && truth.numerator > 20 && alone.get(indicatorId)?.length === 1) return { questionId, numerator: truth.numerator, denominator: truth.denominator };
  }
  throw new Error('no rate in this form can be slipped in');
}

/** The answers of a form with other counts at one question, the division left to the machine. */
export const slipped = (answers: ReadonlyMap<string, AnswerTexts>, { questionId, denominator }: Slip, numerator: number): ReadonlyMap<string, AnswerTexts> => new Map([...answers, [questionId, { numerator: String(numerator), denominator: String(denominator) }]]);
