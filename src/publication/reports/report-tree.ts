import type { DocumentTree } from '#documents';
import type { ReportGround } from '../ground/report-ground.ts';

/** Stands on every page until small counts are protected (model.md 10). */
export const internalStamp = '内部资料 不得公开';

/**
 * The frame every report has: stamps, signature, date, sources.
 *
 * @example reportTree(ground, { title: ['统计监测报告'], sections })
 */
export function reportTree({ question, cautions, book }: ReportGround, told: Pick<DocumentTree, 'title' | 'sections'> & Partial<Pick<DocumentTree, 'contents' | 'subtitle' | 'issuer' | 'date'>>): DocumentTree {
  const { settings, run } = question;
  return {
    subtitle: '', issuer: settings.issuer, date: settings.date, stamps: [internalStamp, ...cautions.map(({ stamp }) => stamp)], contents: true, sources: book.all(), properties: {}, carried: null, dated: run.asOf, ...told,
  };
}
