import type { Run } from '#documents';
import type { SourceBook } from '../../../figures/figure-source.ts';
import { catalogueWords } from '../../../figures/catalogue-words.ts';
import { joinRuns } from '../../../figures/say.ts';
import { shortPeriod } from './period-words.ts';
import { dataWords } from './row-words.ts';
import type { YearbookRow } from './yearbook-ground.ts';

/** How the catalogue marks a definition for which no text was found. */
export const unverified = '口径待核';

/** So many sources, and so long, stand in a cell; web addresses and long lists are for a note of the cell. */
const [mostSources, longestSource, mostNoted] = [2, 16, 12];

const isShort = (sources: readonly string[]): boolean => sources.length <= mostSources && sources.every((source) => source.length <= longestSource);

/**
 * The data's own sources where they are too many or too long for the cell, for a note of it.
 *
 * @example sourceNote(['http://…', 'http://…', 'http://…']) // '数据文件注明的来源：http://…'
 */
export const sourceNote = (sources: readonly string[]): string | null =>
  (isShort(sources) ? null : `数据文件注明的来源：${sources.slice(0, mostNoted).join('；')}${sources.length > mostNoted ? `；等${String(sources.length)}处` : ''}`);

/**
 * Who reports an indicator, over which time it is counted, and whether its definition was found: the data's own words where they are short, else the departments of the catalogue.
 *
 * @example sourceWords(row, book) // 卫健委；健康年度；口径待核
 */
export function sourceWords(row: YearbookRow, book: SourceBook): readonly Run[] {
  const { record: { sources }, definition } = row;
  const own = isShort(sources) ? sources : [];
  if (definition === null) return [dataWords([...own, '按规划目标设置'].join('；'), row, book)];
  const told = own.length > 0 ? [dataWords(own.join('、'), row, book)] : [catalogueWords(definition.sourceDepartment.replaceAll('/', '、'), definition, book)];
  const rest = [shortPeriod(definition.referencePeriod), definition.definitionStatus === 'unverified' ? unverified : ''].filter((text) => text !== '');
  return joinRuns([told.filter(({ text }) => text !== ''), ...rest.map((text) => [{ text }])].filter((runs) => runs.length > 0), '；');
}
