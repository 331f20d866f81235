import { stepAction } from './step-action.ts';

/** A submitted plan goes back with reasons. */
export const returnVersionAction = stepAction({ name: 'plan.return-version', step: 'return', title: '退回规划', summary: '把送审的规划退回修改，写明理由。' });
