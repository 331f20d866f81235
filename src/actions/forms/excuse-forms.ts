import { formStepAction } from './form-step-action.ts';

/** A unit need not fill in. */
export const excuseFormsAction = formStepAction({ name: 'forms.excuse-forms', step: 'excuse', title: '免报', summary: '免除一份或多份填报表的填报，写明理由。' });
