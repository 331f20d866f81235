import type { Run } from '#documents';
import type { Clause } from '#plan';
import { planWords } from '../../../figures/plan-words.ts';
import type { PlanGround, ReportGround } from '../../../ground/report-ground.ts';
import { ownedClauses, responsibilityOf, type OwnedClause, type Responsibility } from '../../../ground/responsibility.ts';
import { subjectsOf, type Subject } from '../../../ground/subject.ts';
import { tableTargets, type TableTargets } from './table-targets.ts';

/** One stretch of a plan somebody has to see to, with the indicators it sets targets for. `number` is its number in the plan (1.2: the second goal of the first domain), '' where it has none. */
export type TaskBlock = {
  readonly id: string;
  /** Domain or chapter. */
  readonly heading: readonly Run[];
  readonly number: string;
  /** A goal as a whole; of measures and other clauses their first sentence and the words that promise something. */
  readonly text: readonly Run[];
  readonly line: number;
  readonly page: number;
  readonly responsibility: Responsibility;
  readonly subjects: readonly Subject[];
};

/** What of a plan is to be done, in its order: goals (also those without targets), measures with targets, clauses of the other chapters, rows of the indicator table the text does not have. */
export type TaskBlocks = { readonly goals: readonly TaskBlock[]; readonly measures: readonly TaskBlock[]; readonly clauses: readonly TaskBlock[]; readonly rows: readonly TaskBlock[] };

/** Chapters about how the plan is carried out: each of their clauses is something to be done. */
const isOrganisation = /组织实施|组织领导|组织保障|保障措施|实施保障|监测|评估/;

/** Where clauses stand: domain or chapter, its number and the beginning of their ids; whether they are told as a whole. */
type Around = { readonly heading: readonly Run[]; readonly number: number | null; readonly key: string; readonly isWhole: boolean };

/** The first sentence and what is promised; a clause without either is told as a whole. */
function excerpt({ title, text, targets }: Clause): string {
  const told = [...(title === null ? [] : [title]), ...new Set(targets.map(({ quote }) => quote).filter((quote) => title?.includes(quote) !== true))];
  return told.length === 0 ? text : `${told.join('。……')}。`;
}

/** 1.2; nothing where a number is missing. */
const numberOf = (numbers: readonly (number | null)[]): string => (numbers.includes(null) ? '' : numbers.join('.'));

/** Makes the blocks of clauses of one plan, one after the other: the indicator table lends each of its targets once. */
function blockMaker({ plan, monitored, groupsOf }: PlanGround, { year, book }: ReportGround, lent: TableTargets): (clauses: readonly OwnedClause[], around: Around) => readonly TaskBlock[] {
  const judged = new Map(monitored.targets.map((target) => [target.id, target]));
  return (clauses, { heading, number, key, isWhole }) => clauses.flatMap(({ clause, numbers, units }): TaskBlock[] => {
    if (clause.text === '' && clause.targets.length === 0) return [];
    const inText = clause.targets.flatMap(({ id }) => judged.get(id) ?? []).filter(({ repeats }) => repeats === null);
    const targets = [...inText, ...lent.take(inText)];
    return [{
      id: `${key}/${numberOf(numbers) || String(clause.line)}`, heading, number: numberOf([number, ...numbers]), text: [planWords(isWhole ? clause.text : excerpt(clause), plan, clause, book)], line: clause.line, page: clause.page,
      responsibility: responsibilityOf(units.length > 0 ? units : lent.unitsOf(targets)), subjects: subjectsOf(targets, year, book, groupsOf),
    }];
  });
}

/** Rows of the indicator tables that nothing in the text speaks of, or that say something else. */
function rowBlocks({ key, plan, groupsOf }: PlanGround, { year, book }: ReportGround, lent: TableTargets): readonly TaskBlock[] {
  return plan.indicatorTable.flatMap(({ domain, indicator, units, line, page, targets }, at): TaskBlock[] => {
    const left = lent.left(targets.map(({ id }) => id));
    const words = (text: string): Run => planWords(text, plan, { line, page }, book);
    // A row is one indicator, whatever its figures are linked to.
    const [subject] = subjectsOf(left, year, book, groupsOf);
    return subject === undefined ? [] : [{
      id: `${key}/table/${String(at + 1)}`, heading: [words(domain ?? '附表')], number: '', text: [words(indicator)], line, page, responsibility: responsibilityOf(units),
      subjects: [{ ...subject, targets: left }],
    }];
  });
}

/**
 * Lays out what a plan wants done. Figures of the indicator table stand with the goal (else the measure) that speaks of their indicator; what the text says itself is not lent again.
 *
 * @example taskBlocks(planned, ground).goals[0]?.number // '1.1'
 */
export function taskBlocks(planned: PlanGround, ground: ReportGround): TaskBlocks {
  const { key: prefix, plan } = planned;
  const lent = tableTargets(planned);
  const blocksOf = blockMaker(planned, ground, lent);
  const inDomains = (section: 'goal' | 'measure') => plan.domains.flatMap(({ number, title, line, page, goals, measures, units }) =>
    blocksOf(ownedClauses(section === 'goal' ? goals : measures, units), { heading: [planWords(title, plan, { line, page }, ground.book)], number, key: `${prefix}/${String(number)}/${section}`, isWhole: section === 'goal' }));
  const goals = inDomains('goal');
  const measures = inDomains('measure').filter(({ subjects }) => subjects.length > 0);
  const clauses = plan.chapters.flatMap((chapter) => {
    const found = blocksOf(ownedClauses(chapter.clauses, []), { heading: [planWords(chapter.title, plan, chapter, ground.book)], number: chapter.number, key: `${prefix}/chapter/${String(chapter.line)}`, isWhole: false });
    return chapter.number !== null && isOrganisation.test(chapter.title) ? found : found.filter(({ subjects }) => subjects.length > 0);
  });
  return { goals, measures, clauses, rows: rowBlocks(planned, ground, lent) };
}
