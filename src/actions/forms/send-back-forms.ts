import { formStepAction } from './form-step-action.ts';

/** The leader of the unit sends the form back to who filled it in. */
export const sendBackFormsAction = formStepAction({ name: 'forms.send-back-forms', step: 'send-back', title: '单位退回', summary: '分管领导把填报表退给填报人修改，写明理由和各项意见。' });
