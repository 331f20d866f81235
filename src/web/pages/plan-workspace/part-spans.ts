import type { PlanItem, Span } from '#plan';

/** A line of the source. */
export type SourceLine = { readonly text: string; readonly line: number; readonly page: number };

/**
 * The innermost part of a plan that stands at a place of the source: a target before its clause, a clause before its domain. Null: nothing of the plan does.
 *
 * @example partAt(items, 9, 12)?.kind // 'target'
 */
export function partAt(items: readonly PlanItem[], line: number, column: number | null): PlanItem | null {
  const standsAt = ([spanLine, from, to]: Span): boolean => spanLine === line && (column === null || (from <= column && column <= to));
  const weight = ({ kind }: PlanItem): number => (kind === 'target' ? (column === null ? 1 : 3) : kind === 'goal' || kind === 'measure' || kind === 'clause' || kind === 'row' ? 2 : 0);
  return items.filter(({ part }) => part.spans.some(standsAt)).toSorted((one, other) => weight(other) - weight(one)).at(0) ?? null;
}

/**
 * A line of the source in pieces, marked where a part of the plan stands. Of two lines with one number a mark falls on those long enough for it.
 *
 * @example markedPieces('1.孕产妇死亡率', [[0, 2]]) // [{ text: '1.', isMarked: true }, { text: '孕产妇死亡率', isMarked: false }]
 */
export function markedPieces(text: string, marks: readonly (readonly [from: number, to: number])[]): readonly { readonly text: string; readonly isMarked: boolean }[] {
  const fitting = marks.filter(([, to]) => to <= text.length).toSorted(([one], [other]) => one - other);
  const pieces: { readonly text: string; readonly isMarked: boolean }[] = [];
  let at = 0;
  for (const [from, to] of fitting) {
    if (to <= at) continue;
    const begin = Math.max(from, at);
    if (begin > at) pieces.push({ text: text.slice(at, begin), isMarked: false });
    pieces.push({ text: text.slice(begin, to), isMarked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false });
  return pieces;
}
