import type { Connection } from '../engines/engine.ts';

/** A file at something: whose it is, what is shown of it, and the content it stands for. `unitId` null: it concerns the whole region. */
export type Attachment = {
  readonly regionId: string;
  readonly attachmentId: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly unitId: string | null;
  readonly sha256: string;
  readonly name: string;
  readonly note: string | null;
  readonly addedAt: string;
  readonly addedBy: string | null;
  readonly removedAt: string | null;
  readonly removedBy: string | null;
  readonly size: number;
  /** What the content is (docx, pdf, …), and the encoding of a text. */
  readonly contentKind: string;
  readonly encoding: string | null;
};

/** What is known of content when it is first kept. */
export type KeptContent = { readonly sha256: string; readonly size: number; readonly contentKind: string; readonly encoding: string | null; readonly storedAt: string };

const found = (connection: Connection) => connection.selectFrom('attachments').innerJoin('files', 'files.sha256', 'attachments.sha256').select([
  'region_id as regionId', 'attachment_id as attachmentId', 'subject_kind as subjectKind', 'subject_id as subjectId', 'unit_id as unitId', 'attachments.sha256', 'name', 'note',
  'added_at as addedAt', 'added_by as addedBy', 'removed_at as removedAt', 'removed_by as removedBy', 'size', 'content_kind as contentKind', 'encoding',
]);

/**
 * Writes down that content is kept; what is known already stays as it was.
 *
 * @example await keepContent(connection, { sha256, size: 1204, contentKind: 'pdf', encoding: null, storedAt: now })
 */
export async function keepContent(connection: Connection, { sha256, size, contentKind, encoding, storedAt }: KeptContent): Promise<void> {
  await connection.insertInto('files').values({ sha256, size, content_kind: contentKind, encoding, stored_at: storedAt }).onConflict((conflict) => conflict.doNothing()).execute();
}

/**
 * Puts a file at something; its content must be known.
 *
 * @example await addAttachment(connection, { regionId, attachmentId, subjectKind: 'plan', subjectId, unitId: null, sha256, name: '规划.docx', note: null, addedAt: now, addedBy: personId })
 */
export async function addAttachment(connection: Connection, attachment: Omit<Attachment, 'removedAt' | 'removedBy' | 'size' | 'contentKind' | 'encoding'>): Promise<void> {
  const { regionId, attachmentId, subjectKind, subjectId, unitId, sha256, name, note, addedAt, addedBy } = attachment;
  await connection.insertInto('attachments').values({
    region_id: regionId, attachment_id: attachmentId, subject_kind: subjectKind, subject_id: subjectId, unit_id: unitId, sha256, name, note, added_at: addedAt, added_by: addedBy,
  }).execute();
}

/**
 * One attachment of a region, removed ones too; null: the region has none of this id.
 *
 * @example (await findAttachment(connection, regionId, attachmentId))?.name
 */
export async function findAttachment(connection: Connection, regionId: string, attachmentId: string): Promise<Attachment | null> {
  return await found(connection).where('region_id', '=', regionId).where('attachment_id', '=', attachmentId).executeTakeFirst() ?? null;
}

/**
 * What attachments of a region are called, by id; removed ones too.
 *
 * @example (await attachmentNames(connection, regionId, [attachmentId])).get(attachmentId) // '规划.docx'
 */
export async function attachmentNames(connection: Connection, regionId: string, attachmentIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (attachmentIds.length === 0) return new Map();
  const rows = await connection.selectFrom('attachments').select(['attachment_id as attachmentId', 'name']).where('region_id', '=', regionId).where('attachment_id', 'in', [...attachmentIds]).execute();
  return new Map(rows.map(({ attachmentId, name }) => [attachmentId, name]));
}

/**
 * The same, locked until the transaction ends.
 *
 * @example (await lockedAttachment(connection, regionId, attachmentId))?.removedAt
 */
export async function lockedAttachment(connection: Connection, regionId: string, attachmentId: string): Promise<Attachment | null> {
  await connection.selectFrom('attachments').select('attachment_id').where('region_id', '=', regionId).where('attachment_id', '=', attachmentId).forUpdate().execute();
  return findAttachment(connection, regionId, attachmentId);
}

/**
 * What is attached to something, oldest first by id (ids sort by time): at most `limit` after an id; removed ones are left out.
 *
 * @example await attachmentsOf(connection, { regionId, subjectKind: 'plan', subjectId }, { after: null, limit: 100 })
 */
export async function attachmentsOf(connection: Connection, { regionId, subjectKind, subjectId }: Pick<Attachment, 'regionId' | 'subjectKind' | 'subjectId'>, { after, limit }: { readonly after: string | null; readonly limit: number }): Promise<readonly Attachment[]> {
  const query = found(connection).where('region_id', '=', regionId).where('subject_kind', '=', subjectKind).where('subject_id', '=', subjectId).where('removed_at', 'is', null).orderBy('attachment_id').limit(limit);
  return (after === null ? query : query.where('attachment_id', '>', after)).execute();
}

/**
 * Marks an attachment as removed; the row and its content stay.
 *
 * @example await markAttachmentRemoved(connection, regionId, attachmentId, { at: now, by: personId })
 */
export async function markAttachmentRemoved(connection: Connection, regionId: string, attachmentId: string, { at, by }: { readonly at: string; readonly by: string | null }): Promise<void> {
  await connection.updateTable('attachments').set({ removed_at: at, removed_by: by }).where('region_id', '=', regionId).where('attachment_id', '=', attachmentId).execute();
}

/**
 * Which of some hashes are of content that something refers to, or once did.
 *
 * @example (await knownContent(connection, [sha256])).has(sha256) // true
 */
export async function knownContent(connection: Connection, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await connection.selectFrom('files').select('sha256').where('sha256', 'in', [...hashes]).execute();
  return new Set(rows.map(({ sha256 }) => sha256));
}

/**
 * Whether a region has a unit of an id.
 *
 * @example await hasUnit(connection, regionId, unitId) // true
 */
export async function hasUnit(connection: Connection, regionId: string, unitId: string): Promise<boolean> {
  return (await connection.selectFrom('units').select('unit_id').where('region_id', '=', regionId).where('unit_id', '=', unitId).executeTakeFirst()) !== undefined;
}
