import type { IdentifiedClause, IdentifiedPlan, IdentifiedTarget } from '../identities/identified-plan.ts';
import { itemOfPlan, type ClauseSection } from '../identities/items-of-plan.ts';

type ListChange = (clauses: readonly IdentifiedClause[], parentId: string, section: ClauseSection) => readonly IdentifiedClause[];

/**
 * Changes every list of clauses of a plan, inner lists first.
 *
 * @example changeLists(plan, (clauses, parentId, section) => clauses)
 */
export function changeLists(plan: IdentifiedPlan, change: ListChange): IdentifiedPlan {
  const inside = (clauses: readonly IdentifiedClause[], parentId: string, section: ClauseSection): readonly IdentifiedClause[] =>
    change(clauses.map((clause) => (clause.clauses.length === 0 ? clause : { ...clause, clauses: inside(clause.clauses, clause.itemId, 'clause') })), parentId, section);
  return {
    ...plan,
    chapters: plan.chapters.map((chapter) => ({ ...chapter, clauses: inside(chapter.clauses, chapter.itemId, 'clause') })),
    domains: plan.domains.map((domain) => ({ ...domain, goals: inside(domain.goals, domain.itemId, 'goal'), measures: inside(domain.measures, domain.itemId, 'measure') })),
  };
}

/** Where a clause can be put: a list of clauses and a place in it, counted from 0. */
export type ClausePlace = { readonly parentId: string; readonly section: ClauseSection; readonly position: number };

/** Replaces a clause by others, or by nothing. @example replaceClause(plan, itemId, () => []) */
export const replaceClause = (plan: IdentifiedPlan, itemId: string, change: (clause: IdentifiedClause) => readonly IdentifiedClause[]): IdentifiedPlan =>
  changeLists(plan, (clauses) => (clauses.some((clause) => clause.itemId === itemId) ? clauses.flatMap((clause) => (clause.itemId === itemId ? change(clause) : [clause])) : clauses));

/** The list of clauses at a place; undefined where there is no such list (a chapter has no goals). @example clausesAt(plan, { parentId: 'women/1', section: 'goal' })?.length */
export function clausesAt(plan: IdentifiedPlan, { parentId, section }: Pick<ClausePlace, 'parentId' | 'section'>): readonly IdentifiedClause[] | undefined {
  const parent = itemOfPlan(plan, parentId);
  if (parent?.kind === 'domain') return section === 'goal' ? parent.part.goals : section === 'measure' ? parent.part.measures : undefined;
  return parent !== undefined && section === 'clause' && 'clauses' in parent.part ? parent.part.clauses : undefined;
}

/** Puts a clause at a place; the place must exist (see `clausesAt`). */
export function putClause(plan: IdentifiedPlan, clause: IdentifiedClause, { parentId, section, position }: ClausePlace): IdentifiedPlan {
  const parentIsClause = section === 'clause' && !plan.chapters.some(({ itemId }) => itemId === parentId);
  if (parentIsClause) return replaceClause(plan, parentId, (parent) => [{ ...parent, clauses: parent.clauses.toSpliced(position, 0, clause) }]);
  return changeLists(plan, (clauses, ofId, ofSection) => (ofId === parentId && ofSection === section ? clauses.toSpliced(position, 0, clause) : clauses));
}

/** Changes the targets of every clause and row of a plan that has any of them. */
export function changeTargets(plan: IdentifiedPlan, change: (targets: readonly IdentifiedTarget[], holderId: string) => readonly IdentifiedTarget[]): IdentifiedPlan {
  const clauses = changeLists(plan, (list) => list.map((clause) => ({ ...clause, targets: change(clause.targets, clause.itemId) })));
  return { ...clauses, indicatorTable: plan.indicatorTable.map((row) => ({ ...row, targets: change(row.targets, row.itemId) })) };
}

/** Replaces a target by others, or by nothing. @example replaceTarget(plan, itemId, (target) => [{ ...target, value: 11 }]) */
export const replaceTarget = (plan: IdentifiedPlan, itemId: string, change: (target: IdentifiedTarget) => readonly IdentifiedTarget[]): IdentifiedPlan =>
  changeTargets(plan, (targets) => (targets.some((target) => target.itemId === itemId) ? targets.flatMap((target) => (target.itemId === itemId ? change(target) : [target])) : targets));

/** Gives a part of a plan, but the plan itself, another id, which nothing else has. @example withId(plan, 'women/1/goal/2', 'women/1/goal/2-2') */
export function withId(plan: IdentifiedPlan, from: string, to: string): IdentifiedPlan {
  const on = <Part extends { readonly itemId: string }>(part: Part): Part => (part.itemId === from ? { ...part, itemId: to } : part);
  const sections: IdentifiedPlan = { ...plan, domains: plan.domains.map(on), chapters: plan.chapters.map(on), indicatorTable: plan.indicatorTable.map(on) };
  const clauses = changeLists(sections, (list) => list.map(on));
  return changeTargets(clauses, (targets) => targets.map((target) => (target.itemId === from ? { ...target, id: to, itemId: to } : target)));
}

/**
 * A place among clauses in another reading of the plan: behind the clause it stood behind, else before the one it stood before. `moved`: a clause that does not count, since it is what moves.
 *
 * @example placeAnew({ parentId: 'women/1', section: 'goal', position: 2 }, before, now).position // 3, where a goal was put in before it
 */
export function placeAnew(place: ClausePlace, before: IdentifiedPlan, now: IdentifiedPlan, moved: string | null = null): ClausePlace {
  const idsIn = (plan: IdentifiedPlan): readonly string[] => (clausesAt(plan, place) ?? []).map(({ itemId }) => itemId).filter((itemId) => itemId !== moved);
  const [then, here] = [idsIn(before), idsIn(now)];
  const [behind, ahead] = [here.indexOf(then[place.position - 1] ?? ''), here.indexOf(then[place.position] ?? '')];
  return { ...place, position: behind >= 0 ? behind + 1 : ahead >= 0 ? ahead : Math.min(place.position, here.length) };
}
