import type { StepRefusal } from '#lifecycle';
import type { Refusal } from './refusal.ts';

/**
 * A refusal of the life cycle as actions give it back, with every objection.
 *
 * @example refusalOfStep({ kind: 'refused', reason: 'four-eyes', message: '…', also: [] }).refused // 'four-eyes'
 */
export const refusalOfStep = ({ reason, message, also }: StepRefusal): Refusal => ({
  refused: reason, message, ...(also.length === 0 ? {} : { reasons: [{ code: reason, message }, ...also.map((one) => ({ code: one.reason, message: one.message }))] }),
});
