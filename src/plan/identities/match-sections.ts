import type { Chapter, Clause, Domain, Plan } from '../tree.ts';
import type { IdentifiedPlan } from './identified-plan.ts';
import { likeness, plainWording, wordingOf } from './likeness.ts';
import { pairByKey, pairByScore, unpaired, type ItemPair } from './pair-items.ts';

/** A domain or chapter as far as it helps to find it again: its title, its number and the wording of what stands in it. */
type Section<Part> = { readonly part: Part; readonly title: string; readonly number: number | null; readonly words: ReadonlySet<string> };

const wordsOf = (clauses: readonly Clause[]): string[] => clauses.flatMap(({ title, text, clauses: inner }) => [plainWording(title ?? ''), plainWording(text), ...wordsOf(inner)]).filter((words) => words !== '');

const domainSection = <Part extends Domain>(part: Part): Section<Part> => ({ part, title: plainWording(part.title), number: part.number, words: new Set(wordsOf([...part.goals, ...part.measures])) });
const chapterSection = <Part extends Chapter>(part: Part): Section<Part> => ({ part, title: plainWording(part.title), number: part.number, words: new Set(wordsOf(part.clauses)) });

/** Half the titles, half what stands in them word for word. */
function sectionLikeness(before: Section<unknown>, after: Section<unknown>): number {
  const fewer = Math.min(before.words.size, after.words.size);
  const shared = fewer === 0 ? 0 : [...before.words].filter((words) => after.words.has(words)).length / fewer;
  return Math.max(shared, 0.5 * likeness(wordingOf(before.title), wordingOf(after.title)) + 0.5 * shared);
}

function matchSections<Before, After>(before: readonly Section<Before>[], after: readonly Section<After>[]): readonly ItemPair<Before, After>[] {
  const sameTitleAndNumber = ({ title, number }: Section<unknown>): string | null => (title === '' ? null : `${String(number)}|${title}`);
  const sameTitle = ({ title }: Section<unknown>): string | null => (title === '' ? null : title);
  const named = pairByKey(pairByKey(unpaired(before, after), sameTitleAndNumber, sameTitleAndNumber), sameTitle, sameTitle);
  const alike = pairByScore(named, sectionLikeness, { least: 0.3, sure: 0.6 });
  const untitled = pairByKey(alike, ({ title }) => (title === '' ? '' : null), ({ title }) => (title === '' ? '' : null));
  return untitled.pairs.map((pair) => ({ ...pair, before: pair.before.part, after: pair.after.part }));
}

/**
 * Domains and chapters of a plan read anew that are those of the plan before: by title, else by what stands in them.
 *
 * @example matchDomains(previous, next)[0]?.before.itemId
 */
export const matchDomains = (before: IdentifiedPlan, after: Plan): readonly ItemPair<IdentifiedPlan['domains'][number], Domain>[] => matchSections(before.domains.map(domainSection), after.domains.map(domainSection));

/** The same for chapters. */
export const matchChapters = (before: IdentifiedPlan, after: Plan): readonly ItemPair<IdentifiedPlan['chapters'][number], Chapter>[] => matchSections(before.chapters.map(chapterSection), after.chapters.map(chapterSection));
