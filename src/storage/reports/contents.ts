import type { Issue } from '#kernel';
import type { Connection } from '../engines/engine.ts';
import type { ReportMadeFrom } from './reports.ts';

/** What a content of a report is known by, without its bulk. */
export type ContentHead = {
  readonly regionId: string;
  readonly reportId: string;
  /** 1 for the first content of a report, 2 for the next. */
  readonly number: number;
  readonly asOf: string;
  readonly knownOn: string;
  readonly knownBefore: string;
  readonly madeFrom: ReportMadeFrom;
  readonly issues: readonly Issue[];
  readonly contentHash: string;
  readonly madeAt: string;
  readonly madeBy: string | null;
};

/** A content as it is kept: `tree` and `head` are JSON. */
export type StoredContent = ContentHead & { readonly tree: string; readonly head: string };

/** A picture of a content: JSON of what it is drawn from, and as drawn. */
export type ContentPicture = { readonly picture: string; readonly chart: string; readonly svg: string };

const columns = ['region_id as regionId', 'report_id as reportId', 'number', 'as_of as asOf', 'known_on as knownOn', 'known_before as knownBefore', 'made_from as madeFrom', 'issues', 'content_hash as contentHash', 'made_at as madeAt', 'made_by as madeBy'] as const;

/**
 * Keeps a new content of a report with its pictures; the former stay.
 *
 * @example await addContent(connection, content, pictures)
 */
export async function addContent(connection: Connection, content: StoredContent, pictures: readonly ContentPicture[]): Promise<void> {
  const { regionId, reportId, number, asOf, knownOn, knownBefore, madeFrom, issues, contentHash, madeAt, madeBy, tree, head } = content;
  await connection.insertInto('report_contents').values({
    region_id: regionId, report_id: reportId, number, as_of: asOf, known_on: knownOn, known_before: knownBefore, made_from: JSON.stringify(madeFrom), issues: JSON.stringify(issues), content_hash: contentHash, made_at: madeAt, made_by: madeBy, tree, head,
  }).execute();
  for (const { picture, chart, svg } of pictures) await connection.insertInto('report_pictures').values({ region_id: regionId, report_id: reportId, number, picture, chart, svg }).execute();
}

/**
 * What a content is known by; null: the report has none of this number.
 *
 * @example (await contentHead(connection, { regionId, reportId, number: 1 }))?.contentHash
 */
export async function contentHead(connection: Connection, { regionId, reportId, number }: Pick<ContentHead, 'regionId' | 'reportId' | 'number'>): Promise<ContentHead | null> {
  return (await connection.selectFrom('report_contents').select(columns).where('region_id', '=', regionId).where('report_id', '=', reportId).where('number', '=', number).executeTakeFirst() as ContentHead | undefined) ?? null;
}

/**
 * A content with its tree; null: the report has none of this number.
 *
 * @example (await findContent(connection, { regionId, reportId, number: 1 }))?.tree
 */
export async function findContent(connection: Connection, { regionId, reportId, number }: Pick<ContentHead, 'regionId' | 'reportId' | 'number'>): Promise<StoredContent | null> {
  return (await connection.selectFrom('report_contents').select([...columns, 'tree', 'head']).where('region_id', '=', regionId).where('report_id', '=', reportId).where('number', '=', number).executeTakeFirst() as StoredContent | undefined) ?? null;
}

/**
 * All pictures of a content.
 *
 * @example (await contentPictures(connection, place)).length
 */
export async function contentPictures(connection: Connection, { regionId, reportId, number }: Pick<ContentHead, 'regionId' | 'reportId' | 'number'>): Promise<readonly ContentPicture[]> {
  return connection.selectFrom('report_pictures').select(['picture', 'chart', 'svg']).where('region_id', '=', regionId).where('report_id', '=', reportId).where('number', '=', number).orderBy('picture').execute();
}

/**
 * One picture as drawn; null: there is none.
 *
 * @example await findPicture(connection, { regionId, reportId, number: 1 }, 'trend/1')
 */
export async function findPicture(connection: Connection, { regionId, reportId, number }: Pick<ContentHead, 'regionId' | 'reportId' | 'number'>, picture: string): Promise<string | null> {
  return (await connection.selectFrom('report_pictures').select('svg').where('region_id', '=', regionId).where('report_id', '=', reportId).where('number', '=', number).where('picture', '=', picture).executeTakeFirst())?.svg ?? null;
}
