import { formStepAction } from './form-step-action.ts';

/** The bureau approves; the figures come into the database as preliminary. */
export const approveFormsAction = formStepAction({ name: 'forms.approve-forms', step: 'approve', title: '审核通过填报表', summary: '统计部门审核通过一份或多份填报表，数据以初步数进入数据库；填报、提交、签字的人不能审核。' });
