import type { BoardRow } from './board-row.ts';
import { shareOf, type Share } from './share.ts';

/** The foot of the board: units and answers, each with what it is a part of. Excused forms are counted apart and stand in no denominator. */
export type BoardTotals = {
  /** Units all of whose forms are handed in, of the units that owe any. */
  readonly reported: Share;
  /** Of the units that owe a form with a due day that is over or that handed in: those in time. */
  readonly inTime: Share;
  readonly approved: Share;
  readonly completeness: Share;
  readonly missingSaid: Share;
  readonly overdue: number;
  readonly excused: number;
  readonly errors: number;
  readonly unexplained: number;
  readonly conflicts: number;
  /** 已报 30/35 家 */
  readonly sentence: string;
};

const sum = (rows: readonly BoardRow[], of: (row: BoardRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
const done: ReadonlySet<string> = new Set(['approved', 'locked', 'excepted']);

/**
 * The totals of a board, by unit: a unit with several forms (after a merger) has reported when all of them are in.
 *
 * @example boardTotals(rows).sentence // '已报 30/35 家，逾期未报 2 家，免报 1 家'
 */
export function boardTotals(rows: readonly BoardRow[]): BoardTotals {
  const owed = rows.filter(({ isOwed }) => isOwed);
  const units = [...Map.groupBy(owed, ({ unitId }) => unitId).values()];
  const reported = units.filter((forms) => forms.every(({ isReported }) => isReported)).length;
  const judged = units.filter((forms) => forms.some(({ due }) => due.kind === 'overdue') || forms.every(({ due }) => due.kind === 'done-in-time' || due.kind === 'done-late'));
  const overdue = units.filter((forms) => forms.some(({ due }) => due.kind === 'overdue')).length;
  const owing = new Set(owed.map(({ unitId }) => unitId));
  const excused = new Set(rows.flatMap(({ unitId }) => (owing.has(unitId) ? [] : [unitId]))).size;
  return {
    reported: shareOf(reported, units.length), inTime: shareOf(judged.filter((forms) => forms.every(({ due }) => due.kind === 'done-in-time')).length, judged.length),
    approved: shareOf(units.filter((forms) => forms.every(({ state }) => done.has(state))).length, units.length),
    completeness: shareOf(sum(owed, ({ completeness }) => completeness.numerator), sum(owed, ({ completeness }) => completeness.denominator)),
    missingSaid: shareOf(sum(owed, ({ missingSaid }) => missingSaid.numerator), sum(owed, ({ missingSaid }) => missingSaid.denominator)),
    overdue, excused, errors: sum(owed, ({ errors }) => errors), unexplained: sum(owed, ({ unexplained }) => unexplained), conflicts: sum(owed, ({ conflicts }) => conflicts),
    sentence: `已报 ${String(reported)}/${String(units.length)} 家，逾期未报 ${String(overdue)} 家${excused === 0 ? '' : `，免报 ${String(excused)} 家`}`,
  };
}
