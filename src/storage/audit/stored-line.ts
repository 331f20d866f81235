import { sql, type Selection } from 'kysely';
import type { AuditLine, Role } from '#kernel';
import type { Database } from '../tables/database.ts';

/**
 * The columns of a line as texts, so that a value somebody put there is seen as it is and never stops the reading: a time finer than milliseconds, a number beyond
 * what a number holds, a fraction in JSON.
 */
export const storedColumns = [
  'region_id', sql<string>`number::text`.as('number'), sql<string>`at::text`.as('at'), 'person_id', 'person_name', 'role', 'address', 'action', 'subject_kind', 'subject_id', 'sentence',
  sql<string | null>`before::text`.as('before'), sql<string | null>`after::text`.as('after'), 'algorithm', 'previous_hash', 'hash',
] as const;

/** A row of these columns. */
export type StoredRow = Selection<Database, 'audit_lines', (typeof storedColumns)[number]>;

const clock = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?\+00$/;

/** `2026-11-22 09:08:17.12+00` as ISO with milliseconds; what cannot be one of our times stays as it is, and no line of ours has it. */
function timeOf(text: string): string {
  const [, day, time, fraction = ''] = clock.exec(text) ?? [];
  const digits = fraction.padEnd(3, '0');
  return day === undefined || time === undefined || /[1-9]/.test(digits.slice(3)) ? text : `${day}T${time}.${digits.slice(0, 3)}Z`;
}

/** Lines hold whole numbers only; a fraction that a parser would round away is kept as what no line can hold. */
function jsonOf(text: string | null): unknown {
  if (text === null) return null;
  if (/\d[.eE]/.test(text) && /\d[.eE]/.test(text.replace(/"(?:[^"\\]|\\.)*"/g, '""'))) return Number.NaN;
  return JSON.parse(text);
}

/**
 * A line from its row, unchanged: what is wrong with it shows when it is verified.
 *
 * @example verifyChain(rows.map(lineOfRow), question)
 */
export const lineOfRow = (row: StoredRow): AuditLine => ({
  regionId: row.region_id, number: Number(row.number), at: timeOf(row.at), personId: row.person_id, personName: row.person_name, role: row.role as Role | null, address: row.address,
  action: row.action, subjectKind: row.subject_kind, subjectId: row.subject_id, sentence: row.sentence, before: jsonOf(row.before), after: jsonOf(row.after),
  algorithm: row.algorithm, previousHash: row.previous_hash, hash: row.hash,
});
