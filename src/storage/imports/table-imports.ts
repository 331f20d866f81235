import type { Connection } from '../engines/engine.ts';
import type { ImportPlace } from './staged-row.ts';

/** A table that somebody wants to import: what was asked, by which job it is done, and what came of it (null: not yet). */
export type TableImportRecord = ImportPlace & {
  readonly jobId: string;
  readonly attachmentId: string;
  readonly mode: 'preview' | 'apply';
  readonly asked: unknown;
  readonly report: unknown;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly finishedAt: string | null;
};

const columns = [
  'region_id as regionId', 'import_id as importId', 'job_id as jobId', 'attachment_id as attachmentId', 'mode', 'asked', 'report', 'created_at as createdAt', 'created_by as createdBy', 'finished_at as finishedAt',
] as const;

/**
 * Writes down that a table is to be imported.
 *
 * @example await addTableImport(connection, { regionId, importId, jobId, attachmentId, mode: 'preview', asked, createdAt: now, createdBy: personId })
 */
export async function addTableImport(connection: Connection, { regionId, importId, jobId, attachmentId, mode, asked, createdAt, createdBy }: Omit<TableImportRecord, 'report' | 'finishedAt'>): Promise<void> {
  await connection.insertInto('table_imports')
    .values({ region_id: regionId, import_id: importId, job_id: jobId, attachment_id: attachmentId, mode, asked: JSON.stringify(asked), created_at: createdAt, created_by: createdBy }).execute();
}

/**
 * One import of a region; null: there is none.
 *
 * @example (await findTableImport(connection, { regionId, importId }))?.report
 */
export async function findTableImport(connection: Connection, { regionId, importId }: ImportPlace): Promise<TableImportRecord | null> {
  return (await connection.selectFrom('table_imports').select(columns).where('region_id', '=', regionId).where('import_id', '=', importId).executeTakeFirst()) ?? null;
}

/**
 * Keeps what came of an import.
 *
 * @example await endTableImport(connection, { regionId, importId }, report, now)
 */
export async function endTableImport(connection: Connection, { regionId, importId }: ImportPlace, report: unknown, at: string): Promise<void> {
  await connection.updateTable('table_imports').set({ report: JSON.stringify(report), finished_at: at }).where('region_id', '=', regionId).where('import_id', '=', importId).execute();
}
