import type { DocumentContent } from '#documents';
import type { Issue } from '#kernel';
import type { ClausePlace, ReadPromises } from './blocks/clause-of-node.ts';
import { readBlocks } from './blocks/read-blocks.ts';
import { knowsIndicatorName, linkIndicator } from './linking/link-indicator.ts';
import { promiseReader } from './phrases/read-promises.ts';
import type { Clause, Fact, Plan, PlanDocument, PlanSubject, Target } from './tree.ts';

/** Where something stands, as far as it helps to tell which of two like-named indicators is meant. */
type Standing = { readonly subject: PlanSubject | null; readonly domain: string | null; readonly place: string | null };

const linkTarget = (target: Target, { subject, domain }: Standing): Target => {
  const { indicator, unit, kind, every, of } = target;
  return { ...target, ...linkIndicator({ subject, domain, indicator, unit, kind, every, of }) };
};

/** 我区, 全市: the sentence says whose figure it is; 全国 and 全省 are somebody else's. */
const ownPlace = /(?:我|全|本|辖)(?:区|县|市|旗|州|盟)/;
const otherPlace = /全国|全省|全自治区|全疆|世界|国家/;

/** The baseline a goal prints is the plan's own; running text must say whose its figures are. */
function placeOfFact(fact: Fact, text: string, section: ClausePlace['section'], place: string | null): string | null {
  const at = text.indexOf(fact.quote);
  const sentence = text.slice(text.lastIndexOf('。', at) + 1, at + fact.quote.length);
  const own = section === 'clause' ? at >= 0 && ownPlace.test(sentence) : !otherPlace.test(sentence);
  return fact.place ?? (own ? place : null);
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
    const placed = facts.map((fact) => ({ ...fact, place: placeOfFact(fact, passage.text, place.section, at) }));
    return { targets: targets.map((target) => linkTarget(target, standing)), facts: placed.map((fact) => linkFact(fact, standing)) };
  };
}

const leastConfidence = 0.7;
const everyClause = (clause: Clause): readonly Clause[] => [clause, ...clause.clauses.flatMap(everyClause)];

/** Figures the reader is not sure to have understood are doubts: a person looks at these first. */
function uncertainTargets({ chapters, domains }: Plan): Issue[] {
  const clauses = [...domains.flatMap(({ goals, measures }) => [...goals, ...measures]), ...chapters.flatMap((chapter) => chapter.clauses.flatMap(everyClause))];
  return clauses.flatMap((clause) => clause.targets.filter(({ kind, confidence }) => (kind === 'level' || kind === 'count' || kind === 'change') && confidence < leastConfidence).map((target): Issue => ({
    code: 'target-uncertain', severity: 'doubt', line: target.spans[0]?.[0] ?? clause.line, page: clause.page,
    message: `“${target.quote.slice(0, 40)}”读作指标“${target.indicator}”，把握不大，请核对。`,
  })));
}

/** The same for the rows of the indicator tables, which are read cell by cell. */
function withLinkedTables(plan: Plan): Plan {
  const indicatorTable = plan.indicatorTable.map((row) => {
    const standing = { subject: plan.subject, domain: row.domain, place: plan.place };
    return { ...row, targets: row.targets.map((target) => linkTarget(target, standing)), facts: row.facts.map((fact) => linkFact({ ...fact, place: fact.place ?? plan.place }, standing)) };
  });
  return { ...plan, indicatorTable, issues: [...plan.issues, ...uncertainTargets(plan)] };
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
