import { chainLine, chainStart, type AuditContent, type AuditLine } from '#kernel';
import type { Connection } from '../engines/engine.ts';
import { auditHash } from './audit-hashes.ts';

const jsonOrNull = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));

/** The chain of a region is locked by its head until the transaction ends: lines of one region stand one behind the other, those of others go on beside. */
async function lockedHead(connection: Connection, regionId: string): Promise<{ number: number; hash: string }> {
  const find = async () => connection.selectFrom('audit_heads').select(['number', 'hash']).where('region_id', '=', regionId).forUpdate().executeTakeFirst();
  const head = await find();
  if (head) return head;
  await connection.insertInto('audit_heads').values({ region_id: regionId, number: 0, hash: '' }).onConflict((conflict) => conflict.doNothing()).execute();
  return await find() ?? { number: 0, hash: '' };
}

/**
 * Adds a line to the chain of its region, in the transaction of what it tells of: both are there or neither is. Call it last: the chain stays locked until the end.
 * Throws when the installation has not been set up.
 *
 * @example await appendAuditLine(connection, { regionId, at: now, personId, personName: '王芳', role: 'office-clerk', … })
 */
export async function appendAuditLine(connection: Connection, content: AuditContent): Promise<AuditLine> {
  const { audit_algorithm: algorithm } = await connection.selectFrom('installation').select('audit_algorithm').executeTakeFirstOrThrow();
  const head = await lockedHead(connection, content.regionId);
  const chained = chainLine(head.number === 0 ? chainStart : head, content, auditHash(algorithm));
  await connection.insertInto('audit_lines').values({
    region_id: chained.regionId, number: chained.number, at: chained.at, person_id: chained.personId, person_name: chained.personName, role: chained.role, address: chained.address,
    action: chained.action, subject_kind: chained.subjectKind, subject_id: chained.subjectId, sentence: chained.sentence, before: jsonOrNull(chained.before), after: jsonOrNull(chained.after),
    algorithm: chained.algorithm, previous_hash: chained.previousHash, hash: chained.hash,
  }).execute();
  await connection.updateTable('audit_heads').set({ number: chained.number, hash: chained.hash }).where('region_id', '=', content.regionId).execute();
  return chained;
}
