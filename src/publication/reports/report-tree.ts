import type { DocumentTree } from '#documents';
import type { ReportGround } from '../ground/report-ground.ts';
import { withoutLoneNumbers } from './lone-claims.ts';
import type { BuiltReport } from './report-type.ts';

/** Stands on every page until small counts are protected (model.md 10). */
const internalStamp = '内部资料 不得公开';

/**
 * The frame every report has: stamps, signature, date, sources; and the charts that were added on the way.
 *
 * @example reportTree(ground, { title: ['统计监测报告'], sections }).tree.stamps
 */
export function reportTree({ question, cautions, book, charts }: ReportGround, told: Pick<DocumentTree, 'title' | 'sections'> & Partial<DocumentTree>): BuiltReport {
  const { settings, run } = question;
  const stamps = [internalStamp, ...cautions.map(({ stamp }) => stamp)];
  const tree: DocumentTree = { subtitle: '', issuer: settings.issuer, date: settings.date, stamps, contents: true, sources: book.all(), properties: {}, carried: null, dated: run.asOf, ...told, sections: told.sections.map((section) => ({ ...section, blocks: withoutLoneNumbers(section.blocks) })) };
  return { tree, charts: charts.all() };
}
