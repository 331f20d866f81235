import { findAttachment, type Connection, type FileStore } from '#storage';
import type { Refusal } from '../../refusal.ts';
import type { TableFile } from './read-figures.ts';

/**
 * An attachment as a file of figures; a refusal where it is not there.
 *
 * @example const file = await keptFile({ connection, files }, { regionId, attachmentId });
 */
export async function keptFile({ connection, files }: { readonly connection: Connection; readonly files: FileStore }, { regionId, attachmentId }: { readonly regionId: string; readonly attachmentId: string }): Promise<TableFile | Refusal> {
  const attachment = await findAttachment(connection, regionId, attachmentId);
  if (attachment === null || attachment.removedAt !== null) return { refused: 'not-found', message: '没有这个附件，或已移除。请先上传数据表。' };
  const { sha256, name, size } = attachment;
  if ((await files.get(sha256)).kind !== 'found') return { refused: 'file-missing', message: '上传的文件已经不在，请重新上传。' };
  const bytes: TableFile['bytes'] = async function* bytes() {
    const found = await files.get(sha256);
    if (found.kind === 'found') for await (const part of found.stream) yield part as Uint8Array;
  };
  return { name, size, bytes };
}
