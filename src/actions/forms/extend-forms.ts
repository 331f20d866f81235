import { formStepAction } from './form-step-action.ts';

/** The due day of forms is moved. */
export const extendFormsAction = formStepAction({ name: 'forms.extend-forms', step: 'extend', title: '延期', summary: '延长一份或多份填报表的期限，写明理由。' });
