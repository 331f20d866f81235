import type { Issue } from '#kernel';
import type { Chapter, Clause, Domain, IndicatorRow, Plan, Target } from '../tree.ts';
import type { IdentifiedPlan, IdentifiedTarget, Resolution } from './identified-plan.ts';
import { changeEveryTarget, withIds } from './identify-plan.ts';
import { keyedIssues } from './issue-keys.ts';
import { idGiver } from './item-ids.ts';
import { firstWords, itemsOfPlan } from './items-of-plan.ts';
import { keepTargets, unchangedClauses, type ClausePair } from './kept-targets.ts';
import { withHandmadeLink } from './linked-by-hand.ts';
import { matchClauses } from './match-clauses.ts';
import { matchChapters, matchDomains } from './match-sections.ts';
import { matchMovedTargets, matchRows, matchTargets } from './match-targets.ts';
import { clausesOfPlan } from './nested-clauses.ts';
import type { ItemPair } from './pair-items.ts';

/** What was found again: for each part read anew the part of the plan before, and the doubtful ones by their id. */
type Found = { readonly ids: ReadonlyMap<unknown, string>; readonly doubtful: ReadonlyMap<string, string>; readonly unchanged: readonly ClausePair[] };

type Pair = ItemPair<{ readonly itemId: string }, unknown>;

function targetPairs(clauses: readonly ClausePair[], unchanged: readonly ClausePair[], rows: readonly ItemPair<IdentifiedPlan['indicatorTable'][number], IndicatorRow>[], before: IdentifiedPlan, after: Plan): readonly ItemPair<IdentifiedTarget, Target>[] {
  const inPlace = [...clauses, ...rows].flatMap((pair) => matchTargets(pair.before.targets, pair.after.targets).pairs);
  const [taken, found] = [new Set<unknown>(inPlace.map((pair) => pair.before)), new Set<unknown>(inPlace.map((pair) => pair.after))];
  // What stands in a clause without a changed word went nowhere and came from nowhere.
  const settled = new Set<unknown>(unchanged.flatMap((pair) => [pair.before, pair.after]));
  const left = clausesOfPlan(before).filter((clause) => !settled.has(clause)).flatMap(({ targets }) => targets).filter((target) => !taken.has(target));
  const added = clausesOfPlan(after).filter((clause) => !settled.has(clause)).flatMap(({ targets }) => targets).filter((target) => !found.has(target));
  return [...inPlace, ...matchMovedTargets(left, added).pairs];
}

function findAgain(before: IdentifiedPlan, after: Plan): Found {
  const [domains, chapters, rows] = [matchDomains(before, after), matchChapters(before, after), matchRows(before.indicatorTable, after.indicatorTable)];
  const idsOf = (pairs: readonly Pair[]): ReadonlyMap<unknown, string> => new Map(pairs.map((pair) => [pair.after, pair.before.itemId]));
  const clauses = matchClauses(before, after, { domains: idsOf(domains), chapters: idsOf(chapters) });
  const unchanged = unchangedClauses(clauses, before, after);
  const all: readonly Pair[] = [...domains, ...chapters, ...rows, ...clauses, ...targetPairs(clauses, unchanged, rows, before, after)];
  const labels = new Map(itemsOfPlan(before).map((item) => [item.itemId, wordsOf(item)]));
  return { unchanged, ids: idsOf(all), doubtful: new Map(all.filter(({ doubtful }) => doubtful).map((pair) => [pair.before.itemId, labels.get(pair.before.itemId) ?? ''])) };
}

/** What a part says, short enough for a message. */
function wordsOf({ part }: ReturnType<typeof itemsOfPlan>[number]): string {
  if ('quote' in part) return firstWords(part.quote, 30);
  if ('text' in part) return firstWords(part.text === '' ? (part.title ?? '') : part.text, 30);
  return 'indicator' in part ? part.indicator : part.title;
}

/** Doubtful matches, for a person to confirm. */
function identityDoubts(plan: IdentifiedPlan, { doubtful }: Found, kept: ReadonlySet<string>): Issue[] {
  const places = new Map<string, { readonly line: number; readonly page: number }>();
  return itemsOfPlan(plan).flatMap((item): Issue[] => {
    const { part, itemId, parentId } = item;
    const place = 'page' in part ? { line: part.line, page: part.page } : places.get(parentId ?? '');
    if (place) places.set(itemId, place);
    const was = doubtful.get(itemId);
    if (was === undefined || kept.has(itemId)) return [];
    return [{ code: 'identity-doubtful', severity: 'doubt', ...place, message: `${item.label}（“${wordsOf(item)}”）与上一版的“${was}”相近，暂作同一项，沿用其编号 ${itemId}；请确认是否同一项。` }];
  });
}

/** Decisions about issues that stand in the new reading word for word. */
function carriedResolutions(before: IdentifiedPlan, after: Plan): readonly Resolution[] {
  const decided = new Map(before.resolutions.map((resolution) => [resolution.key, resolution]));
  const known = new Map(keyedIssues(before).flatMap(({ key, issue }) => {
    const resolution = decided.get(key);
    return resolution ? [[`${issue.code}|${issue.message}`, resolution] as const] : [];
  }));
  return keyedIssues(after).flatMap(({ key, issue }) => {
    const resolution = known.get(`${issue.code}|${issue.message}`);
    return resolution ? [{ ...resolution, key }] : [];
  });
}

/**
 * Gives a plan that was read anew (imported again, or amended) the ids of the plan before, wherever a part can be found again by section, wording and figures; what is new gets
 * fresh ids that no version ever had (`usedIds`: those of versions the plan before does not know of). Matches a person has to confirm are doubts of the result
 * (`identity-doubtful`). Decisions about issues that are still there word for word are kept, and so are the local indicators, the links a person made, and the targets of clauses in which no
 * word changed.
 *
 * @example carryIdentities(adopted, readPlan(amendedDocument).plans[0]).domains[0]?.goals[1]?.itemId // 'women/1/goal/3', if it was the third before
 */
export function carryIdentities(previous: IdentifiedPlan, next: Plan, usedIds: readonly string[] = []): IdentifiedPlan {
  const ids = idGiver([...previous.usedIds, ...usedIds]);
  const found = findAgain(previous, next);
  const choose = (part: Domain | Chapter | Clause | Target | IndicatorRow, wished: string): string => found.ids.get(part) ?? ids.give(wished);
  const identified = withIds(next, { ofPlan: () => previous.itemId, ofDomain: choose, ofChapter: choose, ofClause: choose, ofTarget: choose, ofRow: choose });
  const former = new Map(itemsOfPlan(previous).flatMap((item) => (item.kind === 'target' ? [[item.itemId, item.part] as const] : [])));
  const linked = changeEveryTarget(identified, (target) => withHandmadeLink(former.get(target.itemId) ?? target, target));
  const { plan: whole, kept } = keepTargets(linked, found.unchanged);
  const plan: IdentifiedPlan = { ...whole, usedIds: ids.used(), leftOut: [], localIndicators: previous.localIndicators, resolutions: carriedResolutions(previous, next) };
  return { ...plan, issues: [...plan.issues, ...identityDoubts(plan, found, kept)] };
}
