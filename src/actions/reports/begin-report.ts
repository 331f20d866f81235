import { isRole, type Role } from '#kernel';
import { openLifeCycle, reportCycle } from '#lifecycle';
import { addLifeCycle, addPassages, addReport, type Connection, type StoredLifeCycle, type StoredPassage, type StoredReport } from '#storage';
import { actorOf } from '../actor-of.ts';
import type { Work } from '../action.ts';
import { askForJob } from '../jobs/job-declaration.ts';
import { makeReportJob } from '../jobs/kinds/make-report.ts';
import type { Refusal } from '../refusal.ts';
import { refusalOfStep } from '../refusal-of-step.ts';
import { reportApprovers } from '../settings/keys/report-approvers.ts';
import { settingOn } from '../settings/setting-on.ts';

/** A report as it begins: what was asked for, its life cycle, what is written in it from the start. */
export type BegunReport = Pick<StoredReport, 'regionId' | 'reportId' | 'kind' | 'year' | 'subject' | 'asOf' | 'knownBefore' | 'asked' | 'edition' | 'replaces'> & { readonly stored: StoredLifeCycle; readonly passages: readonly StoredPassage[] };

/**
 * The roles that approve reports of a region on a day, as its setting says (mission.md S18).
 *
 * @example await reportApproversOf(connection, regionId, today) // ['office-head', 'committee-leader', 'statistics-head']
 */
export const reportApproversOf = async (connection: Connection, regionId: string, day: string): Promise<readonly Role[]> => (await settingOn(connection, reportApprovers, { regionId, day })).roles.filter(isRole);

/**
 * Opens the life cycle of a report, following the frozen one it corrects; or says why this person may not.
 *
 * @example openReport({ regionId, reportId, approvers, follows: null }, work)
 */
export function openReport({ regionId, reportId, approvers, follows }: { readonly regionId: string; readonly reportId: string; readonly approvers: readonly Role[]; readonly follows: StoredLifeCycle | null }, { caller, now, today, newId }: Pick<Work, 'caller' | 'now' | 'today' | 'newId'>): StoredLifeCycle | Refusal {
  const cycleId = newId();
  const opened = openLifeCycle(reportCycle, { id: cycleId, regionId, who: actorOf(caller), at: now, today, approvers: { 'report-approver': approvers }, ...(follows === null ? {} : { replaces: { kind: reportCycle, cycle: follows.cycle } }) });
  return opened.kind === 'refused' ? refusalOfStep(opened) : { regionId, cycleId, subjectId: reportId, cycle: opened.cycle };
}

/**
 * Stores a report that begins, and asks for the job that makes it.
 *
 * @example const jobId = await storeBegun(begun, work)
 */
export async function storeBegun({ stored, passages, ...report }: BegunReport, work: Work): Promise<string> {
  const { connection, now, caller } = work;
  const { regionId, reportId } = report;
  const jobId = await askForJob(makeReportJob, { regionId, reportId, renewal: null }, regionId, work);
  await addLifeCycle(connection, stored);
  await addReport(connection, { ...report, jobId, cycleId: stored.cycleId, state: stored.cycle.state, askedAt: now, askedBy: caller.personId });
  await addPassages(connection, { regionId, reportId }, passages);
  return jobId;
}
