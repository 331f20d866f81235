import { indicatorProposals, type Connection, type StoredProposal } from '#storage';

/**
 * The proposals of a region that wait for somebody to approve them.
 *
 * @example (await openProposals(connection, regionId)).length
 */
export const openProposals = (connection: Connection, regionId: string): Promise<readonly StoredProposal[]> => indicatorProposals(connection, regionId, { state: 'proposed' });
