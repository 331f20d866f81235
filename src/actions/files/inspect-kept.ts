import { intakeUses, type IntakeVerdict } from '#documents';
import type { FileStore } from '#storage';
import { inspectApart } from './inspect-apart.ts';

/** One large workbook takes some hundred megabytes while it is looked at: they go one after the other. */
let last: Promise<unknown> = Promise.resolve();

/** Which content, how many bytes it has, and what it is wanted for. */
type Question = { readonly sha256: string; readonly size: number; readonly use: keyof typeof intakeUses };

const absent: IntakeVerdict = { kind: 'refused', refusals: [{ code: 'damaged', message: '文件没有完整保存，请重新上传。' }] };

async function inspect(files: FileStore, { sha256, size, use }: Question): Promise<IntakeVerdict> {
  const found = await files.get(sha256, { verify: 'first' });
  if (found.kind !== 'found') return absent;
  if (found.size !== size) {
    found.stream.destroy();
    return absent;
  }
  if (size > Math.max(...Object.values(intakeUses[use].limits))) {
    found.stream.destroy();
    return { kind: 'refused', refusals: [{ code: 'too-large', message: '文件太大。' }] };
  }
  const bytes = new Uint8Array(found.size);
  let at = 0;
  for await (const chunk of found.stream as AsyncIterable<Uint8Array>) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return inspectApart({ bytes, use });
}

/**
 * Judges content of the file store as a whole for a use; one at a time. Content that is not there, or is not what its hash says, is refused like a damaged file.
 *
 * @example await inspectKept(files, { sha256, size: 1204, use: 'evidence' }) // { kind: 'accepted', fileKind: 'pdf', … }
 */
export function inspectKept(files: FileStore, question: Question): Promise<IntakeVerdict> {
  const verdict = last.then(() => inspect(files, question));
  last = verdict.catch(() => undefined);
  return verdict;
}
