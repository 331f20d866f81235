import type { Issue } from '#kernel';
import type { Connection } from '../engines/engine.ts';
import type { Attachment } from '../files/attachments.ts';

/** What a report was made from: versions of plans by their fingerprints, how many figures and their fingerprint, the program. */
export type ReportMadeFrom = {
  readonly plans: readonly { readonly planId: string; readonly title: string; readonly version: number; readonly contentHash: string }[];
  readonly figures: number;
  readonly withheld: number;
  readonly figuresHash: string;
  readonly program: string;
};

/** What a frozen report prints on its last page: fingerprint, head of the audit chain then, who approved, by which document. */
export type StoredSeal = { readonly fingerprint: string; readonly auditHead: string; readonly approvedBy: string; readonly frozenOn: string; readonly document: string | null };

/** A report of a region: asked for, and (`madeAt`) made. `knownBefore` is the instant whose state of the database it tells of; `asked` the other wishes. */
export type StoredReport = {
  readonly regionId: string;
  readonly reportId: string;
  readonly jobId: string;
  readonly kind: string;
  readonly year: number;
  readonly subject: 'women' | 'children' | null;
  readonly asOf: string;
  readonly knownBefore: string;
  readonly asked: Readonly<Record<string, unknown>>;
  readonly madeFrom: ReportMadeFrom | null;
  readonly issues: readonly Issue[] | null;
  readonly askedAt: string;
  readonly askedBy: string | null;
  readonly madeAt: string | null;
  /** Null for reports made before they had a life cycle: only their files are kept. */
  readonly cycleId: string | null;
  /** That of its life cycle. */
  readonly state: string | null;
  readonly title: string | null;
  /** 1, or one more than that of the report it corrects. */
  readonly edition: number | null;
  /** The frozen report that this one is made to correct. */
  readonly replaces: string | null;
  /** Which of its contents holds. */
  readonly contentNumber: number | null;
  /** What a frozen report says of itself. */
  readonly seal: StoredSeal | null;
};

const columns = [
  'region_id as regionId', 'report_id as reportId', 'job_id as jobId', 'kind', 'year', 'subject', 'as_of as asOf', 'known_before as knownBefore', 'asked', 'made_from as madeFrom', 'issues', 'asked_at as askedAt', 'asked_by as askedBy', 'made_at as madeAt',
  'cycle_id as cycleId', 'state', 'title', 'edition', 'replaces', 'content_number as contentNumber', 'seal',
] as const;

type OnItsWay = 'cycleId' | 'state' | 'title' | 'edition' | 'replaces' | 'contentNumber' | 'seal';

/**
 * Remembers that a report is wanted.
 *
 * @example await addReport(connection, { regionId, reportId, jobId, kind: 'annual', year: 2025, subject: null, asOf: today, knownBefore: now, asked: {}, askedAt: now, askedBy: personId })
 */
export async function addReport(connection: Connection, { regionId, reportId, jobId, kind, year, subject, asOf, knownBefore, asked, askedAt, askedBy, cycleId = null, state = null, edition = null, replaces = null }: Omit<StoredReport, 'madeFrom' | 'issues' | 'madeAt' | OnItsWay> & Partial<Pick<StoredReport, OnItsWay>>): Promise<void> {
  await connection.insertInto('reports').values({
    region_id: regionId, report_id: reportId, job_id: jobId, kind, year, subject, as_of: asOf, known_before: knownBefore, asked: JSON.stringify(asked), asked_at: askedAt, asked_by: askedBy, cycle_id: cycleId, state, edition, replaces,
  }).execute();
}

type ReportEnd = Pick<StoredReport, 'regionId' | 'reportId'> & { readonly madeFrom: ReportMadeFrom; readonly issues: readonly Issue[]; readonly madeAt: string } & Partial<Pick<StoredReport, 'asOf' | 'knownBefore' | 'asked' | 'title' | 'contentNumber'>>;

/**
 * Remembers what a report was made from, the first time and whenever it was made anew from a later state of the database; false: nobody asked for it.
 *
 * @example await endReport(connection, { regionId, reportId, madeFrom, issues: [], madeAt: now })
 */
export async function endReport(connection: Connection, { regionId, reportId, madeFrom, issues, madeAt, asOf, knownBefore, asked, title, contentNumber }: ReportEnd): Promise<boolean> {
  const { numUpdatedRows } = await connection.updateTable('reports').set({
    made_from: JSON.stringify(madeFrom), issues: JSON.stringify(issues), made_at: madeAt, ...(asOf === undefined ? {} : { as_of: asOf }), ...(knownBefore === undefined ? {} : { known_before: knownBefore }), ...(asked === undefined ? {} : { asked: JSON.stringify(asked) }),
    ...(title === undefined ? {} : { title }), ...(contentNumber === undefined ? {} : { content_number: contentNumber }),
  }).where('region_id', '=', regionId).where('report_id', '=', reportId).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Remembers where a report is on its way, or which job makes it anew.
 *
 * @example await changeReport(connection, { regionId, reportId, state: 'submitted' })
 */
export async function changeReport(connection: Connection, { regionId, reportId, state, jobId, seal }: Pick<StoredReport, 'regionId' | 'reportId'> & { readonly state?: string; readonly jobId?: string; readonly seal?: StoredSeal }): Promise<void> {
  await connection.updateTable('reports').set({ ...(state === undefined ? {} : { state }), ...(jobId === undefined ? {} : { job_id: jobId }), ...(seal === undefined ? {} : { seal: JSON.stringify(seal) }) }).where('region_id', '=', regionId).where('report_id', '=', reportId).execute();
}

/**
 * One report, locked until the transaction ends: whoever writes in it or takes a step takes turns.
 *
 * @example await lockedReport(connection, regionId, reportId)
 */
export async function lockedReport(connection: Connection, regionId: string, reportId: string): Promise<StoredReport | null> {
  return (await connection.selectFrom('reports').select(columns).where('region_id', '=', regionId).where('report_id', '=', reportId).forUpdate().executeTakeFirst() as StoredReport | undefined) ?? null;
}

/**
 * One report of a region, or null.
 *
 * @example (await findReport(connection, regionId, reportId))?.madeAt
 */
export async function findReport(connection: Connection, regionId: string, reportId: string): Promise<StoredReport | null> {
  return (await connection.selectFrom('reports').select(columns).where('region_id', '=', regionId).where('report_id', '=', reportId).executeTakeFirst() as StoredReport | undefined) ?? null;
}

/**
 * The reports of a region, newest first (their ids sort by time): at most `limit` before one of them, or those asked for by their ids.
 *
 * @example await listReports(connection, regionId, { before: null, limit: 100 })
 */
export async function listReports(connection: Connection, regionId: string, { reportIds, kind, year, subject, state, before, limit }: { readonly reportIds?: readonly string[] | undefined; readonly kind?: string | undefined; readonly year?: number | undefined; readonly subject?: 'women' | 'children' | null | undefined; readonly state?: string | undefined; readonly before: string | null; readonly limit: number }): Promise<readonly StoredReport[]> {
  let query = connection.selectFrom('reports').select(columns).where('region_id', '=', regionId).orderBy('report_id', 'desc').limit(limit);
  if (reportIds !== undefined) query = query.where('report_id', 'in', [...reportIds]);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (year !== undefined) query = query.where('year', '=', year);
  if (subject !== undefined) query = query.where('subject', 'is not distinct from', subject);
  if (state !== undefined) query = query.where('state', '=', state);
  if (before !== null) query = query.where('report_id', '<', before);
  return await query.execute() as StoredReport[];
}

/**
 * The files of some reports that were not taken away, in one statement.
 *
 * @example (await reportFiles(connection, regionId, [reportId])).map(({ name }) => name)
 */
export async function reportFiles(connection: Connection, regionId: string, reportIds: readonly string[]): Promise<readonly Pick<Attachment, 'attachmentId' | 'subjectId' | 'name' | 'sha256' | 'size' | 'contentKind'>[]> {
  if (reportIds.length === 0) return [];
  return connection.selectFrom('attachments').innerJoin('files', 'files.sha256', 'attachments.sha256')
    .select(['attachment_id as attachmentId', 'subject_id as subjectId', 'attachments.sha256', 'name', 'size', 'content_kind as contentKind'])
    .where('region_id', '=', regionId).where('subject_kind', '=', 'report').where('subject_id', 'in', [...reportIds]).where('removed_at', 'is', null).orderBy('subject_id').orderBy('content_kind').orderBy('attachment_id').execute();
}
