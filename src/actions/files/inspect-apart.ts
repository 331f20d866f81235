import { extname } from 'node:path';
import type { intakeUses, IntakeVerdict } from '#documents';
import { startApart, type Apart } from '../apart/start-apart.ts';

/** A whole file, and what it is wanted for. */
export type InspectorQuestion = { readonly bytes: Uint8Array<ArrayBuffer>; readonly use: keyof typeof intakeUses };

/** Who takes longer or more is ended. The largest files that may come in take two seconds. */
const mostSeconds = 60;
const mostMemoryMb = 1024;
/** To start a process that can read takes half a second: it stays for this long without a question. */
const idleMs = 120_000;

const notFinished: IntakeVerdict = { kind: 'refused', refusals: [{ code: 'damaged', message: '检查这份文件用的时间或内存太多，已停止，没有收下。文件可能已损坏，或经过特殊构造；请用Word、Excel或WPS另存后再上传。' }] };

let kept: { readonly inspector: Apart; readonly rest: NodeJS.Timeout } | null = null;

function takeInspector(): Apart {
  const last = kept;
  kept = null;
  clearTimeout(last?.rest);
  return last === null || last.inspector.isGone() ? startApart(new URL(`./file-inspector${extname(import.meta.url)}`, import.meta.url), mostMemoryMb) : last.inspector;
}

/** One that waited long enough is ended. */
function keepInspector(inspector: Apart): void {
  const rest = setTimeout(() => {
    if (kept?.inspector === inspector) kept = null;
    void inspector.end();
  }, idleMs).unref();
  kept = { inspector, rest };
}

/**
 * Judges a file in a process of its own, so that nobody else waits while a large workbook is unpacked; a file that takes too much is refused. One question at a time.
 *
 * @example await inspectApart({ bytes, use: 'evidence' }) // { kind: 'accepted', fileKind: 'xlsx', … }
 */
export async function inspectApart(question: InspectorQuestion, seconds = mostSeconds): Promise<IntakeVerdict> {
  const inspector = takeInspector();
  let verdict: IntakeVerdict | null = null;
  try {
    const answer = await inspector.ask(question, { seconds });
    if ('found' in answer) verdict = answer.found as IntakeVerdict;
  } finally {
    if (verdict === null) await inspector.end();
    else keepInspector(inspector);
  }
  return verdict ?? notFinished;
}
