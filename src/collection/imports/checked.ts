import type { CheckFinding, PlacedFigure } from '../checks/check.ts';
import { checks } from '../checks/index.ts';
import type { IssueList } from './issue-list.ts';

/** What checks made of figures: those kept, the order of those that stand side by side, and everything found. */
export type Checked = { readonly kept: ReadonlySet<PlacedFigure>; readonly ranks: ReadonlyMap<PlacedFigure, number>; readonly findings: readonly CheckFinding[] };

/**
 * Runs checks one after the other, all of the family if none are named; what one keeps out the next does not see.
 *
 * @example checked(figures).kept.size
 */
export function checked(figures: readonly PlacedFigure[], which = checks): Checked {
  const kept = new Set(figures);
  const ranks = new Map<PlacedFigure, number>();
  const findings: CheckFinding[] = [];
  for (const check of which) {
    for (const finding of check.find([...kept])) {
      findings.push(finding);
      for (const figure of finding.drop) kept.delete(figure);
      for (const [index, figure] of (finding.ranked ?? []).entries()) ranks.set(figure, index + 1);
    }
  }
  return { kept, ranks, findings };
}

/**
 * Puts a finding into the list of the sheet of its first cell; cells of other sheets are named in the sentence.
 *
 * @example sayFinding(finding, new Map([[null, list]]))
 */
export function sayFinding({ code, severity, about, says, at }: CheckFinding, lists: ReadonlyMap<string | null, IssueList>): void {
  const first = at[0];
  if (!first) return;
  const elsewhere = at.filter(({ sheet }) => sheet !== first.sheet).map(({ sheet, row }) => `工作表“${sheet ?? ''}”第${String(row)}行`);
  for (const { sheet, row, column } of at) if (sheet === first.sheet) lists.get(sheet)?.add({ code, severity, about, row, column, says: `${says}${elsewhere.length > 0 ? `（另见${elsewhere.join('、')}）` : ''}` });
}
