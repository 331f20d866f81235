import { stepAction } from './step-action.ts';

/** A draft goes to whoever approves it; from here on its text stands still. */
export const submitVersionAction = stepAction({ name: 'plan.submit-version', step: 'submit', title: '送审规划', summary: '把规划草案送审；送审后内容不能再改，疑点须先处理完。' });
