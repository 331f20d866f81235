import type { IdentifiedPlan } from '#plan';
import type { Actions } from '../../client/actions.ts';
import type { ShownDraft } from './draft.ts';

/**
 * What of a version the editing of its draft needs. Its plan is what the server wrote with the same types; only what may be absent is told otherwise there.
 *
 * @example shownDraft(answer.output).head.revision
 */
export const shownDraft = ({ head, plan, edits }: Actions['plan.get-version']['output']): ShownDraft => ({ head, plan: plan as IdentifiedPlan, edits });
