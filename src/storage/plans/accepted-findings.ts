import type { Connection } from '../engines/engine.ts';

/** What a person accepted of a finding: the key that covers exactly what was seen, and what it was about, so that a later change of it is told as one. */
export type AcceptedFinding = {
  readonly regionId: string;
  readonly acceptanceId: string;
  readonly findingKey: string;
  readonly finding: unknown;
  readonly reason: string;
  readonly acceptedAt: string;
  readonly acceptedBy: string | null;
  readonly withdrawnAt: string | null;
};

const columns = ['region_id as regionId', 'acceptance_id as acceptanceId', 'finding_key as findingKey', 'finding', 'reason', 'accepted_at as acceptedAt', 'accepted_by as acceptedBy', 'withdrawn_at as withdrawnAt'] as const;

/**
 * The findings a region has accepted and not taken back, oldest first.
 *
 * @example (await acceptedFindings(connection, regionId)).map(({ findingKey }) => findingKey)
 */
export async function acceptedFindings(connection: Connection, regionId: string): Promise<readonly AcceptedFinding[]> {
  return connection.selectFrom('accepted_findings').select(columns).where('region_id', '=', regionId).where('withdrawn_at', 'is', null).orderBy('accepted_at').orderBy('acceptance_id').execute();
}

/**
 * One acceptance, withdrawn or not, locked until the transaction ends; null: none.
 *
 * @example await lockedAcceptance(connection, regionId, acceptanceId)
 */
export async function lockedAcceptance(connection: Connection, regionId: string, acceptanceId: string): Promise<AcceptedFinding | null> {
  return (await connection.selectFrom('accepted_findings').select(columns).where('region_id', '=', regionId).where('acceptance_id', '=', acceptanceId).forUpdate().executeTakeFirst()) ?? null;
}

/**
 * Records that a finding was accepted.
 *
 * @example await addAcceptance(connection, { regionId, acceptanceId, findingKey, finding, reason, acceptedAt: now, acceptedBy: personId })
 */
export async function addAcceptance(connection: Connection, { regionId, acceptanceId, findingKey, finding, reason, acceptedAt, acceptedBy }: Omit<AcceptedFinding, 'withdrawnAt'>): Promise<void> {
  await connection.insertInto('accepted_findings').values({ region_id: regionId, acceptance_id: acceptanceId, finding_key: findingKey, finding: JSON.stringify(finding), reason, accepted_at: acceptedAt, accepted_by: acceptedBy }).execute();
}

/**
 * Takes an acceptance back; the finding is open again. Lock it first.
 *
 * @example await withdrawAcceptance(connection, { regionId, acceptanceId, at: now, by: personId, reason: '上级要求一致' })
 */
export async function withdrawAcceptance(connection: Connection, { regionId, acceptanceId, at, by, reason }: Pick<AcceptedFinding, 'regionId' | 'acceptanceId'> & { readonly at: string; readonly by: string | null; readonly reason: string }): Promise<void> {
  await connection.updateTable('accepted_findings').set({ withdrawn_at: at, withdrawn_by: by, withdrawn_reason: reason }).where('region_id', '=', regionId).where('acceptance_id', '=', acceptanceId).execute();
}
