import type { DocumentTree } from '#documents';
import type { ReportQuestion } from '../ground/report-question.ts';
import type { ManifestHead, ReportAsked } from '../passages/manifest.ts';
import type { ReportChart } from './pictures/chart-book.ts';
import type { ReportType } from './report-type.ts';

/** A report as the program wrote it, before anything by hand is put into it: plain data, so that it can be kept and finished whenever somebody has written in it. `head` says what it was made from. */
export type ReportBase = { readonly tree: DocumentTree; readonly charts: readonly ReportChart[]; readonly head: ManifestHead };

/**
 * Builds a report, with the properties of its file.
 *
 * @example buildReport(annual, question, asked).tree.title
 */
export function buildReport(type: ReportType, question: ReportQuestion, asked: ReportAsked): ReportBase {
  const { tree, charts } = type.build(question);
  const properties = {
    报告类型: type.title, 监测年份: String(asked.year), 判断到期的日期: asked.asOf, 预测方法: question.run.model, 程序版本: `HalfSky ${question.program}`, 规划文件指纹: question.planFile.fingerprint, 数据文件指纹: question.dataFile.fingerprint,
  };
  return { tree: { ...tree, properties }, charts, head: { report: type.id, program: question.program, method: question.run.model, asked, files: { plan: question.planFile, data: question.dataFile, passages: null } } };
}
