import { formStepAction } from './form-step-action.ts';

/** The leader of the unit signs, at the screen or on paper. */
export const signFormsAction = formStepAction({ name: 'forms.sign-forms', step: 'sign', title: '单位审核通过', summary: '分管领导审核通过本单位的填报表，报送统计部门；领导在纸上签字的，由填报人附签字盖章页扫描件代录。' });
