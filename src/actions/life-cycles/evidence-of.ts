import { findAttachment, type Attachment, type Connection } from '#storage';
import type { Refusal } from '../refusal.ts';

/**
 * The scans that are named with a step, which must be there.
 *
 * @example await evidenceOf(connection, regionId, asked.evidence)
 */
export async function evidenceOf(connection: Connection, regionId: string, attachmentIds: readonly string[] | undefined): Promise<readonly Attachment[] | Refusal> {
  const scans: Attachment[] = [];
  for (const attachmentId of attachmentIds ?? []) {
    const attachment = await findAttachment(connection, regionId, attachmentId);
    if (attachment === null || attachment.removedAt !== null) return { refused: 'not-found', message: '没有所附的扫描件，或已移除。' };
    scans.push(attachment);
  }
  return scans;
}
