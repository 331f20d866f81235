import { effectiveAssignments, itemOfPlan, type AnsweringUnit } from '#plan';
import type { StoredAssignment } from '#storage';
import type { PlanInForce } from '../plan/plans-in-force.ts';
import { dayAfter, dayBefore } from '../versions/neighbouring-day.ts';

/** Who answered for an item on consecutive days; `inPlan`: the plan of those days has it. */
export type AnsweredWhen = { readonly from: string; readonly to: string | null; readonly inPlan: boolean; readonly leads: readonly AnsweringUnit[]; readonly supports: readonly AnsweringUnit[] };

const versionOf = (versions: readonly PlanInForce[], on: string): PlanInForce | undefined => versions.findLast(({ validFrom }) => validFrom !== null && validFrom <= on) ?? versions[0];

/** The parts an item stands in, itself first, through all versions. */
function chainsOf(versions: readonly PlanInForce[], itemId: string): ReadonlySet<string> {
  const chain = new Set<string>();
  for (const { content } of versions) {
    for (let id: string | null = itemId; id !== null;) {
      chain.add(id);
      id = itemOfPlan(content, id)?.parentId ?? null;
    }
  }
  return chain;
}

/**
 * Who answered for an item when, by what was assigned to it and what it inherited in the version of those days; days that are alike are one span. From the first day of the plan or of an
 * assignment on.
 *
 * @example answeredWhen(versions, rows, 'women/1/goal/2')[0]?.leads
 */
export function answeredWhen(versions: readonly PlanInForce[], rows: readonly StoredAssignment[], itemId: string): readonly AnsweredWhen[] {
  const chain = chainsOf(versions, itemId);
  // Rows of an indicator table inherit from the domain whose title they repeat.
  const domains = new Set(versions.flatMap(({ content }) => content.domains.map((domain) => domain.itemId)));
  const isRow = versions.some(({ content }) => content.indicatorTable.some((row) => chain.has(row.itemId)));
  const concerned = rows.filter((row) => (row.validTo === null || row.validTo >= row.validFrom) && (chain.has(row.itemId) || (isRow && domains.has(row.itemId))));
  const borders = [...new Set([...versions.flatMap(({ validFrom }) => validFrom ?? []), ...concerned.flatMap(({ validFrom, validTo }) => (validTo === null ? [validFrom] : [validFrom, dayAfter(validTo)]))])].sort();
  const spans: AnsweredWhen[] = [];
  for (const [at, from] of borders.entries()) {
    const version = versionOf(versions, from);
    const found = version && effectiveAssignments(version.content, concerned, from).find((item) => item.itemId === itemId);
    const next = borders[at + 1];
    const span: AnsweredWhen = { from, to: next === undefined ? null : dayBefore(next), inPlan: found !== undefined, leads: found?.leads ?? [], supports: found?.supports ?? [] };
    const last = spans.at(-1);
    const isSame = last !== undefined && JSON.stringify([last.inPlan, last.leads, last.supports]) === JSON.stringify([span.inPlan, span.leads, span.supports]);
    if (isSame) spans[spans.length - 1] = { ...last, to: span.to };
    else spans.push(span);
  }
  return spans;
}
