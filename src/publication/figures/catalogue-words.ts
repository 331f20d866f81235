import type { TextRun } from '#documents';
import type { IndicatorDefinition } from '#registry';
import type { SourceBook } from './figure-source.ts';

/**
 * Words of the catalogue about an indicator (name, unit, definition) as a run: figures in them (0-17岁人口, 女=100) are bound to it. Words without figures need no source.
 *
 * @example catalogueWords('0-17岁人口', definition, book) // { text: '0-17岁人口', source: 's4' }
 */
export const catalogueWords = (text: string, { id, name }: Pick<IndicatorDefinition, 'id' | 'name'>, book: SourceBook): TextRun =>
  /\p{Nd}/u.test(text) ? { text, source: book.add({ kind: 'catalogue', indicator: id, says: `指标目录：“${name.zh}”` }) } : { text };
