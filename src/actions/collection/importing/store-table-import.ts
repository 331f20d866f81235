import { appendAuditLine, endTableImport, forgetRows, holdObservations, writeRows, type Connection } from '#storage';
import type { TableReport } from './table-report.ts';

/** What a job was asked, and by whom. */
type Job = { readonly createdBy: string | null; readonly now: string; readonly input: { readonly regionId: string; readonly importId: string; readonly mode: 'preview' | 'apply'; readonly revisionReason: string | null; readonly note: string | null; readonly askedBy: string } };

/**
 * Keeps what the job found and, where nothing stands in the way and it was asked for, writes the rows that were put aside: all of them or none, while nobody else adds figures of the region.
 * What others brought in since the rows were counted makes another number of versions: then nothing is written, and the job looks at the table again.
 *
 * @example importTable(source, storeTableImport)
 */
export async function storeTableImport(connection: Connection, report: TableReport, { createdBy, now, input }: Job): Promise<{ readonly importId: string; readonly message: string }> {
  const { regionId, importId, mode, revisionReason, note, askedBy } = input;
  const place = { regionId, importId };
  if (mode === 'apply' && report.applied) {
    if (!(await holdObservations(connection, regionId, { patiently: true }))) throw new Error(`region ${regionId} is gone`);
    const { outcomes } = report;
    const written = await writeRows(connection, place, { revisionReason, at: now, by: createdBy });
    if (outcomes === null || written !== outcomes.new + outcomes.changed + outcomes.revised) throw new Error('other figures came in meanwhile: the table is looked at again');
    await forgetRows(connection, place);
    await appendAuditLine(connection, {
      regionId, at: now, personId: createdBy, personName: askedBy === '' ? '后台任务' : askedBy, role: null, address: '本机', action: 'collection.import-table', subjectKind: 'table-import', subjectId: importId,
      sentence: `导入数据表《${report.file}》：${report.message}${revisionReason === null ? '' : `修订理由：${revisionReason}`}${note === null ? '' : `（${note}）`}`, before: null, after: { ...outcomes },
    });
  }
  await endTableImport(connection, place, report, now);
  return { importId, message: report.message };
}
