import { formStepAction } from './form-step-action.ts';

/** The bureau sends forms back, with what is wrong with which question. */
export const returnFormsAction = formStepAction({ name: 'forms.return-forms', step: 'return', title: '退回填报表', summary: '统计部门把一份或多份填报表退回单位修改，写明理由和各项意见，可以另定期限。' });
