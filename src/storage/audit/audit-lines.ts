import { sql } from 'kysely';
import type { AuditLine } from '#kernel';
import type { Connection } from '../engines/engine.ts';
import { lineOfRow, storedColumns } from './stored-line.ts';

/** Which lines of a region are asked for; what is left out does not narrow. `concernedPersonId`: what was done to a person or to a role of theirs, by whomever. `from` and `until` are instants (UTC, ISO), the latter not included. */
export type AuditFilter = {
  readonly personId?: string | undefined;
  readonly personName?: string | undefined;
  readonly action?: string | undefined;
  readonly subjectKind?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly concernedPersonId?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
};

/** Reading goes on in blocks of this many lines: a chain of any length takes the same memory. */
const blockSize = 2000;

const columnOf = { personId: 'person_id', personName: 'person_name', action: 'action', subjectKind: 'subject_kind', subjectId: 'subject_id' } as const;

const linesOf = (connection: Connection, regionId: string, filter: AuditFilter) => {
  let query = connection.selectFrom('audit_lines').select(storedColumns).where('region_id', '=', regionId);
  for (const [key, column] of Object.entries(columnOf) as [keyof typeof columnOf, (typeof columnOf)[keyof typeof columnOf]][]) {
    const wanted = filter[key];
    if (wanted !== undefined) query = query.where(column, '=', wanted);
  }
  const { concernedPersonId: concerned } = filter;
  if (concerned !== undefined) query = query.where(sql<boolean>`((subject_kind = 'person' AND subject_id = ${concerned}) OR before->>'personId' = ${concerned} OR after->>'personId' = ${concerned})`);
  if (filter.from !== undefined) query = query.where('at', '>=', filter.from);
  return filter.until === undefined ? query : query.where('at', '<', filter.until);
};

/**
 * Lines of a region, newest first: at most `limit` with numbers below `before` (null: from the newest).
 *
 * @example await newestAuditLines(connection, regionId, { action: 'plan.adopt-version' }, { before: null, limit: 100 })
 */
export async function newestAuditLines(connection: Connection, regionId: string, filter: AuditFilter, { before, limit }: { readonly before: number | null; readonly limit: number }): Promise<readonly AuditLine[]> {
  const query = linesOf(connection, regionId, filter).orderBy('audit_lines.number', 'desc').limit(limit);
  return (await (before === null ? query : query.where('number', '<', before)).execute()).map(lineOfRow);
}

/**
 * One line of a region, or null.
 *
 * @example (await findAuditLine(connection, regionId, 812))?.sentence
 */
export async function findAuditLine(connection: Connection, regionId: string, number: number): Promise<AuditLine | null> {
  const row = await linesOf(connection, regionId, {}).where('number', '=', number).executeTakeFirst();
  return row ? lineOfRow(row) : null;
}

/**
 * Lines of a region in the order of their numbers, after a number, in blocks: one statement a block, so that lines added meanwhile come too. A `limit` ends it earlier.
 *
 * @example for await (const line of auditLinesAfter(connection, regionId, 0)) print(line)
 */
export async function* auditLinesAfter(connection: Connection, regionId: string, after: number, { filter = {}, limit = Infinity }: { readonly filter?: AuditFilter; readonly limit?: number } = {}): AsyncGenerator<AuditLine> {
  let last = String(after);
  for (let left = limit; left > 0;) {
    const rows = await linesOf(connection, regionId, filter).where('number', '>', last as unknown as number).orderBy('audit_lines.number').limit(Math.min(blockSize, left)).execute();
    for (const row of rows) yield lineOfRow(row);
    left -= rows.length;
    if (rows.length < blockSize) return;
    last = rows.at(-1)?.number ?? last;
  }
}
