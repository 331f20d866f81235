import { proposalStepAction } from './proposal-step-action.ts';

/** Approves a proposal of the registry. */
export const approveProposalAction = proposalStepAction({ name: 'indicators.approve-proposal', step: 'approve', title: '批准本地指标', summary: '批准别人提请的本地指标、修订或停用，从提请的日期起生效；提请的人不能批准。' });
