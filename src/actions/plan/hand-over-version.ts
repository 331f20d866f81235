import { stepAction } from './step-action.ts';

/** Somebody who leaves passes their part in a draft on. */
export const handOverVersionAction = stepAction({ name: 'plan.hand-over-version', step: 'hand-over', title: '交接规划经办', summary: '经办人离任时，把这份规划的经办工作交给另一个人。' });
