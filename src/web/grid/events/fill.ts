import type { GridEventKind } from '../event.ts';
import { boundsOf, isOpenAt, placesIn, textAt, type DroppedText, type Grid, type GridPlace } from '../grid.ts';
import { writeTexts } from '../write-texts.ts';

type Told = { readonly kind: 'fill'; readonly way: 'down' | 'right' };

/** The row that is no heading, looked for from one on. */
function rowFrom({ shape }: Grid, from: number, by: 1 | -1): number {
  let row = from;
  while (shape.rows[row]?.kind === 'band') row += by;
  return row;
}

/** From which row or column is copied, and from which on is written: the first of the selection into the others; where there is only one, the one before it into it. */
function sourceOf(grid: Grid, way: Told['way']): { readonly source: number; readonly first: number } {
  const { top, left, bottom, right } = boundsOf(grid.selection);
  if (way === 'right') return left === right ? { source: left - 1, first: left } : { source: left, first: left + 1 };
  if (top === bottom) return { source: rowFrom(grid, top - 1, -1), first: top };
  const source = rowFrom(grid, top, 1);
  return { source, first: source + 1 };
}

/** Ctrl+D and Ctrl+R: the first row or column of the selection into the open cells of the others. A heading is never copied from: it would empty what stands below it. */
export const fill: GridEventKind<Told> = {
  kind: 'fill', whileEditing: 'keep-first',
  apply: (grid, { way }) => {
    const [bounds, { source, first }] = [boundsOf(grid.selection), sourceOf(grid, way)];
    if (source < 0) return grid;
    const [fitting, dropped]: [(GridPlace & { readonly text: string })[], DroppedText[]] = [[], []];
    for (const { row, column } of placesIn(way === 'down' ? { ...bounds, top: first } : { ...bounds, left: first })) {
      if (!isOpenAt(grid, { row, column })) continue;
      const text = textAt(grid, way === 'down' ? { row: source, column } : { row, column: source }).trim();
      if (text.length <= (grid.shape.columns[column]?.most ?? Infinity)) fitting.push({ row, column, text });
      else dropped.push({ row, column, text, why: 'too-long' });
    }
    return { ...writeTexts(grid, fitting), taken: { written: fitting.length, dropped } };
  },
  examples: [
    { from: '[5] (6) / (.) (#) / (1) (2)', event: { kind: 'fill', way: 'down' }, to: '[5] (6) / (5) (#) / (5) (6)' },
    { from: '5 / [.]', event: { kind: 'fill', way: 'down' }, to: '5 / [5]' },
    { from: '5 / = / [.]', event: { kind: 'fill', way: 'down' }, to: '5 / = / [5]' },
    { from: '[=] / (5) / (6)', event: { kind: 'fill', way: 'down' }, to: '[=] / (5) / (5)' },
    { from: '[5] / 6', event: { kind: 'fill', way: 'down' }, to: '[5] / 6' },
    { from: '[5] (.) (#7) (.)', event: { kind: 'fill', way: 'right' }, to: '[5] (5) (#7) (5)' },
    { from: '#5 [.]', event: { kind: 'fill', way: 'right' }, to: '#5 [5]' },
  ],
};
