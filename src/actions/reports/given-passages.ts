import { createHash } from 'node:crypto';
import { canonicalJson } from '#kernel';
import { completeReport, stampReport, type FinishedReport, type GivenPassages, type Passage, type ReportBase } from '#publication';
import type { StoredPassage } from '#storage';

const linesOf = (text: string): readonly string[] => text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');

/** One written place as the report takes it: a paragraph of several lines goes on after its first. */
function paragraphsOf({ blockId: key, place, text, basis: stored }: StoredPassage): readonly Passage[] {
  if (text === null) return [];
  const basis = [...stored];
  const lines = linesOf(text);
  if (place === 'after') return lines.map((line) => ({ key, place, text: line, basis }));
  return [{ key, place, text: lines[0] ?? '', basis }, ...lines.slice(1).map((line): Passage => ({ key, place: 'after', text: line, basis }))];
}

const fingerprintOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

/**
 * What is written in a report as paragraphs: those instead of a paragraph come before those after it.
 *
 * @example paragraphsWritten([{ blockId: 'lead', place: 'instead', text: '甲。\n乙。', … }]).length // 2
 */
export const paragraphsWritten = (passages: readonly StoredPassage[]): readonly Passage[] => passages.toSorted((one, other) => (one.place === other.place ? 0 : one.place === 'instead' ? -1 : 1)).flatMap(paragraphsOf);

/**
 * What is written in a report, as it is put into it; null: nothing.
 *
 * @example completeReport(base, givenPassages('annual', passages))
 */
export function givenPassages(report: string, passages: readonly StoredPassage[]): GivenPassages | null {
  const written = paragraphsWritten(passages);
  return written.length === 0 ? null : { passages: { format: 'halfsky-passages', version: 1, report, passages: [...written] }, file: { name: '手写段落（数据库）', fingerprint: fingerprintOf(written) } };
}

/**
 * The fingerprint of a whole report: of what the program wrote and of what people wrote in it. What is submitted, approved and frozen is told by it.
 *
 * @example documentHash(head.contentHash, passages)
 */
export const documentHash = (contentHash: string, passages: readonly StoredPassage[]): string =>
  fingerprintOf({ content: contentHash, passages: paragraphsWritten(passages).map(({ key, place, text, basis }) => [key, place, text, basis]) });

const stamps: Readonly<Record<string, string>> = { withdrawn: '已撤销', replaced: '已被更正稿取代' };

/**
 * A report with what is written in it, stamped as what it is: a draft until it is frozen.
 *
 * @example writtenReport(base, passages, 'draft').tree.stamps // ['内部资料 不得公开', '草稿']
 */
export function writtenReport(base: ReportBase, passages: readonly StoredPassage[], state: string): FinishedReport {
  const finished = completeReport(base, givenPassages(base.head.report, passages));
  return state === 'frozen' ? finished : { ...finished, tree: stampReport(finished.tree, stamps[state] ?? '草稿') };
}
