import { findAttachment, type Attachment, type Connection } from '#storage';
import type { Caller } from '../caller.ts';
import { permits } from '../permits.ts';
import type { Refusal } from '../refusal.ts';
import { readingRoles } from './file-roles.ts';

/**
 * Whether somebody may look at an attachment: it is asked of its own region and unit, never of its content. What concerns no unit is for everybody in the region who reads.
 *
 * @example mayRead(attachment, caller) // false for the reporter of another unit
 */
export const mayRead = ({ regionId, unitId }: Pick<Attachment, 'regionId' | 'unitId'>, caller: Caller): boolean =>
  typeof permits(readingRoles, unitId === null ? { regionId } : { regionId, unitId }, caller) !== 'string';

/**
 * An attachment of a region that the caller may look at. One of another region or another unit is not found, like one that is not there: nothing is told of it.
 *
 * @example await readableAttachment(connection, { regionId, attachmentId }, caller)
 */
export async function readableAttachment(connection: Connection, { regionId, attachmentId }: Pick<Attachment, 'regionId' | 'attachmentId'>, caller: Caller): Promise<Attachment | Refusal> {
  const attachment = await findAttachment(connection, regionId, attachmentId);
  if (attachment === null || !mayRead(attachment, caller)) return { refused: 'not-found', message: '没有找到这个附件。' };
  return attachment.removedAt === null ? attachment : { refused: 'attachment-removed', message: `附件“${attachment.name}”已被移除。` };
}
