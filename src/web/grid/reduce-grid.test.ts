import { readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readClipboardText, writeClipboardText } from './clipboard-text.ts';
import { eventList, type GridEvent } from './event-list.ts';
import { isOpenAt, placesIn, selectedTexts, textAt, type Grid, type GridTexts } from './grid.ts';
import { reduceGrid } from './reduce-grid.ts';
import { drawGrid, gridOf } from './testing/drawn-grid.ts';

const examples = eventList.flatMap(({ kind, examples }) => examples.map((example) => ({ kind, ...example }) as { kind: string; from: string; event: GridEvent; to: string }));

describe('every event', () => {
  test('is on the list', () => {
    expect(eventList.length).toBe(readdirSync('src/web/grid/events').length);
    expect(new Set(eventList.map(({ kind }) => kind)).size).toBe(eventList.length);
  });

  test.each(examples)('$kind: $from becomes $to', ({ from, event, to }) => {
    expect(drawGrid(reduceGrid(gridOf(from), event))).toBe(to);
  });
});

const after = (drawing: string, ...events: readonly GridEvent[]): Grid => events.reduce(reduceGrid, gridOf(drawing));

describe('a sheet', () => {
  test('Enter returns to the column where Tab began', () => {
    const [type, tab, enter]: GridEvent[] = [{ kind: 'begin', how: 'replace', text: '9' }, { kind: 'step', way: 'right' }, { kind: 'step', way: 'down' }];
    expect(drawGrid(after('#名 [1] . . / #名 . . .', ...[type, tab, type, tab, type, enter].filter((one) => one !== undefined)))).toBe('#名 9 9 9 / #名 [.] . .');
    expect(drawGrid(after('[1] . / . .', { kind: 'step', way: 'right' }, { kind: 'move', way: 'right' }, { kind: 'step', way: 'down' }))).toBe('1 . / . [.]');
  });

  test('names what a paste found no cell for, and not what loses nothing', () => {
    const { taken } = after('[1] #2 #名 / = = = / 3 4 #', { kind: 'paste', texts: [['7', '8', '名', '乙'], ['甲', '', ''], ['9', '', '']] });
    expect(taken).toEqual({ written: 3, dropped: [{ row: 0, column: 1, text: '8', why: 'closed' }, { row: 0, column: 3, text: '乙', why: 'beyond' }, { row: 1, column: 0, text: '甲', why: 'band' }] });
  });

  test('says how many cells a fill wrote', () => {
    expect(after('[5] / (#) / (=) / (.) / (5)', { kind: 'fill', way: 'down' }).taken).toEqual({ written: 2, dropped: [] });
  });

  test('Home stops right of the columns that stay', () => {
    const grid = gridOf('#名 #年 1 / #名 #年 [2]');
    const frozen = { ...grid, shape: { ...grid.shape, frozenColumns: 2 } };
    expect(drawGrid(reduceGrid(reduceGrid(frozen, { kind: 'move', way: 'left' }), { kind: 'move', way: 'home' }))).toBe('#名 #年 1 / #名 #年 [2]');
    expect(drawGrid(reduceGrid(frozen, { kind: 'move', way: 'home', far: true }))).toBe('#名 #年 [1] / #名 #年 2');
  });

  test('takes no text longer than its column, by key, paste or fill', () => {
    const short = (drawing: string): Grid => {
      const grid = gridOf(drawing);
      return { ...grid, shape: { ...grid.shape, columns: grid.shape.columns.map((column, at) => (at === 1 ? { ...column, most: 3 } : column)) } };
    };
    expect(drawGrid([{ kind: 'begin', how: 'replace', text: '1' } as const, { kind: 'type', text: '12😀' } as const, { kind: 'commit' } as const].reduce(reduceGrid, short('5 [.]')))).toBe('5 [12]');
    expect(reduceGrid(short('5 [.]'), { kind: 'paste', texts: [['1234']] }).taken).toEqual({ written: 0, dropped: [{ row: 0, column: 1, text: '1234', why: 'too-long' }] });
    expect(reduceGrid(short('[5678] (.)'), { kind: 'fill', way: 'right' }).taken).toEqual({ written: 0, dropped: [{ row: 0, column: 1, text: '5678', why: 'too-long' }] });
  });

  test('hands over every change with what was seen, also when another text came while it was typed', () => {
    const grid = after('[1] 2', { kind: 'begin', how: 'append' }, { kind: 'receive', texts: [{ row: '1', column: 'A', text: '5' }] }, { kind: 'type', text: '17' }, { kind: 'step', way: 'right' }, { kind: 'clear' });
    expect(grid.changes).toEqual([{ row: '1', column: 'A', seen: '1', text: '17' }, { row: '1', column: 'B', seen: '2', text: '' }]);
    expect(reduceGrid(grid, { kind: 'hand-over', count: 1 }).changes).toEqual([{ row: '1', column: 'B', seen: '2', text: '' }]);
    expect(drawGrid(after('[1] 2', { kind: 'begin', how: 'append' }, { kind: 'receive', texts: [{ row: '1', column: 'A', text: '5' }] }, { kind: 'commit' }))).toBe('[5] 2');
    expect(drawGrid(after('[1] 2', { kind: 'begin', how: 'append' }, { kind: 'receive', texts: [{ row: '1', column: 'A', text: '5' }] }, { kind: 'type', text: '1 ' }, { kind: 'commit' }))).toBe('[5] 2');
  });

  test('undoes nothing that somebody else has changed since, and nothing that was closed', () => {
    const pasted = after('[1] 2', { kind: 'paste', texts: [['7', '8']] }, { kind: 'hand-over', count: 2 }, { kind: 'receive', texts: [{ row: '1', column: 'A', text: '5' }] });
    expect(drawGrid(reduceGrid(pasted, { kind: 'undo' }))).toBe('5 [2]');
    const closed = reduceGrid(pasted, { kind: 'reshape', shape: { ...pasted.shape, open: new Map() } });
    expect(drawGrid(reduceGrid(closed, { kind: 'undo' }))).toBe('[#5] (#8)');
  });

  test('does nothing again once something else was written', () => {
    expect(drawGrid(after('[1] 2', { kind: 'paste', texts: [['7']] }, { kind: 'undo' }, { kind: 'move', way: 'right' }, { kind: 'paste', texts: [['8']] }, { kind: 'redo' }))).toBe('1 [8]');
  });

  test('keeps over texts of the server what nobody has taken away to be saved', () => {
    const grid = after('[1] 2', { kind: 'paste', texts: [['7']] }, { kind: 'receive', texts: [{ row: '1', column: 'A', text: '5' }, { row: '1', column: 'B', text: '6' }] });
    expect(drawGrid(grid)).toBe('[7] 6');
    expect(drawGrid([{ kind: 'hand-over', count: 1 } as const, { kind: 'receive', texts: [{ row: '1', column: 'A', text: '5' }] } as const].reduce(reduceGrid, grid))).toBe('[5] 6');
  });

  test('goes back at most 500 steps', () => {
    const typed = Array.from({ length: 600 }, (_, at): GridEvent => ({ kind: 'paste', texts: [[String(at)]] })).reduce(reduceGrid, gridOf('[.]'));
    expect(drawGrid(Array.from({ length: 700 }, (): GridEvent => ({ kind: 'undo' })).reduce(reduceGrid, typed))).toBe('[99]');
  });

  test('keeps what is typed into a row that goes away', () => {
    const grid = after('[7!] / 2', { kind: 'reshape', shape: { ...gridOf('1 / 2').shape, rows: [{ id: '2', kind: 'row' }] } });
    expect([drawGrid(grid), grid.changes]).toEqual(['[2]', [{ row: '1', column: 'A', seen: '', text: '7' }]]);
  });

  test('an empty one takes everything without harm', () => {
    const empty = { ...gridOf('[.]'), shape: { rows: [], columns: [], open: new Map(), frozenColumns: 0 } };
    for (const { event } of examples.filter(({ event: { kind } }) => kind !== 'reshape')) expect(reduceGrid(empty, event).undo).toEqual([]);
  });
});

const cell = fc.constantFrom('.', '.', '1', '23', '#', '#名', '甲');
const drawing = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 })).chain(([high, wide]) =>
  fc.array(fc.oneof({ weight: 5, arbitrary: fc.array(cell, { minLength: wide, maxLength: wide }) }, { weight: 1, arbitrary: fc.constant(Array.from({ length: wide }, () => '=')) }), { minLength: high, maxLength: high })
    .map((rows) => rows.map((cells) => cells.join(' ')).join(' / ')));
const place = fc.record({ row: fc.nat(6), column: fc.nat(5) });
const text = fc.constantFrom('', '7', '88', '多\n行', 'a"b', '\t');
const writing: fc.Arbitrary<GridEvent> = fc.oneof(
  fc.record({ kind: fc.constant('paste' as const), texts: fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('fill' as const), way: fc.constantFrom('down' as const, 'right' as const) }),
  fc.constantFrom<GridEvent>({ kind: 'clear' }, { kind: 'commit' }, { kind: 'commit', everywhere: true }),
);
const other: fc.Arbitrary<GridEvent> = fc.oneof(
  fc.record({ kind: fc.constant('select' as const), from: place, to: place }),
  fc.record({ kind: fc.constant('move' as const), way: fc.constantFrom('up', 'down', 'left', 'right', 'home', 'end', 'page-up', 'page-down'), far: fc.boolean(), extend: fc.boolean(), rows: fc.nat(9) }) as fc.Arbitrary<GridEvent>,
  fc.record({ kind: fc.constant('step' as const), way: fc.constantFrom('down', 'up', 'right', 'left') }) as fc.Arbitrary<GridEvent>,
  fc.record({ kind: fc.constant('begin' as const), how: fc.constantFrom('replace', 'append'), text }) as fc.Arbitrary<GridEvent>,
  fc.record({ kind: fc.constant('type' as const), text }),
  fc.constantFrom<GridEvent>({ kind: 'cancel' }, { kind: 'select-all' }),
);
const turning = fc.constantFrom<GridEvent>({ kind: 'undo' }, { kind: 'redo' });

const shown = (texts: GridTexts): unknown => [...texts].map(([row, line]) => [row, Object.entries(line).filter(([, text]) => text !== '').toSorted()]);
const closedTexts = (grid: Grid): string[] => grid.shape.rows.flatMap((_, row) => grid.shape.columns.flatMap((__, column) => (isOpenAt(grid, { row, column }) ? [] : [textAt(grid, { row, column })])));

describe('whatever is done', () => {
  test('undoing everything gives back the texts, and doing it again gives them once more', () => {
    fc.assert(fc.property(drawing, fc.array(fc.oneof(writing, other, turning), { maxLength: 30 }), (drawn, events) => {
      const start = gridOf(drawn);
      const done = reduceGrid(events.reduce(reduceGrid, start), { kind: 'commit' });
      const back = done.undo.reduce((grid) => reduceGrid(grid, { kind: 'undo' }), done);
      expect(shown(back.texts)).toEqual(shown(start.texts));
      expect(shown(done.undo.reduce((grid) => reduceGrid(grid, { kind: 'redo' }), back).texts)).toEqual(shown(done.texts));
    }), { numRuns: 500 });
  });

  test('one step is undone by one', () => {
    fc.assert(fc.property(drawing, fc.array(other, { maxLength: 5 }), writing, (drawn, events, event) => {
      const before = reduceGrid(events.reduce(reduceGrid, gridOf(drawn)), { kind: 'cancel' });
      const done = reduceGrid(before, event);
      expect(shown(done.undo.length > before.undo.length ? reduceGrid(done, { kind: 'undo' }).texts : done.texts)).toEqual(shown(before.texts));
    }), { numRuns: 500 });
  });

  test('closed cells never change, and the active cell stays in the sheet and its selection', () => {
    fc.assert(fc.property(drawing, fc.array(fc.oneof(writing, other, turning), { maxLength: 30 }), (drawn, events) => {
      const start = gridOf(drawn);
      const done = events.reduce(reduceGrid, start);
      expect(closedTexts(done)).toEqual(closedTexts(start));
      expect(drawGrid(done).match(/\[/g)).toHaveLength(1);
      expect(placesIn({ top: Math.min(done.selection.anchor.row, done.selection.focus.row), left: Math.min(done.selection.anchor.column, done.selection.focus.column), bottom: Math.max(done.selection.anchor.row, done.selection.focus.row), right: Math.max(done.selection.anchor.column, done.selection.focus.column) })).toContainEqual(done.active);
    }), { numRuns: 500 });
  });

  test('the changes handed over, played on the texts of the beginning, give those of the end', () => {
    fc.assert(fc.property(drawing, fc.array(fc.oneof(writing, other, turning), { maxLength: 30 }), (drawn, events) => {
      const start = gridOf(drawn);
      const done = events.reduce(reduceGrid, start);
      const played = new Map([...start.texts].map(([row, line]) => [row, { ...line }]));
      for (const { row, column, seen, text } of done.changes) {
        expect(played.get(row)?.[column] ?? '').toBe(seen);
        played.set(row, { ...played.get(row), [column]: text });
      }
      expect(shown(played)).toEqual(shown(done.texts));
    }), { numRuns: 500 });
  });

  test('what was copied and is pasted where it was changes nothing', () => {
    fc.assert(fc.property(drawing, place, place, (drawn, from, to) => {
      const grid = reduceGrid(gridOf(drawn), { kind: 'select', from, to });
      const pasted = reduceGrid(grid, { kind: 'paste', texts: readClipboardText(writeClipboardText(selectedTexts(grid))) });
      expect([pasted.texts, pasted.undo, pasted.changes, pasted.taken?.dropped]).toEqual([grid.texts, [], [], []]);
    }), { numRuns: 500 });
  });

  test('every text pasted stands in its cell, loses nothing, or is named as dropped', () => {
    fc.assert(fc.property(drawing, place, fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (drawn, from, texts) => {
      const before = reduceGrid(gridOf(drawn), { kind: 'select', from });
      const done = reduceGrid(before, { kind: 'paste', texts });
      const dropped = done.taken?.dropped ?? [];
      const told = texts.flatMap((line, down) => line.map((text, over) => ({ row: before.active.row + down, column: before.active.column + over, text })));
      const written = told.filter((one) => isOpenAt(before, one));
      const harmless = told.filter((one) => !isOpenAt(before, one) && (one.text.trim() === '' || one.text.trim() === textAt(before, one)));
      expect(written.every((one) => textAt(done, one) === one.text.trim())).toBe(true);
      expect(done.taken?.written).toBe(written.length);
      expect(written.length + harmless.length + dropped.length).toBe(told.length);
      expect(dropped.every(({ row, column, text }) => told.some((one) => one.row === row && one.column === column && one.text === text))).toBe(true);
    }), { numRuns: 500 });
  });
});
