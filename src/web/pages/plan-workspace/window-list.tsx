import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';

/** So many pixels above and below the window are drawn too. */
const margin = 400;

/** Where the lines begin, by their heights measured so far. */
function placesOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string, heights: ReadonlyMap<string, number>, usual: number): readonly number[] {
  const places = [0];
  for (const row of rows) places.push((places.at(-1) ?? 0) + (heights.get(keyOf(row)) ?? usual));
  return places;
}

/**
 * A list of which only what is in the window is drawn; lines may be of any height. The current line is kept in sight. `onShown` gets the keys of the lines in sight.
 *
 * @example <WindowList rows={rows} keyOf={({ item }) => item.itemId} usual={40} current={itemId} draw={(row, index) => <Line row={row} />} />
 */
export function WindowList<Row>({ rows, keyOf, usual, current, draw, onShown, ...more }: {
  readonly rows: readonly Row[]; readonly keyOf: (row: Row) => string; readonly usual: number; readonly current: string | null; readonly draw: (row: Row, index: number) => React.ReactNode;
  readonly onShown?: (keys: readonly string[]) => void;
} & Omit<React.HTMLAttributes<HTMLDivElement>, 'children' | 'draw'>): React.JSX.Element {
  const around = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, number>());
  const brought = useRef<string | null>(null);
  const [seen, setSeen] = useState({ top: 0, height: 600 });
  const [measured, setMeasured] = useState(0);
  // The heights are kept outside of what React watches; `measured` says that they changed.
  const places = useMemo(() => placesOf(rows, keyOf, heights.current, usual), [rows, keyOf, usual, measured]);
  const first = Math.max(0, places.findIndex((_at, index) => (places[index + 1] ?? Infinity) > seen.top - margin));
  const past = places.findIndex((at) => at > seen.top + seen.height + margin);
  const last = past < 0 ? rows.length : Math.min(rows.length, past);

  const look = useCallback((): void => {
    const box = around.current;
    if (box) setSeen((before) => (before.top === box.scrollTop && before.height === box.clientHeight ? before : { top: box.scrollTop, height: box.clientHeight }));
  }, []);
  useEffect(() => {
    const box = around.current;
    if (!box) return undefined;
    const watch = new ResizeObserver(look);
    watch.observe(box);
    return () => watch.disconnect();
  }, [look]);

  useLayoutEffect(() => {
    let isOther = false;
    [...inner.current?.children ?? []].forEach((line, index) => {
      const row = rows[first + index];
      if (row === undefined) return;
      const { height } = line.getBoundingClientRect();
      if (height > 0 && Math.abs((heights.current.get(keyOf(row)) ?? -1) - height) > 0.5) {
        heights.current.set(keyOf(row), height);
        isOther = true;
      }
    });
    if (isOther) setMeasured((before) => before + 1);
  });

  useLayoutEffect(() => {
    const box = around.current;
    const index = rows.findIndex((row) => keyOf(row) === current);
    if (!box || index < 0 || brought.current === current) return;
    const [top, bottom] = [places[index] ?? 0, places[index + 1] ?? 0];
    if (top < box.scrollTop) box.scrollTop = Math.max(0, top - usual);
    else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = Math.min(top, bottom - box.clientHeight + usual);
    if (heights.current.has(current ?? '')) brought.current = current;
    look();
  }, [rows, keyOf, current, places, usual, look]);

  useEffect(() => {
    if (!onShown) return undefined;
    const isIn = (middle: number): boolean => middle >= seen.top && middle <= seen.top + seen.height;
    const timer = setTimeout(() => onShown(rows.filter((_row, index) => isIn(((places[index] ?? 0) + (places[index + 1] ?? 0)) / 2)).map(keyOf)), 800);
    return () => clearTimeout(timer);
  }, [onShown, rows, keyOf, places, seen]);

  return (
    <div ref={around} {...more} onScroll={look}>
      <div role="none" style={{ height: places[first] ?? 0 }} />
      <div ref={inner} role="none">{rows.slice(first, last).map((row, index) => draw(row, first + index))}</div>
      <div role="none" style={{ height: Math.max(0, (places.at(-1) ?? 0) - (places[last] ?? 0)) }} />
    </div>
  );
}
