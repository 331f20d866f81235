import { z } from 'zod';
import { indicatorProposals } from '#storage';
import { readAction } from '../action.ts';
import { exampleId, flag, words } from '../fields.ts';
import { registryKeepers } from './proposal-fields.ts';
import { showProposals, shownProposal } from './shown-proposal.ts';

/** What is proposed of the registry, and what became of it. */
export const listProposalsAction = readAction({
  name: 'indicators.list-proposals',
  title: '本地指标提请',
  summary: '列出提请增加、修订、停用的本地指标：改什么、从哪天起、谁提请、理由、批准没有；可只看待批准的。',
  input: z.object({ regionId: z.uuid(), indicatorId: words(1, 120).optional().describe('只看这个指标的'), open: flag.default(false).describe('只看待批准的') }),
  output: z.object({ proposals: z.array(shownProposal).describe('提请') }),
  permission: [...registryKeepers, 'committee-leader'],
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, indicatorId, open }, { connection, allowedOn, caller }) => {
    const found = await indicatorProposals(connection, regionId, { ...(indicatorId === undefined ? {} : { indicatorId }), ...(open ? { state: 'proposed' } : {}) });
    return { proposals: (await showProposals(found, { regionId, connection, allowedOn, personId: caller.personId })).toReversed() };
  },
  examples: [{ input: { regionId: exampleId(1), open: 'true' } }, { input: { regionId: 'r' }, refusedAt: 'regionId' }],
});
