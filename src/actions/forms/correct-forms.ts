import { formStepAction } from './form-step-action.ts';

/** A correction is handed in while the exception lasts. */
export const correctFormsAction = formStepAction({ name: 'forms.correct-forms', step: 'correct', title: '提交更正', summary: '在限时更正期内提交更正后的填报表，写明更正理由；经审核、锁定后成为修订数。' });
