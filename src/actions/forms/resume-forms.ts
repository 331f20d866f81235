import { formStepAction } from './form-step-action.ts';

/** A unit that was excused fills in after all. */
export const resumeFormsAction = formStepAction({ name: 'forms.resume-forms', step: 'resume', title: '恢复填报', summary: '恢复已免报的填报表，可以另定期限。' });
