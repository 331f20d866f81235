import { formStepAction } from './form-step-action.ts';

/** The day of an exception is moved. */
export const prolongExceptionsAction = formStepAction({ name: 'forms.prolong-exceptions', step: 'prolong', title: '延长更正期', summary: '延长限时更正的截止日期，写明理由。' });
