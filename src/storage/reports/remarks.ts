import type { Connection } from '../engines/engine.ts';

/** What a reader says of a paragraph of a report, or of the whole (`blockId` null); settled with an answer by who did what it asks. */
export type ReportRemark = {
  readonly regionId: string;
  readonly reportId: string;
  readonly remarkId: string;
  readonly blockId: string | null;
  readonly text: string;
  readonly madeAt: string;
  readonly madeBy: string | null;
  readonly answer: string | null;
  readonly settledAt: string | null;
  readonly settledBy: string | null;
};

const all = (connection: Connection, { regionId, reportId }: Pick<ReportRemark, 'regionId' | 'reportId'>) => connection.selectFrom('report_remarks')
  .select(['region_id as regionId', 'report_id as reportId', 'remark_id as remarkId', 'block_id as blockId', 'text', 'made_at as madeAt', 'made_by as madeBy', 'answer', 'settled_at as settledAt', 'settled_by as settledBy'])
  .where('region_id', '=', regionId).where('report_id', '=', reportId);

/**
 * The remarks on a report, oldest first.
 *
 * @example (await reportRemarks(connection, place)).filter(({ settledAt }) => settledAt === null)
 */
export const reportRemarks = (connection: Connection, place: Pick<ReportRemark, 'regionId' | 'reportId'>): Promise<readonly ReportRemark[]> => all(connection, place).orderBy('made_at').orderBy('remark_id').execute();

/**
 * One remark, locked until the transaction ends; null: there is none.
 *
 * @example await findReportRemark(connection, place, remarkId)
 */
export const findReportRemark = async (connection: Connection, place: Pick<ReportRemark, 'regionId' | 'reportId'>, remarkId: string): Promise<ReportRemark | null> => await all(connection, place).where('remark_id', '=', remarkId).forUpdate().executeTakeFirst() ?? null;

/**
 * Adds a remark.
 *
 * @example await addReportRemark(connection, remark)
 */
export async function addReportRemark(connection: Connection, { regionId, reportId, remarkId, blockId, text, madeAt, madeBy }: Omit<ReportRemark, 'answer' | 'settledAt' | 'settledBy'>): Promise<void> {
  await connection.insertInto('report_remarks').values({ region_id: regionId, report_id: reportId, remark_id: remarkId, block_id: blockId, text, made_at: madeAt, made_by: madeBy, answer: null, settled_at: null, settled_by: null }).execute();
}

/**
 * Marks a remark as settled.
 *
 * @example await settleReportRemark(connection, remark, { answer: '已改', at: now, by: personId })
 */
export async function settleReportRemark(connection: Connection, { regionId, reportId, remarkId }: Pick<ReportRemark, 'regionId' | 'reportId' | 'remarkId'>, { answer, at, by }: { readonly answer: string | null; readonly at: string; readonly by: string | null }): Promise<void> {
  await connection.updateTable('report_remarks').set({ answer, settled_at: at, settled_by: by }).where('region_id', '=', regionId).where('report_id', '=', reportId).where('remark_id', '=', remarkId).execute();
}
