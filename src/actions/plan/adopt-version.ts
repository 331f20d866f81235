import { stepAction } from './step-action.ts';

/** A plan is adopted by somebody who neither wrote nor submitted it, by the number and date of its document. */
export const adoptVersionAction = stepAction({ name: 'plan.adopt-version', step: 'adopt', title: '通过规划', summary: '通过送审的规划，写明文号和印发日期；起草、修改和送审的人不能通过。' });
