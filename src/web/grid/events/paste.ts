import type { GridEventKind } from '../event.ts';
import { boundsOf, insideOf, isOpenAt, textAt, type DroppedText, type Grid, type GridPlace } from '../grid.ts';
import { writeTexts } from '../write-texts.ts';

/** `texts`: rows of texts as the clipboard held them; a short row says nothing of the cells it lacks. */
type Told = { readonly kind: 'paste'; readonly texts: readonly (readonly string[])[] };

/** How often a range is laid along one side of a selection: as often as it fits exactly; once where the selection is shorter; null where it does not fit. */
function timesAlong(selected: number, pasted: number): number | null {
  if (selected <= pasted) return 1;
  return selected % pasted === 0 ? selected / pasted : null;
}

/** Why a text cannot stand in a place; null where it can. */
function whyNot(grid: Grid, place: GridPlace, text: string): DroppedText['why'] | null {
  const [line, head] = [grid.shape.rows[place.row], grid.shape.columns[place.column]];
  if (!line || !head) return 'beyond';
  if (line.kind === 'band') return 'band';
  if (!isOpenAt(grid, place)) return 'closed';
  return text.length > (head.most ?? Infinity) ? 'too-long' : null;
}

/**
 * Ctrl+V. The range is laid at the upper left cell of the selection and goes beyond it where it is larger; where the selection is an exact multiple of it, it is repeated, so that a single text fills
 * the selection. Rows of headings are not stepped over, as in a sheet with rows between its parts: what falls on them, on closed cells, beyond the edge, or is too long for its column is named in
 * `taken.dropped`, unless nothing is lost by it (empty, or the same as what is printed there). Merged cells reach the clipboard as their text in the first cell and empty ones, and so they come in.
 */
export const paste: GridEventKind<Told> = {
  kind: 'paste', whileEditing: 'keep-first',
  apply: (grid, { texts }) => {
    const [high, wide] = [texts.length, Math.max(0, ...texts.map(({ length }) => length))];
    const { rows, columns } = grid.shape;
    if (high === 0 || wide === 0 || rows.length === 0 || columns.length === 0) return grid;
    const { top, left, bottom, right } = boundsOf(grid.selection);
    const [downwards, across] = [timesAlong(bottom - top + 1, high), timesAlong(right - left + 1, wide)];
    const [totalHigh, totalWide] = downwards === null || across === null ? [high, wide] : [high * downwards, wide * across];
    const [fitting, dropped]: [(GridPlace & { readonly text: string })[], DroppedText[]] = [[], []];
    for (let down = 0; down < totalHigh; down++) for (let over = 0; over < totalWide; over++) {
      const text = texts[down % high]?.[over % wide]?.trim();
      if (text === undefined) continue;
      const place = { row: top + down, column: left + over };
      const why = whyNot(grid, place, text);
      if (why === null) fitting.push({ ...place, text });
      else if (text !== '' && text !== textAt(grid, place)) dropped.push({ ...place, text, why });
    }
    const anchor = { row: top, column: left };
    return {
      ...writeTexts(grid, fitting), taken: { written: fitting.length, dropped }, tabbedFrom: null,
      active: anchor, selection: { anchor, focus: insideOf(grid.shape, { row: top + totalHigh - 1, column: left + totalWide - 1 }) },
    };
  },
  examples: [
    { from: '[1] 2 / 3 4', event: { kind: 'paste', texts: [['7', '8'], ['9', '']] }, to: '[7] (8) / (9) (.)' },
    { from: '[1] (2) / (3) (4)', event: { kind: 'paste', texts: [['7']] }, to: '[7] (7) / (7) (7)' },
    { from: '[1] / (2) / (3) / (4)', event: { kind: 'paste', texts: [['7'], ['8']] }, to: '[7] / (8) / (7) / (8)' },
    { from: '[1] / (2) / (3) / 4', event: { kind: 'paste', texts: [['7'], ['8']] }, to: '[7] / (8) / 3 / 4' },
    { from: '[1] / (2) / (3) / (4) / (5)', event: { kind: 'paste', texts: [['7'], ['8']] }, to: '[7] / (8) / 3 / 4 / 5' },
    { from: '[1] 2', event: { kind: 'paste', texts: [[' 1,872 ']] }, to: '[1,872] 2' },
    { from: '[1] . / (2) .', event: { kind: 'paste', texts: [['7', '8']] }, to: '[7] (8) / (7) (8)' },
    { from: '[1] #2 / 3 4', event: { kind: 'paste', texts: [['7', '8'], ['9', '10']] }, to: '[7] (#2) / (9) (10)' },
    { from: '[1] / = / 3', event: { kind: 'paste', texts: [['7'], ['8'], ['9']] }, to: '[7] / (=) / (9)' },
    { from: '1 [2]', event: { kind: 'paste', texts: [['7', '8']] }, to: '1 [7]' },
    { from: '[1] 2 / 3 4', event: { kind: 'paste', texts: [['7'], ['8', '9']] }, to: '[7] (2) / (8) (9)' },
  ],
};
