import type { Connection } from '../engines/engine.ts';
import type { RegionIndicator } from './indicator-definitions.ts';

/** What is to become of an indicator, and why: a version of its definition as it would be added. */
export type ProposedDefinition = Pick<RegionIndicator, 'definition' | 'isBreak' | 'version' | 'validFrom' | 'validTo'> & { readonly reason: string };

/** A proposal as it stands. */
export type StoredProposal = {
  readonly regionId: string; readonly proposalId: string; readonly cycleId: string; readonly indicatorId: string; readonly change: 'add' | 'revise' | 'retire'; readonly content: ProposedDefinition; readonly state: string; readonly proposedAt: string; readonly proposedBy: string | null;
};

/**
 * The proposals of a region, oldest first: of one indicator, in one state, or one of them where it is asked.
 *
 * @example await indicatorProposals(connection, regionId, { state: 'proposed' })
 */
export async function indicatorProposals(connection: Connection, regionId: string, { state, indicatorId, proposalId }: { readonly state?: string; readonly indicatorId?: string; readonly proposalId?: string } = {}): Promise<readonly StoredProposal[]> {
  let query = connection.selectFrom('indicator_proposals')
    .select(['region_id as regionId', 'proposal_id as proposalId', 'cycle_id as cycleId', 'indicator_id as indicatorId', 'change', 'content', 'state', 'proposed_at as proposedAt', 'proposed_by as proposedBy']).where('region_id', '=', regionId);
  if (state !== undefined) query = query.where('state', '=', state);
  if (indicatorId !== undefined) query = query.where('indicator_id', '=', indicatorId);
  if (proposalId !== undefined) query = query.where('proposal_id', '=', proposalId);
  return (await query.orderBy('proposed_at').orderBy('proposal_id').execute()) as StoredProposal[];
}

/**
 * Adds a proposal.
 *
 * @example await addIndicatorProposal(connection, proposal)
 */
export async function addIndicatorProposal(connection: Connection, { regionId, proposalId, cycleId, indicatorId, change, content, state, proposedAt, proposedBy }: StoredProposal): Promise<void> {
  await connection.insertInto('indicator_proposals').values({ region_id: regionId, proposal_id: proposalId, cycle_id: cycleId, indicator_id: indicatorId, change, content: JSON.stringify(content), state, proposed_at: proposedAt, proposed_by: proposedBy }).execute();
}

/**
 * Keeps the state a proposal has come to.
 *
 * @example await saveProposalState(connection, { regionId, proposalId, state: 'approved' })
 */
export async function saveProposalState(connection: Connection, { regionId, proposalId, state }: Pick<StoredProposal, 'regionId' | 'proposalId' | 'state'>): Promise<void> {
  await connection.updateTable('indicator_proposals').set({ state }).where('region_id', '=', regionId).where('proposal_id', '=', proposalId).execute();
}
