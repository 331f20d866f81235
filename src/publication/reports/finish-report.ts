import type { Issue } from '#kernel';
import type { DocumentTree } from '#documents';
import type { ReportQuestion } from '../ground/report-question.ts';
import { applyPassages } from '../passages/apply-passages.ts';
import { manifestOf, type ReportAsked, type ReportManifest, type UsedFile } from '../passages/manifest.ts';
import type { Passages } from '../passages/passage.ts';
import { proofRead } from '../proofing/proof-read.ts';
import type { ReportChart } from './pictures/chart-book.ts';
import type { ReportType } from './report-type.ts';

/** The name under which a report carries its manifest. */
export const manifestName = 'halfsky-report.json';

/** A report ready to be written in any format. */
export type FinishedReport = { readonly tree: DocumentTree; readonly charts: readonly ReportChart[]; readonly manifest: ReportManifest; readonly issues: readonly Issue[] };

/** Hand-written passages, with the file they came from. */
export type GivenPassages = { readonly passages: Passages; readonly file: UsedFile };

/**
 * Builds a report, puts the hand-written passages in, proof-reads it and lets it carry what it was made from.
 *
 * @example finishReport(annual, question, asked, null).tree.title
 */
export function finishReport(type: ReportType, question: ReportQuestion, asked: ReportAsked, given: GivenPassages | null): FinishedReport {
  const { tree: own, charts } = type.build(question);
  const { tree, issues } = given === null ? { tree: own, issues: [] } : applyPassages(own, given.passages);
  const manifest = manifestOf(tree, own, {
    report: type.id, program: question.program, method: question.run.model, asked, files: { plan: question.planFile, data: question.dataFile, passages: given === null ? null : given.file },
  });
  const properties = {
    报告类型: type.title, 监测年份: String(asked.year), 判断到期的日期: asked.asOf, 预测方法: question.run.model, 程序版本: `HalfSky ${question.program}`, 规划文件指纹: question.planFile.fingerprint, 数据文件指纹: question.dataFile.fingerprint,
  };
  return { tree: { ...tree, properties, carried: { name: manifestName, text: JSON.stringify(manifest) } }, charts, manifest, issues: [...issues, ...proofRead(tree)] };
}
