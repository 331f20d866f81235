import type { DocumentContent } from '#documents';
import { readBlocks } from './blocks/read-blocks.ts';
import type { ClausePlace, ReadPromises } from './blocks/clause-of-node.ts';
import { knowsIndicatorName, linkIndicator } from './linking/link-indicator.ts';
import { promiseReader } from './phrases/read-promises.ts';
import type { Fact, PlanDocument, PlanSubject, Target } from './tree.ts';

/** Adds to each target and fact the indicator it speaks of. */
function linked(read: ReadPromises, subject: PlanSubject | null): ReadPromises {
  return (passage, place: ClausePlace) => {
    const { targets, facts } = read(passage, place);
    const shared = { subject, domain: place.domain };
    return {
      targets: targets.map((target): Target => ({ ...target, ...linkIndicator({ ...shared, indicator: target.indicator, unit: target.unit, kind: target.kind, every: target.every }) })),
      facts: facts.map((fact): Fact => ({ ...fact, indicatorId: linkIndicator({ ...shared, indicator: fact.indicator, unit: fact.unit, kind: 'fact', every: null }).indicatorId })),
    };
  };
}

/**
 * Reads an adopted plan: lines to plans with chapters, domains, goals, measures, units, targets and printed figures, each with its place, targets linked to the
 * catalogue. Everything doubtful is an issue; no input throws.
 *
 * @example readPlan(readTxt(bytes)).plans[0]?.domains[0]?.goals[1]?.targets[1]?.value // 12
 */
export function readPlan(document: DocumentContent): PlanDocument {
  return readBlocks(document, ({ subject, startYear, endYear }) => linked(promiseReader({ startYear, endYear, knows: (name) => knowsIndicatorName(name) }), subject));
}
