import { createHash } from 'node:crypto';
import type { Issue } from '#kernel';
import { reportCycle } from '#lifecycle';
import type { ReportBase } from '#publication';
import { addAttachment, addContent, appendAuditLine, endReport, findLifeCycle, keepContent, lockedReport, markAttachmentRemoved, reportFiles, type Connection, type ReportMadeFrom, type StoredReport } from '#storage';

/** A file of a report as it lies in the file store. */
export type MadeReportFile = { readonly attachmentId: string; readonly name: string; readonly extension: string; readonly sha256: string; readonly size: number };

/** What making a report gave: as the program wrote it, its charts as drawn, its files. */
export type MadeReportContent = { readonly title: string; readonly base: ReportBase; readonly drawn: readonly { readonly key: string; readonly svg: string }[]; readonly files: readonly MadeReportFile[]; readonly issues: readonly Issue[]; readonly madeFrom: ReportMadeFrom };

type Renewal = { readonly asOf: string; readonly knownOn: string; readonly knownBefore: string };
type Job = { readonly input: { readonly regionId: string; readonly reportId: string; readonly renewal: Renewal | null }; readonly now: string; readonly createdBy: string | null };

/** The issues kept with a report: a table of many would hide what matters. */
const mostIssues = 200;

/** Files made of a report for people; their content is in the file store already. */
async function attach(connection: Connection, { regionId, reportId, askedBy }: StoredReport, files: readonly MadeReportFile[], note: string, now: string): Promise<void> {
  for (const { attachmentId, name, extension, sha256, size } of files) {
    await keepContent(connection, { sha256, size, contentKind: extension, encoding: extension === 'html' ? 'utf-8' : null, storedAt: now });
    await addAttachment(connection, { regionId, attachmentId, subjectKind: 'report', subjectId: reportId, unitId: null, sha256, name, note, addedAt: now, addedBy: askedBy });
  }
}

/** Whether the content may still change: not once it was submitted meanwhile. */
async function isOpen(connection: Connection, { regionId, cycleId, contentNumber }: StoredReport): Promise<boolean> {
  const stored = cycleId === null ? null : await findLifeCycle(connection, regionId, cycleId, { lock: true });
  return stored === null ? contentNumber === null : (reportCycle.states[stored.cycle.state]?.editable ?? []).length > 0;
}

/**
 * Stores a report that was made, in the transaction that ends its job: a content more, beside what people wrote; its files become attachments of it and take the place of those made before. What was
 * made of a report that was submitted meanwhile is set aside.
 *
 * @example makeReport(settings, storeReport)
 */
export async function storeReport(connection: Connection, { title, base, drawn, files, issues, madeFrom }: MadeReportContent, { input: { regionId, reportId, renewal }, now, createdBy }: Job): Promise<{ readonly reportId: string; readonly files: number }> {
  const wanted = await lockedReport(connection, regionId, reportId);
  if (wanted === null || !(await isOpen(connection, wanted))) return { reportId, files: 0 };
  const number = (wanted.contentNumber ?? 0) + 1;
  const kept = issues.slice(0, mostIssues);
  const known: Renewal = renewal ?? { asOf: wanted.asOf, knownOn: typeof wanted.asked['knownOn'] === 'string' ? wanted.asked['knownOn'] : wanted.asOf, knownBefore: wanted.knownBefore };
  const [tree, head] = [JSON.stringify(base.tree), JSON.stringify(base.head)];
  const svgOf = new Map(drawn.map(({ key, svg }) => [key, svg]));
  await addContent(connection, { regionId, reportId, number, ...known, madeFrom, issues: kept, contentHash: createHash('sha256').update(tree).digest('hex'), madeAt: now, madeBy: createdBy, tree, head },
    base.charts.map(({ key, option, width, height }) => ({ picture: key, chart: JSON.stringify({ key, option, width, height }), svg: svgOf.get(key) ?? '' })));
  await endReport(connection, { regionId, reportId, madeFrom, issues: kept, madeAt: now, asOf: known.asOf, knownBefore: known.knownBefore, asked: { ...wanted.asked, knownOn: known.knownOn }, title, contentNumber: number });
  for (const { attachmentId } of await reportFiles(connection, regionId, [reportId])) await markAttachmentRemoved(connection, regionId, attachmentId, { at: now, by: null });
  await attach(connection, wanted, files, '草稿 内部资料 不得公开', now);
  await appendAuditLine(connection, {
    regionId, at: now, personId: null, personName: '后台任务', role: null, address: '本机', action: 'reports.make-report', subjectKind: 'report', subjectId: reportId,
    sentence: `${number > 1 ? '刷新' : '编成'}《${title}》${files.length === 0 ? '' : `：${files.map(({ name }) => name).join('、')}`}；依据${madeFrom.plans.map((plan) => `《${plan.title}》第${String(plan.version)}版`).join('、')}和 ${String(madeFrom.figures)} 个数`,
    before: null, after: { content: number, files: files.map(({ name, sha256 }) => ({ name, sha256 })), figures: madeFrom.figures, figuresHash: madeFrom.figuresHash },
  });
  return { reportId, files: files.length };
}

/**
 * Stores the files of a frozen report, in the transaction that ends the job which wrote them: they take the place of those of its drafts. `issues`: why a format could not be written.
 *
 * @example writeReport(settings, storeFrozenFiles)
 */
export async function storeFrozenFiles(connection: Connection, { files, issues }: { readonly files: readonly MadeReportFile[]; readonly issues: readonly Issue[] }, { input: { regionId, reportId }, now }: { readonly input: { readonly regionId: string; readonly reportId: string }; readonly now: string }): Promise<{ readonly reportId: string; readonly files: number; readonly lacking: readonly string[] }> {
  const wanted = await lockedReport(connection, regionId, reportId);
  const lacking = issues.map(({ message }) => message);
  if (wanted === null) return { reportId, files: 0, lacking };
  for (const { attachmentId } of await reportFiles(connection, regionId, [reportId])) await markAttachmentRemoved(connection, regionId, attachmentId, { at: now, by: null });
  await attach(connection, wanted, files, '定稿 内部资料 不得公开', now);
  await appendAuditLine(connection, {
    regionId, at: now, personId: null, personName: '后台任务', role: null, address: '本机', action: 'reports.freeze-report', subjectKind: 'report', subjectId: reportId,
    sentence: `生成《${wanted.title ?? ''}》的定稿文件：${files.map(({ name }) => name).join('、')}${lacking.length === 0 ? '' : `；${lacking.join('；')}`}`, before: null, after: { files: files.map(({ name, sha256 }) => ({ name, sha256 })) },
  });
  return { reportId, files: files.length, lacking };
}
