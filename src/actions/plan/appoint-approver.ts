import { stepAction } from './step-action.ts';

/** Another role approves this version. */
export const appointApproverAction = stepAction({ name: 'plan.appoint-approver', step: 'appoint', title: '变更规划审批人', summary: '改由其他角色审批这一版规划，写明理由。' });
