import type { Issue } from '#kernel';
import type { Connection } from '../engines/engine.ts';

/** A document that was sent in to be read as plans: waiting for its job, read, failed (with the reasons), or set aside. `content` is what was read. */
export type PlanImport = {
  readonly regionId: string;
  readonly importId: string;
  readonly attachmentId: string;
  readonly state: 'waiting' | 'read' | 'failed' | 'set-aside';
  readonly content: unknown;
  readonly issues: readonly Issue[];
  readonly jobId: string | null;
  readonly createdAt: string;
  readonly createdBy: string | null;
};

const columns = ['region_id as regionId', 'import_id as importId', 'attachment_id as attachmentId', 'state', 'issues', 'job_id as jobId', 'created_at as createdAt', 'created_by as createdBy'] as const;

/**
 * Adds a document that waits to be read.
 *
 * @example await addPlanImport(connection, { regionId, importId, attachmentId, jobId, createdAt: now, createdBy: personId })
 */
export async function addPlanImport(connection: Connection, { regionId, importId, attachmentId, jobId, createdAt, createdBy }: Omit<PlanImport, 'state' | 'content' | 'issues'>): Promise<void> {
  await connection.insertInto('plan_imports').values({ region_id: regionId, import_id: importId, attachment_id: attachmentId, state: 'waiting', job_id: jobId, created_at: createdAt, created_by: createdBy }).execute();
}

/**
 * One import with what was read; null: none of this id in the region.
 *
 * @example await findPlanImport(connection, regionId, importId)
 */
export async function findPlanImport(connection: Connection, regionId: string, importId: string): Promise<PlanImport | null> {
  const row = await connection.selectFrom('plan_imports').select([...columns, 'content']).where('region_id', '=', regionId).where('import_id', '=', importId).executeTakeFirst();
  return (row as PlanImport | undefined) ?? null;
}

/**
 * The imports of a region without what was read, newest first.
 *
 * @example await listPlanImports(connection, regionId)
 */
export async function listPlanImports(connection: Connection, regionId: string): Promise<readonly Omit<PlanImport, 'content'>[]> {
  return (await connection.selectFrom('plan_imports').select(columns).where('region_id', '=', regionId).orderBy('created_at', 'desc').orderBy('import_id').limit(200).execute()) as Omit<PlanImport, 'content'>[];
}

/**
 * Stores how the reading of a document ended.
 *
 * @example await endPlanImport(connection, { regionId, importId, state: 'read', content, issues })
 */
export async function endPlanImport(connection: Connection, { regionId, importId, state, content, issues }: Pick<PlanImport, 'regionId' | 'importId' | 'state' | 'content' | 'issues'>): Promise<void> {
  await connection.updateTable('plan_imports').set({ state, content: content === null ? null : JSON.stringify(content), issues: JSON.stringify(issues) }).where('region_id', '=', regionId).where('import_id', '=', importId).execute();
}
