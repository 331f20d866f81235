import { z } from 'zod';
import { reportTypes } from '#publication';
import { reportCycle } from '#lifecycle';
import { findJobsByIds, personNames, reportFiles, reportsChangedSince, type StoredReport } from '#storage';
import type { ReadWork } from '../action.ts';
import { issueSchema } from '../fields.ts';

const file = z.object({ attachmentId: z.uuid(), name: z.string(), size: z.number(), sha256: z.string(), contentKind: z.string() });

/** A report as answers show it: what it was asked for, what it was made from, its files. */
export const shownReport = z.object({
  reportId: z.uuid().describe('报告编号'), jobId: z.uuid(), kind: z.string(), kindWord: z.string(), year: z.int(), subject: z.enum(['women', 'children']).nullable().describe('对象'), asOf: z.string().describe('判断到期的日期'), knownOn: z.string().describe('数据库版本（日期）'), knownBefore: z.string().describe('数据库版本（时刻之前）'),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']), failure: z.string().nullable(), askedAt: z.string().describe('要求于'), askedBy: z.string().nullable().describe('要求人'), madeAt: z.string().nullable().describe('编成于'),
  plans: z.array(z.object({ planId: z.uuid(), title: z.string(), version: z.int(), contentHash: z.string() })), figures: z.int().nullable().describe('采用的数'), withheldFigures: z.int().nullable().describe('其中保密'), figuresHash: z.string().nullable().describe('数据的指纹'), program: z.string().nullable().describe('程序版本'),
  files: z.array(file).describe('文件'), doubts: z.int().describe('提示的条数'),
  title: z.string().nullable(), edition: z.int().nullable().describe('第几版'), replaces: z.uuid().nullable().describe('更正哪一份'), contentNumber: z.int().nullable().describe('第几次编成'), stage: z.string().nullable().describe('办理状态'), stageWord: z.string().describe('办理状态'), isUnderWay: z.boolean().describe('后台正在办'), progress: z.int(), progressNote: z.string().nullable(), allowed: z.array(z.string()),
  revisedFigures: z.int().nullable().describe('编成后又变的数（到监测年份为止的），还没有编成则为空'),
});

/** The same with what was doubtful while it was made. */
export const wholeReport = shownReport.extend({ issues: z.array(issueSchema) });

/**
 * Reports as answers show them, with what this caller may do with each; their jobs, files and people are asked for once for all.
 *
 * @example await showReports(work, regionId, await listReports(connection, regionId, { before: null, limit: 100 }))
 */
export async function showReports({ connection, allowedOn }: Pick<ReadWork, 'connection' | 'allowedOn'>, regionId: string, reports: readonly StoredReport[]): Promise<readonly z.input<typeof wholeReport>[]> {
  const jobs = new Map((await findJobsByIds(connection, reports.map(({ jobId }) => jobId))).map((job) => [job.jobId, job]));
  const files = Map.groupBy(await reportFiles(connection, regionId, reports.map(({ reportId }) => reportId)), ({ subjectId }) => subjectId);
  const people = await personNames(connection, reports.map(({ askedBy }) => askedBy));
  const changed = new Map((await reportsChangedSince(connection, regionId, { reportIds: reports.map(({ reportId }) => reportId), cells: null })).map((one) => [one.reportId, one.changed]));
  return reports.map((report) => {
    const { reportId, jobId, kind, year, subject, asOf, knownBefore, asked, madeFrom, issues, askedAt, askedBy, madeAt, title, edition, replaces, contentNumber, state: stage } = report;
    const job = jobs.get(jobId);
    const isUnderWay = job?.state === 'waiting' || job?.state === 'running';
    return {
      reportId, jobId, kind, kindWord: reportTypes.find(({ id }) => id === kind)?.title ?? kind, year, subject, asOf, knownOn: typeof asked['knownOn'] === 'string' ? asked['knownOn'] : '', knownBefore,
      // Jobs that are done are forgotten after some time; the report is not.
      state: madeAt === null ? job?.state ?? 'failed' : 'done', failure: job?.state === 'failed' || madeAt === null ? job?.failure ?? null : null, askedAt, askedBy: askedBy === null ? null : people.get(askedBy) ?? null, madeAt,
      plans: (madeFrom?.plans ?? []).map((plan) => ({ ...plan })), figures: madeFrom?.figures ?? null, withheldFigures: madeFrom?.withheld ?? null, figuresHash: madeFrom?.figuresHash ?? null, program: madeFrom?.program ?? null,
      title, edition, replaces, contentNumber, stage, stageWord: stage === null ? '' : reportCycle.states[stage]?.word ?? stage, isUnderWay, progress: isUnderWay ? job.progress : 100, progressNote: isUnderWay ? job.progressNote : null, allowed: stage === null ? [] : [...allowedOn('report', { regionId }, report)],
      files: (files.get(reportId) ?? []).map(({ attachmentId, name, size, sha256, contentKind }) => ({ attachmentId, name, size: Number(size), sha256, contentKind })), doubts: issues?.length ?? 0, revisedFigures: madeAt === null ? null : changed.get(reportId) ?? 0, issues: (issues ?? []).map((issue) => ({ ...issue })),
    };
  });
}
