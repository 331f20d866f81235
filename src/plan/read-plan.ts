import type { DocumentContent } from '#documents';
import type { ReadPromises } from './blocks/clause-of-node.ts';
import { readBlocks } from './blocks/read-blocks.ts';
import { knowsIndicatorName, linkIndicator } from './linking/link-indicator.ts';
import { promiseReader } from './phrases/read-promises.ts';
import type { Fact, Plan, PlanDocument, PlanSubject, Target } from './tree.ts';

/** Where something stands, as far as it helps to tell which of two like-named indicators is meant. */
type Standing = { readonly subject: PlanSubject | null; readonly domain: string | null; readonly place: string | null };

const linkTarget = (target: Target, { subject, domain }: Standing): Target => {
  const { indicator, unit, kind, every, of } = target;
  return { ...target, ...linkIndicator({ subject, domain, indicator, unit, kind, every, of }) };
};

/** 我区, 全市: the sentence says whose figure it is; 全国 and 全省 are somebody else's. */
const ownPlace = /(?:我|全|本|辖)(?:区|县|市|旗|州|盟)/;

function placeOfFact(fact: Fact, text: string, place: string | null): string | null {
  const at = text.indexOf(fact.quote);
  const from = text.lastIndexOf('。', at) + 1;
  return fact.place ?? (at >= 0 && ownPlace.test(text.slice(from, at + fact.quote.length)) ? place : null);
}

const linkFact = (fact: Fact, { subject, domain }: Standing): Fact => {
  const { indicator, unit } = fact;
  return { ...fact, indicatorId: linkIndicator({ subject, domain, indicator, unit, kind: 'fact', every: null, of: null }).indicatorId };
};

/** Adds to each target and fact of a clause the indicator it speaks of. */
function linked(read: ReadPromises, subject: PlanSubject | null, at: string | null): ReadPromises {
  return (passage, place) => {
    const { targets, facts } = read(passage, place);
    const standing = { subject, domain: place.domain, place: at };
    const placed = facts.map((fact) => ({ ...fact, place: placeOfFact(fact, passage.text, at) }));
    return { targets: targets.map((target) => linkTarget(target, standing)), facts: placed.map((fact) => linkFact(fact, standing)) };
  };
}

/** The same for the rows of the indicator tables, which are read cell by cell. */
function withLinkedTables(plan: Plan): Plan {
  const indicatorTable = plan.indicatorTable.map((row) => {
    const standing = { subject: plan.subject, domain: row.domain, place: plan.place };
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
  const read = readBlocks(document, ({ subject, place, startYear, endYear }) =>
    linked(promiseReader({ startYear, endYear, knows: (name) => knowsIndicatorName(name) }), subject, place));
  return { ...read, plans: read.plans.map(withLinkedTables) };
}
