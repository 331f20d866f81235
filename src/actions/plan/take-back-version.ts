import { stepAction } from './step-action.ts';

/** Who submitted takes it back. */
export const takeBackVersionAction = stepAction({ name: 'plan.take-back-version', step: 'take-back', title: '撤回送审', summary: '送审的人撤回送审，继续修改。' });
