import { stepAction } from './step-action.ts';

/** A draft is given up. */
export const withdrawVersionAction = stepAction({ name: 'plan.withdraw-version', step: 'withdraw', title: '撤销草案', summary: '撤销一份不再需要的草案，写明理由。' });
