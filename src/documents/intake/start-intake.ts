import { sniffFormat, type SniffedFormat } from '../sniff-format.ts';
import type { FileKind } from './file-kind.ts';
import { foreignContent } from './foreign-content.ts';
import { notWanted, tooLargeFor } from './inspect-file.ts';
import { refuse, type IntakeRefusal } from './intake-refusal.ts';
import type { IntakeUse } from './intake-use.ts';

/** A file that is coming in, chunk by chunk. */
export type Intake = {
  /** Takes the next chunk; a refusal says that no more needs to be read. Once refused, it stays so. */
  readonly take: (chunk: Uint8Array) => IntakeRefusal | null;
  /** How many bytes came, and the first 4,096 of them. */
  readonly received: () => { readonly size: number; readonly head: Uint8Array };
};

const headSize = 4096;

/** The kinds that come in a container; a text shows only as a whole what it is. */
const kindsIn: Readonly<Partial<Record<SniffedFormat, readonly FileKind[]>>> = {
  zip: ['docx', 'xlsx', 'pptx', 'ofd'],
  ole: ['doc', 'xls'],
  pdf: ['pdf'],
  txt: ['txt', 'csv'],
};

/** The kinds a file may turn out to be, by its first bytes. */
function possibleKinds(head: Uint8Array): readonly FileKind[] {
  const format = sniffFormat(head);
  if (format === 'image') return head[0] === 0x89 ? ['png'] : ['jpeg'];
  return kindsIn[format] ?? [];
}

/** What the head alone says against a file. */
function judgeHead(head: Uint8Array, use: IntakeUse): { readonly refusal: IntakeRefusal | null; readonly use: IntakeUse } {
  const foreign = foreignContent(head);
  if (foreign !== null) return { refusal: refuse(foreign), use };
  const possible = possibleKinds(head);
  const limits = Object.fromEntries(Object.entries(use.limits).filter(([kind]) => possible.includes(kind as FileKind)));
  const [first] = possible;
  const unwanted = first !== undefined && Object.keys(limits).length === 0;
  return { refusal: unwanted ? notWanted(use, first) : null, use: Object.keys(limits).length > 0 ? { ...use, limits } : use };
}

/**
 * Starts taking in a file for a use. It counts, keeps the head and refuses as early as it can: as soon as the first 4 KB show what does not come in, and as soon as there is more
 * than this kind may have. What passes is looked at as a whole by `inspectFile`; nothing is kept here but the head.
 *
 * @example const intake = startIntake(intakeUses.evidence); intake.take(chunk) // null, or why to stop
 */
export function startIntake(use: IntakeUse): Intake {
  const head = new Uint8Array(headSize);
  let size = 0;
  let limiting: IntakeUse = use;
  let judged = false;
  let refusal: IntakeRefusal | null = null;
  return {
    take: (chunk) => {
      if (refusal) return refusal;
      if (size < headSize) head.set(chunk.subarray(0, headSize - size), size);
      size += chunk.length;
      if (!judged && size >= headSize) {
        judged = true;
        ({ refusal, use: limiting } = judgeHead(head, use));
      }
      refusal ??= tooLargeFor(limiting, size);
      return refusal;
    },
    received: () => ({ size, head: head.slice(0, Math.min(size, headSize)) }),
  };
}
