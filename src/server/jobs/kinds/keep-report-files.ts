import type { MadeReportFile } from '#actions';
import type { FileStore } from '#storage';
import type { JobRefusal } from '../job-kind.ts';

/** A file of a report is a megabyte or two. */
const largestFile = 200 * 1024 * 1024;

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/**
 * Puts the files of a report into the file store under one name; what nothing comes to refer to is swept away later.
 *
 * @example await keepReportFiles([{ extension: 'docx', bytes }], '示例区2025年年度统计监测报告', { files, newId })
 */
export async function keepReportFiles(written: readonly { readonly extension: string; readonly bytes: Uint8Array }[], name: string, { files, newId }: { readonly files: FileStore; readonly newId: () => string }): Promise<readonly MadeReportFile[] | JobRefusal> {
  const kept: MadeReportFile[] = [];
  for (const { extension, bytes } of written) {
    const stored = await files.put(once(bytes), largestFile);
    if (stored.kind === 'refused') return { refused: stored.code, message: stored.message };
    kept.push({ attachmentId: newId(), name: `${name}.${extension}`, extension, sha256: stored.sha256, size: stored.size });
  }
  return kept;
}
