import { targetsOfPlan } from '../targets-of-plan.ts';
import type { Chapter, Clause, Domain, IndicatorRow, Plan, Target } from '../tree.ts';
import type { IdentifiedChapter, IdentifiedClause, IdentifiedDomain, IdentifiedPlan, IdentifiedRow, IdentifiedTarget } from './identified-plan.ts';
import { idGiver } from './item-ids.ts';

/** Which id each part of a plan has; asked in the order of the tree, with the id its place would give it. */
export type IdChoice = {
  readonly ofPlan: (wished: string) => string;
  readonly ofDomain: (domain: Domain, wished: string) => string;
  readonly ofChapter: (chapter: Chapter, wished: string) => string;
  readonly ofClause: (clause: Clause, wished: string) => string;
  readonly ofTarget: (target: Target, wished: string) => string;
  readonly ofRow: (row: IndicatorRow, wished: string) => string;
};

/** women, children or plan; women-2 where a document holds a second women's plan (its targets say so). */
function prefixOf(plan: Plan): string {
  const subject = plan.subject ?? 'plan';
  const [first = ''] = targetsOfPlan(plan)[0]?.id.split('/') ?? [];
  return new RegExp(`^${subject}-\\d+$`).test(first) ? first : subject;
}

/**
 * Puts ids on every part of a plan, each chosen by `choice`.
 *
 * @example withIds(plan, choice).domains[0]?.itemId // 'women/1'
 */
export function withIds(plan: Plan, choice: IdChoice): Omit<IdentifiedPlan, 'usedIds' | 'leftOut' | 'resolutions' | 'localIndicators'> {
  const prefix = choice.ofPlan(prefixOf(plan));
  const targetsOf = (targets: readonly Target[], at: string): IdentifiedTarget[] => targets.map((target, index) => {
    const itemId = choice.ofTarget(target, target.id === '' ? `${at}/${String(index + 1)}` : target.id);
    return { ...target, id: itemId, itemId };
  });
  const clauseOf = (clause: Clause, at: string, index: number): IdentifiedClause => {
    const wished = `${at}/${String(clause.number ?? index + 1)}`;
    return { ...clause, itemId: choice.ofClause(clause, wished), targets: targetsOf(clause.targets, wished), clauses: clause.clauses.map((inner, place) => clauseOf(inner, `${wished}/clause`, place)) };
  };
  const domainOf = (domain: Domain): IdentifiedDomain => {
    const wished = `${prefix}/${String(domain.number)}`;
    return {
      ...domain, itemId: choice.ofDomain(domain, wished),
      goals: domain.goals.map((goal, index) => clauseOf(goal, `${wished}/goal`, index)),
      measures: domain.measures.map((measure, index) => clauseOf(measure, `${wished}/measure`, index)),
    };
  };
  const chapterOf = (chapter: Chapter, index: number): IdentifiedChapter => {
    const wished = `${prefix}/chapter/${chapter.number === null ? `part-${String(index + 1)}` : String(chapter.number)}`;
    return { ...chapter, itemId: choice.ofChapter(chapter, wished), clauses: chapter.clauses.map((clause, place) => clauseOf(clause, `${wished}/clause`, place)) };
  };
  const rowOf = (row: IndicatorRow, index: number): IdentifiedRow => {
    const wished = `${prefix}/table/${String(index + 1)}`;
    return { ...row, itemId: choice.ofRow(row, wished), targets: targetsOf(row.targets, wished) };
  };
  return { ...plan, itemId: prefix, chapters: plan.chapters.map(chapterOf), domains: plan.domains.map(domainOf), indicatorTable: plan.indicatorTable.map(rowOf) };
}

type Parts = Pick<IdentifiedPlan, 'chapters' | 'domains' | 'indicatorTable'>;

/** Changes every target of a plan, wherever it stands. @example changeEveryTarget(plan, (target) => ({ ...target, confidence: 1 })) */
export function changeEveryTarget<Whole extends Parts>(plan: Whole, change: (target: IdentifiedTarget) => IdentifiedTarget): Whole {
  const inClause = (clause: IdentifiedClause): IdentifiedClause => ({ ...clause, targets: clause.targets.map(change), clauses: clause.clauses.map(inClause) });
  return {
    ...plan,
    chapters: plan.chapters.map((chapter) => ({ ...chapter, clauses: chapter.clauses.map(inClause) })),
    domains: plan.domains.map((domain) => ({ ...domain, goals: domain.goals.map(inClause), measures: domain.measures.map(inClause) })),
    indicatorTable: plan.indicatorTable.map((row) => ({ ...row, targets: row.targets.map(change) })),
  };
}

/**
 * Gives every part of a plan just read its id, by its place. Issues of the whole document that concern the plan can be put among `plan.issues` before, so that nothing is adopted unseen.
 *
 * @example identifyPlan(readPlan(document).plans[0]).domains[0]?.goals[1]?.itemId // 'women/1/goal/2'
 */
export function identifyPlan(plan: Plan, usedIds: readonly string[] = []): IdentifiedPlan {
  const ids = idGiver(usedIds);
  const give = (_part: unknown, wished: string): string => ids.give(wished);
  const identified = withIds(plan, { ofPlan: ids.give, ofDomain: give, ofChapter: give, ofClause: give, ofTarget: give, ofRow: give });
  return { ...identified, usedIds: ids.used(), leftOut: [], resolutions: [], localIndicators: [] };
}
