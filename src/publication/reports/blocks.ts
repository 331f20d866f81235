import type { Block, Cell, Column, Run, Section, Table } from '#documents';

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

/** A bold claim with its figures behind it, numbered 1. 2. 3. */
export const claimBlock = (id: string, runs: readonly Run[], tail: readonly Run[]): Block => ({ kind: 'heading', id, level: 3, numbered: true, runs, tail });

export const paragraph = (id: string, runs: string | readonly Run[]): Block => ({ kind: 'paragraph', id, role: 'body', runs: asRuns(runs) });
const note = (id: string, runs: string | readonly Run[]): Block => ({ kind: 'paragraph', id, role: 'note', runs: asRuns(runs) });

/** A cell of words, or of runs. */
export const cell = (runs: string | readonly Run[], more: Omit<Cell, 'runs'> = {}): Cell => ({ runs: asRuns(runs), ...more });

/** A row that names a group of rows, over the whole width. */
export const groupRow = (text: string, width: number): readonly Cell[] => [cell(text, { columnSpan: width, shade: 'group', strong: true, align: 'left' })];

/** Columns by width and stand: 'l8 c5 r6'. */
export const columns = (layout: string): readonly Column[] => layout.split(' ').map((one) => ({ width: Number(one.slice(1)), align: one.startsWith('l') ? 'left' : one.startsWith('c') ? 'centre' : 'right' }));

type TableTold = Pick<Table, 'id' | 'caption' | 'columns' | 'head' | 'body'> & Partial<Table>;

export const table = (told: TableTold): Table => ({ kind: 'table', unit: '', keyColumns: 1, notes: [], small: false, sheet: '', ...told });

/** A section of the main part, or an annex. */
export const mainSection = (id: string, blocks: readonly Block[]): Section => ({ id, title: '', annex: false, orientation: 'portrait', blocks });
export const annex = (id: string, title: string, orientation: Section['orientation'], blocks: readonly Block[]): Section => ({ id, title, annex: true, orientation, blocks });
