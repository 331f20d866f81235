import { sql } from 'kysely';
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

/** The line and the new head in one statement, so that the chain is locked for one journey less. */
async function storeLine(connection: Connection, line: AuditLine): Promise<void> {
  const { regionId, number, at, personId, personName, role, address, action, subjectKind, subjectId, sentence, before, after, algorithm, previousHash, hash } = line;
  await sql`WITH head AS (UPDATE audit_heads SET "number" = ${number}, hash = ${hash} WHERE region_id = ${regionId} RETURNING region_id)
    INSERT INTO audit_lines (region_id, number, at, person_id, person_name, role, address, action, subject_kind, subject_id, sentence, before, after, algorithm, previous_hash, hash)
    SELECT region_id, ${number}::bigint, ${at}::timestamptz, ${personId}::uuid, ${personName}, ${role}, ${address}, ${action}, ${subjectKind}, ${subjectId}, ${sentence}, ${jsonOrNull(before)}::jsonb, ${jsonOrNull(after)}::jsonb,
      ${algorithm}, ${previousHash}, ${hash} FROM head`.execute(connection);
}

const rowOf = ({ regionId, number, at, personId, personName, role, address, action, subjectKind, subjectId, sentence, before, after, algorithm, previousHash, hash }: AuditLine) => ({
  region_id: regionId, number, at, person_id: personId, person_name: personName, role, address, action, subject_kind: subjectKind, subject_id: subjectId, sentence, before: jsonOrNull(before), after: jsonOrNull(after),
  algorithm, previous_hash: previousHash, hash,
});

/** Many lines in one statement, and the head once. */
async function storeLines(connection: Connection, lines: readonly AuditLine[]): Promise<void> {
  const last = lines.at(-1);
  if (last === undefined) return;
  if (lines.length === 1) return storeLine(connection, last);
  await connection.updateTable('audit_heads').set({ number: last.number, hash: last.hash }).where('region_id', '=', last.regionId).execute();
  await connection.insertInto('audit_lines').values(lines.map(rowOf)).execute();
}

/**
 * Adds lines to the chain of one region, in their order, in the transaction of what they tell of: all are there or nothing is. Call it last: the chain stays locked until the end. They go in
 * one statement, so at most some thousand. Throws when the installation has not been set up.
 *
 * @example await appendAuditLines(connection, people.map(lineOfPerson))
 */
export async function appendAuditLines(connection: Connection, contents: readonly AuditContent[]): Promise<readonly AuditLine[]> {
  const [first] = contents;
  if (first === undefined) return [];
  if (contents.some(({ regionId }) => regionId !== first.regionId)) throw new Error('the lines of several regions stand in several chains');
  const { audit_algorithm: algorithm } = await connection.selectFrom('installation').select('audit_algorithm').executeTakeFirstOrThrow();
  const head = await lockedHead(connection, first.regionId);
  const lines: AuditLine[] = [];
  for (const content of contents) lines.push(chainLine(lines.at(-1) ?? (head.number === 0 ? chainStart : head), content, auditHash(algorithm)));
  await storeLines(connection, lines);
  return lines;
}

/**
 * Adds a line to the chain of its region, as `appendAuditLines` does.
 *
 * @example await appendAuditLine(connection, { regionId, at: now, personId, personName: '王芳', role: 'office-clerk', … })
 */
export async function appendAuditLine(connection: Connection, content: AuditContent): Promise<AuditLine> {
  const [line] = await appendAuditLines(connection, [content]);
  if (line === undefined) throw new Error('a line that was not added');
  return line;
}
