import type { TextRun } from '#documents';
import type { IndicatorDefinition } from '#registry';
import type { SourceBook } from './figure-source.ts';

/** What of a definition is needed to point at it. */
type Defined = Pick<IndicatorDefinition, 'id' | 'name'>;

/**
 * Words of the catalogue about an indicator as a run: figures in them are bound to its definition. Words without figures need no source.
 *
 * @example definitionWords('0-17岁人口', definition, book) // { text: '0-17岁人口', source: 's4' }
 */
export const definitionWords = (text: string, { id, name }: Defined, book: SourceBook): TextRun =>
  (/\p{Nd}/u.test(text) ? { text, source: book.add({ kind: 'definition', indicator: id, says: `指标目录：${name.zh}` }) } : { text });
