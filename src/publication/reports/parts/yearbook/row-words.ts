import type { Run, TextRun } from '#documents';
import { yearFigureOf } from '#monitoring';
import { catalogueWords } from '../../../figures/catalogue-words.ts';
import type { SourceBook } from '../../../figures/figure-source.ts';
import { joinRuns } from '../../../figures/say.ts';
import type { YearbookRow } from './yearbook-ground.ts';

/** Words that the data file prints; figures in them (15-49岁) are bound to what the line is made of. */
export function dataWords(text: string, { record, figures, name }: YearbookRow, book: SourceBook): TextRun {
  if (!/\p{Nd}/u.test(text)) return { text };
  const [first] = record.series.points;
  const key = first === undefined ? undefined : figures.number(yearFigureOf(first)).source;
  return { text, source: book.add({ kind: 'computed', rule: 'from-cells', of: key === undefined ? [] : [key], says: `“${name}”在数据文件中的名称和分组` }) };
}

/** The name of the indicator of a line. */
export const nameOfRow = (row: YearbookRow, book: SourceBook): TextRun => (row.definition === null ? dataWords(row.name, row, book) : catalogueWords(row.name, row.definition, book));

/** Its unit, as a table prints it. */
export function unitOfRow(row: YearbookRow, book: SourceBook): TextRun {
  if (row.unit === '') return { text: '—' };
  const text = row.unit === 'ratio' ? '比值' : row.unit;
  return row.definition === null ? dataWords(text, row, book) : catalogueWords(text, row.definition, book);
}

/** 合计, or the part of the people; of a township its name, with the part of its people where it tells one. */
export function partOfRow(row: YearbookRow, book: SourceBook): readonly Run[] {
  const { groups, subUnit } = row.record;
  const words = [...(subUnit === null ? [] : [subUnit]), ...groups];
  return words.length === 0 ? [{ text: '合计' }] : joinRuns(words.map((word) => [dataWords(word, row, book)]), '、');
}
