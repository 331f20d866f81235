import { proposalStepAction } from './proposal-step-action.ts';

/** Refuses a proposal of the registry. */
export const refuseProposalAction = proposalStepAction({ name: 'indicators.refuse-proposal', step: 'refuse', title: '不批准本地指标', summary: '不批准别人提请的本地指标、修订或停用，写明理由。' });
