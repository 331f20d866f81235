import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { GridEvent } from '../../grid/event-list.ts';
import { boundsOf, textAt, type Grid, type GridPlace } from '../../grid/grid.ts';
import { formSheetWords } from '../../words/form-sheet-words.ts';
import { CellEditor } from './cell-editor.tsx';
import type { RowMarks } from './cell-marks.ts';
import { rowsSeen, topsOf } from './row-heights.ts';
import type { SheetPlan } from './sheet-plan.ts';
import { SheetRow } from './sheet-row.tsx';
import './form-sheet.css';

const say = formSheetWords.grid;
const noText = {};

/** The cell that something on the screen belongs to. */
function placeOn(element: Element | null): GridPlace | null {
  const cell = element?.closest<HTMLElement>('[data-column]');
  return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : null;
}

/** What is said of a paste or fill that did not take everything. */
function takenWords({ taken }: Grid): string {
  if (!taken || taken.dropped.length === 0) return '';
  const why = [...new Set(taken.dropped.map((one) => say.why[one.why]))].join('、');
  const texts = taken.dropped.slice(0, 3).map(({ text }) => `“${text.slice(0, 20)}”`).join('、');
  return `${say.pasted(taken.written)}${say.dropped(taken.dropped.length, `${texts}${taken.dropped.length > 3 ? '…' : ''}（${why}）`)}`;
}

/**
 * A sheet that behaves like Excel: frozen head and first columns, as many rows drawn as are seen. The focus is always in one field that lies over the active cell, so that input methods begin in it;
 * what stands there is told to who listens. Tab leaves it until somebody begins to work in it, and again after Esc.
 */
export function SheetGrid({ plan, grid, marks, label, told, act }: {
  readonly plan: SheetPlan; readonly grid: Grid; readonly marks: ReadonlyMap<string, RowMarks>; readonly label: string; readonly told: string; readonly act: (event: GridEvent) => void;
}): React.JSX.Element {
  const { rows, columns, asked } = plan;
  const [scroller, head, body] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const [measured, setMeasured] = useState<ReadonlyMap<string, number>>(new Map());
  const [seen, setSeen] = useState({ from: 0, height: 800 });
  const helpId = useId();
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const tops = useMemo(() => topsOf(ids, { usual: 44, measured }), [ids, measured]);
  const { first, last } = rowsSeen(tops, seen);
  const lefts = useMemo(() => columns.map((_, at) => columns.slice(0, at).reduce((sum, { width }) => sum + width, 0)), [columns]);
  const width = `${String(columns.reduce((sum, column) => sum + column.width, 0))}em`;
  const headHeight = head.current?.offsetHeight ?? 40;

  const look = useCallback((): void => {
    const box = scroller.current;
    if (!box) return;
    setSeen((before) => (Math.abs(before.from - box.scrollTop) < 20 && before.height === box.clientHeight ? before : { from: box.scrollTop, height: box.clientHeight }));
  }, []);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const observer = new ResizeObserver(() => {
      setMeasured(new Map());
      look();
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [look]);

  useLayoutEffect(() => {
    const fresh = [...body.current?.querySelectorAll<HTMLElement>('[data-height]') ?? []].map((row) => [ids[Number(row.dataset['height'])] ?? '', row.getBoundingClientRect().height] as const);
    const changed = fresh.filter(([id, height]) => Math.abs((measured.get(id) ?? 0) - height) > 0.5);
    if (changed.length > 0) setMeasured(new Map([...measured, ...changed]));
  });

  /* The cell one works at is brought into view, right of the frozen columns and below the head. */
  const { focus } = grid.selection;
  const shown = grid.selection.anchor.row === grid.active.row && grid.selection.anchor.column === grid.active.column ? focus : grid.active;
  const settledTops = useRef(tops);
  settledTops.current = tops;
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const letter = Number.parseFloat(getComputedStyle(box).fontSize);
    const [top, bottom] = [settledTops.current[shown.row] ?? 0, settledTops.current[shown.row + 1] ?? 0];
    const room = box.clientHeight - headHeight;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (bottom > box.scrollTop + room) box.scrollTop = bottom - room + 2;
    if (shown.column >= grid.shape.frozenColumns) {
      const [left, right, frozen] = [(lefts[shown.column] ?? 0) * letter, ((lefts[shown.column] ?? 0) + (columns[shown.column]?.width ?? 0)) * letter, (lefts[grid.shape.frozenColumns] ?? 0) * letter];
      if (left - frozen < box.scrollLeft) box.scrollLeft = left - frozen;
      else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth + 2;
    }
    look();
  }, [shown.row, shown.column, columns, lefts, headHeight, grid.shape.frozenColumns, look]);

  const { top, left, bottom, right } = boundsOf(grid.selection);
  const isWide = top !== bottom || left !== right;
  const drag = useRef<GridPlace | null>(null);
  const filling = useRef<'down' | 'right' | null>(null);
  const editor = useRef<HTMLTextAreaElement>(null);
  const press = (event: React.PointerEvent): void => {
    if (event.button !== 0) return;
    const headed = (event.target as Element).closest<HTMLElement>('[data-head]');
    if (headed) {
      event.preventDefault();
      act({ kind: 'select', from: { row: 0, column: Number(headed.dataset['head']) }, to: { row: rows.length - 1, column: Number(headed.dataset['head']) } });
      editor.current?.focus({ preventScroll: true });
      return;
    }
    const onEditor = event.target === editor.current;
    if (onEditor && grid.editing !== null) return;
    const place = onEditor ? grid.active : placeOn(event.target as Element);
    if (!place) return;
    if (event.pointerType === 'touch') {
      if (!onEditor) act({ kind: 'select', from: place });
      editor.current?.focus({ preventScroll: true });
      return;
    }
    event.preventDefault();
    const isRow = place.column === 0;
    if (event.shiftKey) act({ kind: 'select', to: place });
    else if (isRow) act({ kind: 'select', from: place, to: { row: place.row, column: columns.length - 1 } });
    else act({ kind: 'select', from: place });
    drag.current = isRow || event.shiftKey ? null : place;
    editor.current?.focus({ preventScroll: true });
  };
  const move = (event: React.PointerEvent): void => {
    if (drag.current === null || event.buttons !== 1) return;
    const place = placeOn(document.elementFromPoint(event.clientX, event.clientY));
    if (place && filling.current !== null) {
      const { bottom: low, right: far } = boundsOf(grid.selection);
      if (place.row > low || filling.current === 'down') filling.current = 'down';
      else if (place.column > far) filling.current = 'right';
      act({ kind: 'select', from: drag.current, to: filling.current === 'down' ? { row: place.row, column: far } : { row: low, column: place.column } });
      return;
    }
    if (place && (place.row !== focus.row || place.column !== focus.column)) act({ kind: 'select', from: drag.current, to: place });
  };
  const release = (): void => {
    drag.current = null;
    const way = filling.current;
    filling.current = null;
    if (way !== null && isWide) act({ kind: 'fill', way });
  };
  const twice = (event: React.MouseEvent): void => {
    const place = placeOn(event.target as Element) ?? (event.target === editor.current ? grid.active : null);
    if (place && grid.editing === null) act({ kind: 'begin', how: 'append' });
  };

  const { row, column } = grid.active;
  const activeRow = rows[row];
  const name = activeRow === undefined ? '' : (grid.texts.get(activeRow.id)?.['name'] ?? '');
  const heading = columns[column]?.heading ?? '';
  const text = columns[column]?.id === 'state' ? (marks.get(activeRow?.id ?? '')?.state ?? '') : textAt(grid, grid.active);
  const taken = takenWords(grid);
  return (
    <div className="sheet-around">
      <p id={helpId} className="visually-hidden">{say.help}</p>
      <p role="status" className={taken === '' ? 'visually-hidden' : 'sheet-taken'}>{taken}</p>
      <div ref={scroller} className="sheet" onScroll={look} onPointerDown={press} onPointerMove={move} onPointerUp={release} onDoubleClick={twice}>
        <div role="grid" aria-label={label} aria-rowcount={rows.length + 1} aria-colcount={columns.length} aria-multiselectable className="sheet-grid" style={{ width }}>
          <div role="rowgroup" className="sheet-head" ref={head}>
            <div role="row" aria-rowindex={1} className="sheet-row" style={{ gridTemplateColumns: columns.map((one) => `${String(one.width)}em`).join(' ') }}>
              {columns.map((one, at) => <div key={one.id} role="columnheader" aria-colindex={at + 1} data-head={at} className={`sheet-cell${at < grid.shape.frozenColumns ? ' sheet-frozen' : ''}${at >= left && at <= right ? ' sheet-selected' : ''}`} {...(at < grid.shape.frozenColumns ? { style: { left: `${String(lefts[at])}em` } } : {})}>{one.heading}</div>)}
            </div>
          </div>
          <div role="rowgroup" ref={body} style={{ paddingTop: tops[first] ?? 0, paddingBottom: Math.max(0, (tops.at(-1) ?? 0) - (tops[last + 1] ?? 0)) }}>
            {rows.slice(first, last + 1).map(({ id }, at) => {
              const number = first + at;
              const isIn = number >= top && number <= bottom;
              return <SheetRow key={id} row={number} columns={columns} lefts={lefts} texts={grid.texts.get(id) ?? noText} open={grid.shape.open.get(id)} asked={asked.get(id)} marks={marks.get(id)} selectedFrom={isIn && isWide ? left : -1} selectedTo={isIn && isWide ? right : -1} active={number === row ? column : -1} />;
            })}
          </div>
        </div>
        {grid.editing !== null || column < grid.shape.frozenColumns ? null : <div className="sheet-handle" title={say.handle} style={{ top: headHeight + (tops[bottom + 1] ?? 0) - 6, left: `calc(${String((lefts[right] ?? 0) + (columns[right]?.width ?? 0))}em - 6px)` }} onPointerDown={(event) => {
          event.preventDefault();
          event.stopPropagation();
          drag.current = { row: top, column: left };
          filling.current = 'down';
        }} />}
        <CellEditor
          field={editor} scroller={scroller} grid={grid} asked={asked.get(activeRow?.id ?? '')} column={columns[column]} label={say.cellAt(name, heading)} text={text} told={told} helpId={helpId} act={act}
          place={{ top: headHeight + (tops[row] ?? 0), height: (tops[row + 1] ?? 0) - (tops[row] ?? 0), left: lefts[column] ?? 0, width: columns[column]?.width ?? 1, isFrozen: column < grid.shape.frozenColumns }} pageRows={Math.max(1, last - first - 12)}
        />
      </div>
    </div>
  );
}
