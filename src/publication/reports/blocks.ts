import type { Block, Cell, Column, Run, Section, SourceKey, Table, TextRun } from '#documents';
import type { SourceBook } from '../figures/figure-source.ts';
import { plainText } from '../figures/say.ts';

/** What the parts of a report put into its tree, without its bulk. */

/** 图3, 图3和图4, 图3至图7: pictures and tables that follow one another, by their ids. */
export function mention(ids: readonly string[]): readonly Run[] {
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  return ids.length === 1 ? [{ reference: first }] : [{ reference: first }, { text: ids.length === 2 ? '和' : '至' }, { reference: last }];
}

const asRuns = (runs: string | readonly Run[]): readonly Run[] => (typeof runs === 'string' ? [{ text: runs }] : runs);

/** A numbered heading. */
export const heading = (id: string, level: 1 | 2, runs: string | readonly Run[]): Block => ({ kind: 'heading', id, level, numbered: true, runs: asRuns(runs), tail: [] });

/** A bold claim with its figures behind it, numbered 1. 2. 3.; `restsOn`: the verdicts its words follow from. */
export const claimBlock = (id: string, runs: readonly Run[], tail: readonly Run[], restsOn: readonly SourceKey[] = []): Block => ({ kind: 'heading', id, level: 3, numbered: true, runs, tail, ...(restsOn.length === 0 ? {} : { restsOn }) });

/** A numbered heading (一、) with its words behind it in the same paragraph, where space is dear. */
export const tailedHeading = (id: string, text: string, tail: readonly Run[]): Block => ({ kind: 'heading', id, level: 1, numbered: true, runs: asRuns(text), tail });

export const paragraph = (id: string, runs: string | readonly Run[]): Block => ({ kind: 'paragraph', id, role: 'body', runs: asRuns(runs) });

/** A cell of words, or of runs. */
export const cell = (runs: string | readonly Run[], more: Omit<Cell, 'runs'> = {}): Cell => ({ runs: asRuns(runs), ...more });

/** A figure with the number behind it, for workbooks. @example numberCell(rate(tally, '合计'), 58.0357, 1, '%') */
export const numberCell = (run: TextRun, value: number, digits = 0, suffix = ''): Cell => ({ runs: [run], number: { value, digits, suffix } });

/** A row of sums. */
export const totalRow = (cells: readonly Cell[]): readonly Cell[] => cells.map((each): Cell => ({ ...each, strong: true, shade: 'total' }));

/** A head of one row. */
export const headRow = (texts: readonly string[]): readonly (readonly Cell[])[] => [texts.map((text) => cell(text, { align: 'centre' }))];

/** The number of a row (序号). It is structure, not a finding: every table counts with this cell, and all of them share one source that says so. */
export const serial = (number: number, book: SourceBook): Cell => ({
  ...numberCell({ text: String(number), source: book.add({ kind: 'order', says: '序号，只表示表中的次序' }) }, number), align: 'centre',
});

/** A row that names a group of rows, over the whole width. */
export const groupRow = (text: string | readonly Run[], width: number): readonly Cell[] => [cell(text, { columnSpan: width, shade: 'group', strong: true, align: 'left' })];

/** Columns by width and stand: 'l8 c5 r6'. */
export const columns = (layout: string): readonly Column[] => layout.split(' ').map((one) => ({ width: Number(one.slice(1)), align: one.startsWith('l') ? 'left' : one.startsWith('c') ? 'centre' : 'right' }));

/** Whether a sign (… or —) stands in one of the cells: a note explains only what a reader sees. @example hasSign(body, '…') // true */
export const hasSign = (body: readonly (readonly Cell[])[], sign: '…' | '—'): boolean => body.some((cells) => cells.some(({ runs }) => plainText(runs) === sign));

/** The note under a table, of its sentences without full stops; none where all are empty. @example noteOf(['“…”为缺数据']) // 注：“…”为缺数据。 */
export function noteOf(sentences: readonly string[]): Table['notes'] {
  const told = sentences.filter((sentence) => sentence !== '');
  return told.length === 0 ? [] : [[{ text: `注：${told.join('；')}。` }]];
}

type TableTold = Pick<Table, 'id' | 'caption' | 'columns' | 'head' | 'body'> & Partial<Table>;

export const table = (told: TableTold): Table => ({ kind: 'table', unit: '', keyColumns: 1, notes: [], small: false, sheet: '', ...told });

/** A section of the main part, or an annex. */
export const mainSection = (id: string, blocks: readonly Block[], orientation: Section['orientation'] = 'portrait'): Section => ({ id, title: '', annex: false, orientation, blocks });
export const annex = (id: string, title: string, orientation: Section['orientation'], blocks: readonly Block[]): Section => ({ id, title, annex: true, orientation, blocks });
