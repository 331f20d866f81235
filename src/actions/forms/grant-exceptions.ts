import { formStepAction } from './form-step-action.ts';

/** A locked form may be corrected until a day. */
export const grantExceptionsAction = formStepAction({ name: 'forms.grant-exceptions', step: 'except', title: '批准限时更正', summary: '批准已锁定的填报表在限定的日期之前更正，写明理由。' });
