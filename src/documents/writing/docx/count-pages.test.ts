import { Table } from 'docx';
import { describe, expect, test } from 'vitest';
import { countPages } from './count-pages.ts';
import { paperOf } from './page-geometry.ts';
import type { Paper } from './page-geometry.ts';
import type { Piece, RowHeight, TextPiece } from './writing-state.ts';

const paper = paperOf('portrait');

/** Text of so many lines: 28 characters each, 22 a page. */
const lines = (id: string, count: number, options: TextPiece['options'] = {}): Piece => ({ kind: 'text', style: 'Normal', id, text: '国'.repeat(28 * count), options });
const heading = (id: string): Piece => ({ kind: 'text', style: 'Heading1', id, text: '题', options: {} });
const pictureOf = (id: string, tall: number): Piece => ({ kind: 'text', style: 'Picture', id, text: '', options: {}, tall });
const caption = (id: string): Piece => ({ kind: 'text', style: 'Caption', id, text: '题', options: {} });
const tableOf = (...rows: readonly Partial<RowHeight>[]): Piece => ({ kind: 'table', table: new Table({ rows: [] }), rows: rows.map((row) => ({ height: 579, head: false, keepNext: false, ...row })) });
const rows = (count: number): readonly Partial<RowHeight>[] => Array.from({ length: count }, () => ({}));

/** The page of every id, `a1 b2`. */
const pagesOf = (pieces: readonly Piece[], ...more: readonly { paper: Paper; pieces: readonly Piece[] }[]): string => [...countPages([{ paper, pieces }, ...more])].map(([id, page]) => `${id}${String(page)}`).join(' ');

describe('pages told beforehand', () => {
  test.each<readonly [string, readonly Piece[], string]>([
    ['22 lines fill a page', [lines('a', 22), lines('b', 1)], 'a1 b2'],
    ['text goes on over the page', [lines('a', 30), lines('b', 1)], 'a1 b2'],
    ['a heading stays with two lines of what follows', [lines('a', 20), heading('h'), lines('b', 4)], 'a1 h2 b2'],
    ['a heading stays where two lines follow on its page', [lines('a', 19), heading('h'), lines('b', 4)], 'a1 h1 b1'],
    ['a heading stays with three lines, which are not parted', [lines('a', 19), heading('h'), lines('b', 3)], 'a1 h2 b2'],
    ['headings stay with one another', [lines('a', 19), heading('g'), heading('h'), lines('b', 4)], 'a1 g2 h2 b2'],
    ['no first line stands alone', [lines('a', 21), lines('b', 4)], 'a1 b2'],
    ['three lines are not parted', [lines('a', 20), lines('b', 3)], 'a1 b2'],
    ['four lines are parted two and two', [lines('a', 20), lines('b', 4), lines('c', 20), lines('d', 1)], 'a1 b1 c2 d3'],
    ['no last line stands alone', [lines('a', 19), lines('b', 4), lines('c', 20), lines('d', 1)], 'a1 b1 c2 d3'],
    ['a page break begins a page', [lines('a', 1), lines('b', 1, { pageBreakBefore: true })], 'a1 b2'],
    ['a distance counts', [lines('a', 10, { spacing: { after: 579 } }), lines('b', 10, { spacing: { before: 579 } }), lines('c', 1)], 'a1 b1 c2'],
    ['a picture stays with its caption', [lines('a', 15), pictureOf('p', 579 * 7), caption('c')], 'a1 p2 c2'],
    ['a table goes on over pages row by row', [lines('a', 20), tableOf(...rows(4)), lines('b', 1)], 'a1 b2'],
    ['head rows are set again on every page', [tableOf({ head: true, keepNext: true }, ...rows(42)), lines('b', 1)], 'b3'],
    ['rows that stay together go to the next page together', [lines('a', 19), tableOf(...rows(2), { keepNext: true }, { keepNext: true }, {}), lines('b', 19), lines('c', 1)], 'a1 b2 c3'],
    ['the last row takes its note along', [lines('a', 20), tableOf({}, { keepNext: true }), lines('n', 1), lines('b', 20), lines('c', 1)], 'a1 n2 b2 c3'],
    ['a row taller than a page runs on', [tableOf({ height: 579 * 30 }), lines('b', 14), lines('c', 1)], 'b2 c3'],
  ])('%s', (_what, pieces, expected) => {
    expect(pagesOf(pieces)).toBe(expected);
  });

  test('the next section begins a page and has its own', () => {
    expect(pagesOf([lines('a', 1)], { paper: paperOf('landscape'), pieces: [tableOf(...rows(15)), lines('b', 1)] })).toBe('a1 b3');
  });
});
