import type { Clause, Plan } from '../tree.ts';
import type { IdentifiedClause, IdentifiedPlan } from './identified-plan.ts';
import { likeness, wordingOf, type Wording } from './likeness.ts';
import { withInner, type NestedClause } from './nested-clauses.ts';
import { pairByKey, pairByScore, unpaired, type ItemPair } from './pair-items.ts';

/** A clause in its section (`women/1|goal`), with the wording of its neighbours there. */
type Standing<Part> = { readonly clause: Part; readonly section: string; readonly kind: string; readonly wording: Wording; readonly around: string };

const wholeText = ({ title, text }: Pick<Clause, 'title' | 'text'>): string => (title === null || text.startsWith(title) ? text : `${title}。${text}`);

/** The clauses of one section in order, inner ones among them. */
function standingOf<Part extends NestedClause<Part>>(clauses: readonly Part[], section: string, kind: string): Standing<Part>[] {
  const all = clauses.flatMap((clause) => withInner(clause));
  const wordings = all.map((clause) => wordingOf(wholeText(clause)));
  return all.map((clause, at) => ({
    clause, section: `${section}|${kind}`, kind, wording: wordings[at] ?? wordingOf(''), around: `${wordings[at - 1]?.plain ?? '^'}|${wordings[at + 1]?.plain ?? '$'}`,
  }));
}

/** The section of the plan before that a domain or chapter is taken for. */
export type SectionIds = { readonly domains: ReadonlyMap<unknown, string>; readonly chapters: ReadonlyMap<unknown, string> };

function standings<Part extends NestedClause<Part>>(domains: readonly { readonly goals: readonly Part[]; readonly measures: readonly Part[] }[], chapters: readonly { readonly clauses: readonly Part[] }[], ids: SectionIds): Standing<Part>[] {
  return [
    ...chapters.flatMap((chapter, index) => standingOf(chapter.clauses, ids.chapters.get(chapter) ?? `new chapter ${String(index)}`, 'clause')),
    ...domains.flatMap((domain, index) => {
      const section = ids.domains.get(domain) ?? `new domain ${String(index)}`;
      return [...standingOf(domain.goals, section, 'goal'), ...standingOf(domain.measures, section, 'measure')];
    }),
  ];
}

/** So little alike that only the same section speaks for it: never taken without a person. */
const alwaysAsked = { least: 0.35, sure: 2 };

/**
 * Clauses of a plan read anew that are clauses of the plan before. The same words in the same section, then the same words anywhere (moved), then alike words in the
 * same section (reworded), then very alike words anywhere; numbers play no part, so renumbering changes nothing.
 *
 * @example matchClauses(previous, next, sectionIds).find(({ doubtful }) => doubtful)
 */
export function matchClauses(before: IdentifiedPlan, after: Plan, idsAfter: SectionIds): readonly ItemPair<IdentifiedClause, Clause>[] {
  const idsBefore: SectionIds = { domains: new Map(before.domains.map((domain) => [domain, domain.itemId])), chapters: new Map(before.chapters.map((chapter) => [chapter, chapter.itemId])) };
  const start = unpaired(standings(before.domains, before.chapters, idsBefore), standings(after.domains, after.chapters, idsAfter));
  const keys: readonly ((one: Standing<unknown>) => string | null)[] = [
    ({ section, wording, around }) => `${section}|${wording.plain}|${around}`,
    ({ section, wording }) => `${section}|${wording.plain}`,
    ({ kind, wording }) => (wording.plain === '' ? null : `${kind}|${wording.plain}`),
    ({ wording }) => (wording.plain === '' ? null : wording.plain),
  ];
  const byWords = keys.reduce((pairing, key) => pairByKey(pairing, key, key), start);
  const inSection = pairByScore(byWords, (a, b) => (a.section === b.section ? likeness(a.wording, b.wording) : 0), { least: 0.5, sure: 0.75 });
  const reworded = pairByScore(inSection, (a, b) => (a.section === b.section ? likeness(a.wording, b.wording) : 0), alwaysAsked);
  const anywhere = pairByScore(reworded, (a, b) => likeness(a.wording, b.wording), { least: 0.8, sure: 0.9 });
  return anywhere.pairs.map((pair) => ({ ...pair, before: pair.before.clause, after: pair.after.clause }));
}
