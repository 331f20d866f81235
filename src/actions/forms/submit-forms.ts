import { formStepAction } from './form-step-action.ts';

/** The unit hands its form to its leader. */
export const submitFormsAction = formStepAction({ name: 'forms.submit-forms', step: 'submit', title: '提交填报表', summary: '填完的填报表提交给本单位分管领导审核；还有没填的、强制性问题、没有说明的核实性问题时不能提交。' });
