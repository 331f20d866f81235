import { formStepAction } from './form-step-action.ts';

/** Somebody leaves: their part goes to somebody else. */
export const handOverFormsAction = formStepAction({ name: 'forms.hand-over-forms', step: 'hand-over', title: '交接填报表', summary: '经办人变动时，把填报表的经办工作交给另一人。' });
