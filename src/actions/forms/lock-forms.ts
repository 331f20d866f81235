import { formStepAction } from './form-step-action.ts';

/** Approved forms are locked; their figures are final. */
export const lockFormsAction = formStepAction({ name: 'forms.lock-forms', step: 'lock', title: '锁定填报表', summary: '锁定一份或多份已审核的填报表，数据成为最终数，此后只能限时更正。' });
