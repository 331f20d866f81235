import type { Issue } from '#kernel';
import { addAttachment, appendAuditLine, endReport, findReport, keepContent, type Connection, type ReportMadeFrom } from '#storage';

/** A file of a report as it lies in the file store. */
export type MadeReportFile = { readonly attachmentId: string; readonly name: string; readonly extension: string; readonly sha256: string; readonly size: number };

/** What making a report gave. */
type Made = { readonly title: string; readonly files: readonly MadeReportFile[]; readonly issues: readonly Issue[]; readonly madeFrom: ReportMadeFrom };

type Job = { readonly input: { readonly regionId: string; readonly reportId: string }; readonly now: string };

/** The issues kept with a report: a table of many would hide what matters. */
const mostIssues = 200;

/**
 * Stores a report that was made, in the transaction that ends its job: its files become attachments of it, once.
 *
 * @example makeReport(settings, storeReport)
 */
export async function storeReport(connection: Connection, { title, files, issues, madeFrom }: Made, { input: { regionId, reportId }, now }: Job): Promise<{ readonly reportId: string; readonly files: number }> {
  const wanted = await findReport(connection, regionId, reportId);
  if (wanted === null || !(await endReport(connection, { regionId, reportId, madeFrom, issues: issues.slice(0, mostIssues), madeAt: now }))) return { reportId, files: 0 };
  for (const { attachmentId, name, extension, sha256, size } of files) {
    await keepContent(connection, { sha256, size, contentKind: extension, encoding: extension === 'html' ? 'utf-8' : null, storedAt: now });
    await addAttachment(connection, { regionId, attachmentId, subjectKind: 'report', subjectId: reportId, unitId: null, sha256, name, note: '内部资料 不得公开', addedAt: now, addedBy: wanted.askedBy });
  }
  await appendAuditLine(connection, {
    regionId, at: now, personId: null, personName: '后台任务', role: null, address: '本机', action: 'reports.make-report', subjectKind: 'report', subjectId: reportId,
    sentence: `编成《${title}》：${files.map(({ name }) => name).join('、')}；依据${madeFrom.plans.map((plan) => `《${plan.title}》第${String(plan.version)}版`).join('、')}和 ${String(madeFrom.figures)} 个数`,
    before: null, after: { files: files.map(({ name, sha256 }) => ({ name, sha256 })), figures: madeFrom.figures, figuresHash: madeFrom.figuresHash },
  });
  return { reportId, files: files.length };
}
