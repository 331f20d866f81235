import { formStepAction } from './form-step-action.ts';

/** An exception or return ends without a correction; the content must be that of the lock. */
export const lockAgainAction = formStepAction({ name: 'forms.lock-again', step: 'lock-again', title: '恢复锁定', summary: '取消限时更正或退回，恢复锁定；内容须与锁定时一致。' });
