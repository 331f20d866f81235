import { createHash } from 'node:crypto';
import { verifyChain, type AuditLine, type ChainHead, type NamedHash } from '#kernel';
import type { Connection } from '../engines/engine.ts';
import { BackupFault } from './backup-fault.ts';

const hashes: readonly NamedHash[] = ['sha256', 'sm3'].map((algorithm) => ({ algorithm, digest: (text) => createHash(algorithm).update(text).digest('hex') }));
const linesAtOnce = 1000;

/** The audit lines of a region in order, some at a time. */
async function* linesOf(connection: Connection, regionId: string): AsyncGenerator<AuditLine> {
  for (let after = 0; ;) {
    const lines = await connection.selectFrom('audit_lines').select([
      'region_id as regionId', 'number', 'at', 'person_id as personId', 'person_name as personName', 'role', 'address', 'action', 'subject_kind as subjectKind', 'subject_id as subjectId', 'sentence', 'before', 'after',
      'algorithm', 'previous_hash as previousHash', 'hash',
    ]).where('region_id', '=', regionId).where('number', '>', after).orderBy('number').limit(linesAtOnce).execute();
    yield* lines as AuditLine[];
    const last = lines.at(-1);
    if (!last) return;
    after = last.number;
  }
}

/**
 * Verifies the audit chain of every region against the heads that a backup carries; throws a fault at the first that does not hold or that the heads do not know.
 *
 * @example await checkChains(connection, manifest.heads)
 */
export async function checkChains(connection: Connection, heads: readonly ({ readonly regionId: string } & ChainHead)[]): Promise<void> {
  const known = new Set(heads.map(({ regionId }) => regionId));
  const regions = await connection.selectFrom('audit_lines').select('region_id').distinct().execute();
  const headless = regions.find(({ region_id: regionId }) => !known.has(regionId));
  if (headless) throw new BackupFault('chain-broken', `备份里地区 ${headless.region_id} 的审计记录没有链头，没有恢复任何内容。`);
  for (const { regionId, number, hash } of heads.filter((head) => head.number > 0)) {
    const verdict = await verifyChain(linesOf(connection, regionId), { regionId, hashes, expectedHead: { number, hash } });
    if (verdict.kind === 'broken') throw new BackupFault('chain-broken', `备份里的审计记录不能通过核验，没有恢复任何内容：${verdict.message}`);
    if (verdict.count !== number) throw new BackupFault('chain-broken', `备份里地区 ${regionId} 的审计记录比链头所记的多，没有恢复任何内容。`);
  }
}
