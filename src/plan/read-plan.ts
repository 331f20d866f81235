import type { DocumentContent } from '#documents';
import type { ReadPromises } from './blocks/clause-of-node.ts';
import { readBlocks } from './blocks/read-blocks.ts';
import { knowsIndicatorName, linkIndicator } from './linking/link-indicator.ts';
import { promiseReader } from './phrases/read-promises.ts';
import type { Fact, Plan, PlanDocument, PlanSubject, Target } from './tree.ts';

/** Where something stands, as far as it helps to tell which of two like-named indicators is meant. */
type Standing = { readonly subject: PlanSubject | null; readonly domain: string | null };

const linkTarget = (target: Target, standing: Standing): Target => {
  const { indicator, unit, kind, every } = target;
  return { ...target, ...linkIndicator({ ...standing, indicator, unit, kind, every }) };
};

const linkFact = (fact: Fact, standing: Standing): Fact => {
  const { indicator, unit } = fact;
  return { ...fact, indicatorId: linkIndicator({ ...standing, indicator, unit, kind: 'fact', every: null }).indicatorId };
};

/** Adds to each target and fact of a clause the indicator it speaks of. */
function linked(read: ReadPromises, subject: PlanSubject | null): ReadPromises {
  return (passage, place) => {
    const { targets, facts } = read(passage, place);
    const standing = { subject, domain: place.domain };
    return { targets: targets.map((target) => linkTarget(target, standing)), facts: facts.map((fact) => linkFact(fact, standing)) };
  };
}

/** The same for the rows of the indicator tables, which are read cell by cell. */
function withLinkedTables(plan: Plan): Plan {
  const indicatorTable = plan.indicatorTable.map((row) => {
    const standing = { subject: plan.subject, domain: row.domain };
    return { ...row, targets: row.targets.map((target) => linkTarget(target, standing)), facts: row.facts.map((fact) => linkFact(fact, standing)) };
  });
  return { ...plan, indicatorTable };
}

/**
 * Reads an adopted plan: lines to plans with chapters, domains, goals, measures, units, targets and printed figures, each with its place, targets linked to the
 * catalogue. Everything doubtful is an issue; no input throws.
 *
 * @example readPlan(readTxt(bytes)).plans[0]?.domains[0]?.goals[1]?.targets[1]?.value // 12
 */
export function readPlan(document: DocumentContent): PlanDocument {
  const read = readBlocks(document, ({ subject, startYear, endYear }) => linked(promiseReader({ startYear, endYear, knows: (name) => knowsIndicatorName(name) }), subject));
  return { ...read, plans: read.plans.map(withLinkedTables) };
}
