import { memo, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { theme } from 'antd';
import { plansWords } from '../../words/plans-words.ts';
import { drawnRows, isOpen, matrixCell, stateOf } from './matrix-rows.ts';
import { shortWords } from './short-words.ts';
import type { AssignedItem } from './use-plan-assignments.ts';

const say = plansWords.assignment;

/** A column of the matrix. */
export type MatrixUnit = { readonly unitId: string; readonly name: string; readonly shortName: string };

type At = { readonly row: number; readonly column: number };

/** A domain is called what its text says: once is enough. */
const isNamedByLabel = ({ label, text }: AssignedItem): boolean => label.replaceAll(/[“”]/g, '') === text;

const itemKey = ({ planId, itemId }: AssignedItem): string => `${planId} ${itemId}`;

const Row = memo(function Row({ item, index, units, top, height, isChosen, mayAssign, focused, onChoose, onOpen, onFocus }: {
  readonly item: AssignedItem; readonly index: number; readonly units: readonly MatrixUnit[]; readonly top: number; readonly height: number; readonly isChosen: boolean; readonly mayAssign: boolean; readonly focused: number | null;
  readonly onChoose: (item: AssignedItem) => void; readonly onOpen: (item: AssignedItem, unitId: string) => void; readonly onFocus: (at: At) => void;
}): React.JSX.Element {
  const state = stateOf(item);
  return (
    <div role="row" aria-rowindex={index + 2} aria-selected={isChosen} className={`matrix-row${index % 2 === 1 ? ' odd' : ''}${isChosen ? ' chosen' : ''}`} style={{ top, height }}>
      <div role="rowheader" data-at={`${String(index)}:0`} tabIndex={focused === 0 ? 0 : -1} className="matrix-item" onFocus={() => onFocus({ row: index, column: 0 })} onClick={() => onChoose(item)} aria-label={`${item.label}：${item.text}，${say.states[state]}${isChosen ? `，${say.isChosen}` : ''}`}>
        {mayAssign ? <span className="matrix-choice" aria-hidden="true">{isChosen ? '☑' : '☐'}</span> : null}
        <span><span className="quiet">{shortWords(item.label, 18)}</span>{isOpen(item) ? <span className="none-yet"> {say.states[state]}</span> : null}{isNamedByLabel(item) ? null : <><br />{shortWords(item.text, 22)}</>}</span>
      </div>
      {units.map(({ unitId, name }, at) => {
        const cell = matrixCell(item, unitId);
        const word = cell === null ? say.none : cell.own ? say.roles[cell.role] : say.inherited(say.roles[cell.role]);
        return (
          <div
            key={unitId} role="gridcell" data-at={`${String(index)}:${String(at + 1)}`} tabIndex={focused === at + 1 ? 0 : -1} className={`matrix-cell${cell === null ? '' : ` ${cell.role}${cell.own ? ' own' : ''}`}`}
            aria-label={`${item.label}，${name}：${word}`} onFocus={() => onFocus({ row: index, column: at + 1 })} onClick={() => onOpen(item, unitId)}
          >{cell === null ? '' : say.signs[cell.role]}</div>
        );
      })}
    </div>
  );
});

type Props = {
  readonly rows: readonly AssignedItem[]; readonly units: readonly MatrixUnit[]; readonly chosen: ReadonlySet<string>; readonly mayAssign: boolean;
  /** Chooses or lets go of a part; with `until`, everything up to that one. */
  readonly onChoose: (items: readonly AssignedItem[], isChosen: boolean) => void;
  readonly onOpen: (item: AssignedItem, unitId: string | null) => void;
};

/** Parts of a plan by units, only what is in the window drawn: arrows move, Space chooses a row (with Shift while moving: several), Enter opens who answers. */
export function AssignmentMatrix({ rows, units, chosen, mayAssign, onChoose, onOpen }: Props): React.JSX.Element {
  const { token: { fontSize } } = theme.useToken();
  const [rowHeight, columnWidth, headHeight] = [Math.round(fontSize * 3.5), Math.round(fontSize * 2.4), Math.round(fontSize * 11.5)];
  const around = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const [at, setAt] = useState<At>({ row: 0, column: 0 });
  const wantsFocus = useRef(false);
  useEffect(() => {
    const pane = around.current;
    if (!pane) return undefined;
    const look = (): void => setView({ top: pane.scrollTop, height: pane.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(pane);
    pane.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      pane.removeEventListener('scroll', look);
    };
  }, []);
  const current: At = { row: Math.min(at.row, Math.max(0, rows.length - 1)), column: Math.min(at.column, units.length) };
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    around.current?.querySelector<HTMLElement>(`[data-at="${String(current.row)}:${String(current.column)}"]`)?.focus({ preventScroll: true });
  });
  const go = (row: number, column: number): void => {
    const pane = around.current;
    const next = { row: Math.min(rows.length - 1, Math.max(0, row)), column: Math.min(units.length, Math.max(0, column)) };
    wantsFocus.current = true;
    setAt(next);
    if (!pane) return;
    const [top, itemWidth] = [next.row * rowHeight, pane.querySelector<HTMLElement>('.matrix-item')?.offsetWidth ?? 0];
    if (top < pane.scrollTop) pane.scrollTop = top;
    else if (top + rowHeight + headHeight > pane.scrollTop + pane.clientHeight) pane.scrollTop = top + rowHeight + headHeight - pane.clientHeight;
    if (next.column === 0) return;
    const left = (next.column - 1) * columnWidth;
    if (left < pane.scrollLeft) pane.scrollLeft = left;
    else if (itemWidth + left + columnWidth > pane.scrollLeft + pane.clientWidth) pane.scrollLeft = itemWidth + left + columnWidth - pane.clientWidth;
  };
  const choose = useCallback((item: AssignedItem): void => { if (mayAssign) onChoose([item], !chosen.has(itemKey(item))); }, [chosen, mayAssign, onChoose]);
  const press = (event: React.KeyboardEvent): void => {
    const { row, column } = current;
    const item = rows[row];
    if (!item || event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((view.height - headHeight) / rowHeight) - 1);
    const move = (to: number): void => {
      if (event.shiftKey && mayAssign) onChoose([item, ...(rows[to] ? [rows[to]] : [])], true);
      go(to, column);
    };
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(row + 1), ArrowUp: () => move(row - 1), ArrowRight: () => go(row, column + 1), ArrowLeft: () => go(row, column - 1), PageDown: () => go(row + page, column), PageUp: () => go(row - page, column),
      Home: () => (event.ctrlKey ? go(0, 0) : go(row, 0)), End: () => (event.ctrlKey ? go(rows.length - 1, units.length) : go(row, units.length)),
      ' ': () => choose(item), Enter: () => onOpen(item, units[column - 1]?.unitId ?? null),
    };
    const act = keys[event.key];
    if (act === undefined || (event.ctrlKey && event.key !== 'Home' && event.key !== 'End')) return;
    event.preventDefault();
    act();
  };
  const drawn = drawnRows({ top: view.top, height: view.height, rowHeight, count: rows.length, focused: current.row });
  return (
    <div ref={around} className="matrix" role="grid" aria-label={say.matrix} {...(mayAssign ? { 'aria-description': say.hint } : {})} aria-rowcount={rows.length + 1} aria-colcount={units.length + 1} {...(mayAssign ? { 'aria-multiselectable': true } : {})} onKeyDown={press} style={{ '--column': `${String(columnWidth)}px` } as React.CSSProperties}>
      <div role="row" aria-rowindex={1} className="matrix-head" style={{ height: headHeight }}>
        <div role="columnheader" className="matrix-item">{say.item}</div>
        {units.map(({ unitId, name, shortName }) => <div key={unitId} role="columnheader" className="matrix-unit" title={name}><span>{shortName}</span></div>)}
      </div>
      <div role="rowgroup" className="matrix-body" style={{ height: rows.length * rowHeight }}>
        {drawn.map((index) => {
          const item = rows[index];
          return item === undefined ? null : <Row key={itemKey(item)} item={item} index={index} units={units} top={index * rowHeight} height={rowHeight} isChosen={chosen.has(itemKey(item))} mayAssign={mayAssign} focused={index === current.row ? current.column : null} onChoose={choose} onOpen={onOpen} onFocus={setAt} />;
        })}
      </div>
    </div>
  );
}
