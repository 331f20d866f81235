import { cleanBlanks, joinTexts } from './join-text.ts';
import type { Run } from './page-runs.ts';

/** Text without a wide gap in it; from `x` to `right`, its baseline at `y`, points from the left and the top. */
export type Segment = { readonly text: string; readonly x: number; readonly right: number; readonly y: number; readonly size: number };

/** Everything that stands at one height of the page, from left to right. */
export type Row = { readonly y: number; readonly size: number; readonly segments: readonly Segment[] };

/** A gap wider than this, in sizes of the type, may be a gutter or the space between two cells. */
const wideGap = 0.9;

/** Bold type is often faked by printing the same text twice, a little apart. */
function isDoublePrint(run: Run, earlier: readonly Run[]): boolean {
  return earlier.some((other) => other.text === run.text && Math.abs(other.x - run.x) < run.size * 0.2 && Math.abs(other.y - run.y) < run.size * 0.2);
}

function toSegments(runs: readonly Run[]): Segment[] {
  const segments: Segment[] = [];
  const seen: Run[] = [];
  let open: Segment | undefined;
  for (const run of runs.toSorted((left, right) => left.x - right.x)) {
    if (isDoublePrint(run, seen.slice(-4))) continue;
    seen.push(run);
    const size: number = Math.max(run.size, open?.size ?? 0);
    const gap: number = open ? (run.x - open.right) / size : Number.POSITIVE_INFINITY;
    const text = cleanBlanks(run);
    const right = run.x + run.width;
    if (open && gap <= wideGap) {
      open = { text: joinTexts(open.text, text, gap), x: open.x, right: Math.max(open.right, right), y: open.y, size };
      segments[segments.length - 1] = open;
    } else {
      open = { text, x: run.x, right, y: run.y, size: run.size };
      segments.push(open);
    }
  }
  return segments;
}

/** Groups runs into rows by their baselines; a raised or lowered small character stays in its row. */
export function toRows(runs: readonly Run[]): Row[] {
  const groups: { y: number; size: number; runs: Run[] }[] = [];
  for (const run of runs.toSorted((left, right) => left.y - right.y)) {
    const open = groups.at(-1);
    if (open && run.y - open.y <= 0.4 * Math.max(run.size, open.size)) {
      open.runs.push(run);
      if (run.size > open.size) Object.assign(open, { size: run.size, y: run.y });
    } else groups.push({ y: run.y, size: run.size, runs: [run] });
  }
  return groups.map((group) => ({ y: group.y, size: group.size, segments: toSegments(group.runs) }));
}

/** The middle value; 0 of none. */
export function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

/** All text of a row, wide gaps as one blank. */
export function rowText(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.text).join(' ');
}
