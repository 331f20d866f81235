import type { Cell, Run } from '#documents';
import { yearText, type YearFigure } from '#monitoring';
import type { SourceBook } from '../../figures/figure-source.ts';

/** The footnotes of one table while it is being written: a sign behind each figure beside which something was written, the words below. The same words have one sign. */
export type Footnotes = {
  /** A printed figure with its signs; `name` says of what it is. */
  readonly marked: (printed: Cell, point: Pick<YearFigure, 'year' | 'notes'>, name: string) => Cell;
  /** [1]“孕产妇死亡率”2025年：全年一例，已经核实。 */
  readonly lines: () => readonly (readonly Run[])[];
};

const closed = (text: string): string => (/[。！？.!?]$/.test(text) ? text : `${text}。`);

/**
 * No footnotes yet. Source: issue 6: the explanation of a doubt travels with the value to the footnote of the report.
 *
 * @example footnotes(book).marked(pointCell(point, figures), point, '孕产妇死亡率').runs.at(-1) // { text: '[1]', source: 's3' } where the point has a note
 */
export function footnotes(book: SourceBook): Footnotes {
  const figuresOf = new Map<string, Set<string>>();
  const signOf = (note: string): string => `[${String([...figuresOf.keys()].indexOf(note) + 1)}]`;
  const order = (): string => book.add({ kind: 'order', says: '表注的序号' });
  return {
    marked: (printed, { year, notes = [] }, name) => {
      if (notes.length === 0) return printed;
      for (const note of notes) figuresOf.set(note, (figuresOf.get(note) ?? new Set()).add(`“${name}”${yearText(year)}`));
      const sign = notes.map(signOf).join('');
      const { runs, number } = printed;
      return { ...printed, runs: [...runs, { text: sign, source: order() }], ...(number === undefined ? {} : { number: { ...number, suffix: `${number.suffix}${sign}` } }) };
    },
    lines: () => [...figuresOf].map(([note, of]): readonly Run[] => {
      const whose = [...of].join('、');
      return [{ text: signOf(note), source: order() }, { text: `${whose}：${closed(note)}`, source: book.add({ kind: 'written', says: `报送、修订${whose}的数时写明的说明` }) }];
    }),
  };
}
