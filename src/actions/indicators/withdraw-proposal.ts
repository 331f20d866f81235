import { proposalStepAction } from './proposal-step-action.ts';

/** Takes back one's own proposal of the registry. */
export const withdrawProposalAction = proposalStepAction({ name: 'indicators.withdraw-proposal', step: 'withdraw', title: '撤回本地指标提请', summary: '撤回自己提请、还没有批准的本地指标、修订或停用。' });
