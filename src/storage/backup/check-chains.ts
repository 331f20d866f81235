import { sql } from 'kysely';
import type { ChainHead } from '#kernel';
import { verifyStoredChain } from '../audit/verify-stored-chain.ts';
import type { Connection } from '../engines/engine.ts';

/**
 * Verifies the audit chain of every region against the heads that a backup carries; gives back a Chinese sentence for each that does not hold, or that the heads do not know.
 *
 * @example await checkChains(connection, manifest.heads) // []
 */
export async function checkChains(connection: Connection, heads: readonly ({ readonly regionId: string } & ChainHead)[]): Promise<readonly string[]> {
  const { rows } = await sql<{ regionId: string }>`SELECT DISTINCT region_id AS "regionId" FROM audit_lines`.execute(connection);
  const known = new Map(heads.map(({ regionId, number, hash }) => [regionId, { number, hash }]));
  const faults: string[] = [];
  for (const regionId of new Set([...known.keys(), ...rows.map((row) => row.regionId)])) {
    const head = known.get(regionId);
    const verdict = await verifyStoredChain(connection, { regionId, ...(head === undefined || head.number === 0 ? {} : { expectedHead: head }) });
    if (verdict.kind === 'broken') faults.push(`地区 ${regionId}：${verdict.message}`);
  }
  return faults;
}
