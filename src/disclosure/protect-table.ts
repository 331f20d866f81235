import type { Missing } from '#kernel';
import { attackerInterval, attackerIntervals, type AttackerInterval } from './attacker-intervals.ts';
import { combinationsOf } from './combinations-of.ts';
import { assertCountTable, cellsOf, countAt, isSameCell, marginsOf, type Cell, type CountTable, type Margins } from './count-table.ts';

/** How many cells may be tried as complements: every choice of them is looked at. */
export const mostCandidates = 16;

/** A table as it may leave, with what was done to it. */
export type ProtectedTable = {
  readonly kind: 'protected';
  /** The counts that are shown; the others are named as suppressed. */
  readonly cells: readonly (readonly (number | Missing)[])[];
  /** As they were: margins are never changed. */
  readonly margins: Margins;
  /** Hidden for their own sake, in reading order. */
  readonly primary: readonly Cell[];
  /** Hidden so that those cannot be computed, in reading order. */
  readonly secondary: readonly Cell[];
  /** What the secondary cells hold together. */
  readonly secondaryTotal: number;
  /** Of every hidden cell, the primary ones first. Only those of the primary cells are held to the width. */
  readonly intervals: readonly AttackerInterval[];
};

/** Why a table may not leave in this form; `message` is for the person who wants to publish it. */
export type ProtectionRefusal = { readonly kind: 'refused'; readonly reason: 'cannot-be-protected' | 'too-many-candidates'; readonly message: string };

/**
 * The secondary suppression with the fewest cells, then the least total, then first in reading order, under which every primary cell's interval is at least `width` wide for an
 * attacker (upper − lower; method 11.5 asks for the threshold of the topic). A zero is never a complement. A refusal where no choice suffices, or where more than
 * 16 cells would have to be tried. Throws a RangeError for what is no table of counts, no cell of it, or no whole width from 1.
 *
 * @example protectTable([[3, 12], [20, 7]], [[0, 0]], 5) // hides (0, 1), (1, 0), (1, 1): the attacker sees 0–15
 */
export function protectTable(table: CountTable, primary: readonly Cell[], width: number): ProtectedTable | ProtectionRefusal {
  assertCountTable(table);
  if (!Number.isSafeInteger(width) || width < 1) throw new RangeError(`no width: ${String(width)}`);
  for (const cell of primary) countAt(table, cell);
  const isIn = (cells: readonly Cell[], cell: Cell): boolean => cells.some((known) => isSameCell(known, cell));
  const inOrder = cellsOf(table).filter((cell) => isIn(primary, cell));
  const candidates = cellsOf(table).filter((cell) => countAt(table, cell) > 0 && !isIn(primary, cell));
  const suffices = (secondary: readonly Cell[]): boolean => {
    const hidden = [...inOrder, ...secondary];
    return inOrder.every((cell) => widthOf(attackerInterval(table, hidden, cell)) >= width);
  };
  const secondary = leastSecondary(table, candidates, suffices);
  if ('kind' in secondary) return secondary;
  const hidden = [...inOrder, ...secondary];
  return {
    kind: 'protected',
    cells: table.map((row, at) => row.map((count, column) => (isIn(hidden, [at, column]) ? { missing: 'suppressed' } : count))),
    margins: marginsOf(table),
    primary: inOrder,
    secondary,
    secondaryTotal: totalOf(table, secondary),
    intervals: attackerIntervals(table, hidden),
  };
}

const widthOf = ({ lower, upper }: AttackerInterval): number => upper - lower;

const totalOf = (table: CountTable, cells: readonly Cell[]): number => cells.reduce((total, cell) => total + countAt(table, cell), 0);

function leastSecondary(table: CountTable, candidates: readonly Cell[], suffices: (secondary: readonly Cell[]) => boolean): readonly Cell[] | ProtectionRefusal {
  if (suffices([])) return [];
  // Hiding more never narrows an interval: what all candidates together do not protect, no choice of them does.
  if (!suffices(candidates)) {
    return { kind: 'refused', reason: 'cannot-be-protected', message: '在公布合计的情况下，即使隐去所有非零单元格，小数单元格仍可能被推算出来；请合并类别、扩大地区范围或合并年份后再发布。' };
  }
  if (candidates.length > mostCandidates) {
    const count = String(candidates.length);
    return { kind: 'refused', reason: 'too-many-candidates', message: `可用于补充隐去的单元格有${count}个，超过${String(mostCandidates)}个，暂不能求出最优的隐去方案；请拆分表格或合并类别后再发布。` };
  }
  // In the same way, a cell without which all the others do not suffice stands in every choice that does.
  const needed = candidates.filter((cell) => !suffices(candidates.filter((other) => other !== cell)));
  const free = candidates.filter((cell) => !needed.includes(cell));
  for (let size = 0; size <= free.length; size += 1) {
    const choices = combinationsOf(free, size).map((choice) => ({ choice, total: totalOf(table, choice) }));
    const best = choices.sort((one, other) => one.total - other.total).find(({ choice }) => suffices([...needed, ...choice]));
    if (best) return candidates.filter((cell) => needed.includes(cell) || best.choice.includes(cell));
  }
  throw new Error('what all candidates protect, some choice of them protects');
}
