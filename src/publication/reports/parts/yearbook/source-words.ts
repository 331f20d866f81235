import type { Run } from '#documents';
import type { SourceBook } from '../../../figures/figure-source.ts';
import { catalogueWords } from '../../../figures/catalogue-words.ts';
import { joinRuns } from '../../../figures/say.ts';
import { shortPeriod } from './period-words.ts';
import { dataWords } from './row-words.ts';
import type { YearbookRow } from './yearbook-ground.ts';

/** How the catalogue marks a definition for which no text was found. */
export const unverified = '口径待核';

/**
 * Who reports an indicator, over which time it is counted, and whether its definition was found: the data's own words first, else the departments of the catalogue.
 *
 * @example sourceWords(row, book) // 卫健委；健康年度；口径待核
 */
export function sourceWords(row: YearbookRow, book: SourceBook): readonly Run[] {
  const { record, definition } = row;
  if (definition === null) return [dataWords([...record.sources, '按规划目标设置'].join('；'), row, book)];
  const told = record.sources.length > 0 ? [dataWords(record.sources.join('、'), row, book)] : [catalogueWords(definition.sourceDepartment.replaceAll('/', '、'), definition, book)];
  const rest = [shortPeriod(definition.referencePeriod), definition.definitionStatus === 'unverified' ? unverified : ''].filter((text) => text !== '');
  return joinRuns([told.filter(({ text }) => text !== ''), ...rest.map((text) => [{ text }])].filter((runs) => runs.length > 0), '；');
}
