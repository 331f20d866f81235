import { formStepAction } from './form-step-action.ts';

/** Who submitted takes the form back before the leader signs. */
export const takeBackFormsAction = formStepAction({ name: 'forms.take-back-forms', step: 'take-back', title: '撤回填报表', summary: '提交的人在分管领导审核之前把填报表撤回修改。' });
