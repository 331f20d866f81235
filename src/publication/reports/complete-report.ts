import { applyPassages } from '../passages/apply-passages.ts';
import { manifestOf, type ReportManifest, type UsedFile } from '../passages/manifest.ts';
import type { Passages } from '../passages/passage.ts';
import { proofRead } from '../proofing/proof-read.ts';
import type { Issue } from '#kernel';
import type { DocumentTree } from '#documents';
import type { ReportBase } from './build-report.ts';
import type { ReportChart } from './pictures/chart-book.ts';

/** The name under which a report carries its manifest. */
export const manifestName = 'halfsky-report.json';

/** A report ready to be written in any format. */
export type FinishedReport = { readonly tree: DocumentTree; readonly charts: readonly ReportChart[]; readonly manifest: ReportManifest; readonly issues: readonly Issue[] };

/** Hand-written passages, with the file they came from. */
export type GivenPassages = { readonly passages: Passages; readonly file: UsedFile };

/**
 * Puts the hand-written passages into a report, proof-reads it and lets it carry what it was made from.
 *
 * @example completeReport(base, null).manifest.paragraphs.length
 */
export function completeReport({ tree: own, charts, head }: ReportBase, given: GivenPassages | null): FinishedReport {
  const { tree, issues } = given === null ? { tree: own, issues: [] } : applyPassages(own, given.passages);
  const manifest = manifestOf(tree, own, { ...head, files: { ...head.files, passages: given === null ? null : given.file } });
  return { tree: { ...tree, carried: { name: manifestName, text: JSON.stringify(manifest) } }, charts, manifest, issues: [...issues, ...proofRead(tree)] };
}
