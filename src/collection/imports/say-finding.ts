import type { CheckFinding } from '../checks/check.ts';
import type { IssueList } from './issue-list.ts';

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
