import type { Issue } from '#kernel';
import type { IdentifiedPlan, Resolution } from '../identities/identified-plan.ts';
import { keyedIssues } from '../identities/issue-keys.ts';
import { itemsOfPlan, type PlanItem } from '../identities/items-of-plan.ts';
import type { Span } from '../tree.ts';

/** An issue of a plan a person has to look at, the part it concerns where one can be told, and what was decided. */
export type PlanDoubt = { readonly key: string; readonly issue: Issue; readonly itemId: string | null; readonly resolution: Resolution | null };

const spansOf = ({ part }: PlanItem): readonly Span[] => part.spans;
const standsOn = (item: PlanItem, line: number): boolean => spansOf(item).some(([spanLine]) => spanLine === line);

/** The nearest part that stands on the line: a target whose words the message tells, else a clause, else what has its heading there. */
function concerned(issue: Issue, items: readonly PlanItem[]): string | null {
  const { line, message } = issue;
  const named = items.find((item) => issue.code === 'identity-doubtful' && message.includes(`编号 ${item.itemId}；`));
  if (named) return named.itemId;
  if (issue.code === 'title-made') return items.find(({ kind }) => kind === 'plan')?.itemId ?? null;
  if (line === undefined) return null;
  const target = items.find((item) => item.kind === 'target' && standsOn(item, line) && message.includes(`指标“${item.part.indicator}”`));
  const inOrder = [target, ...(['row', 'goal', 'measure', 'clause', 'domain', 'chapter', 'plan'] as const).map((kind) => items.find((item) => item.kind === kind && standsOn(item, line)))];
  return inOrder.find((item) => item !== undefined)?.itemId ?? null;
}

/**
 * Everything of a plan a person has to look at before it is adopted: errors and doubts (notices need nobody), each with a key that stays while the plan is edited.
 *
 * @example doubtsOf(plan).filter(({ resolution }) => resolution === null).length
 */
export function doubtsOf(plan: IdentifiedPlan): readonly PlanDoubt[] {
  const items = itemsOfPlan(plan);
  const resolutions = new Map(plan.resolutions.map((resolution) => [resolution.key, resolution]));
  return keyedIssues(plan).filter(({ issue }) => issue.severity !== 'notice').map(({ key, issue }) => ({ key, issue, itemId: concerned(issue, items), resolution: resolutions.get(key) ?? null }));
}
