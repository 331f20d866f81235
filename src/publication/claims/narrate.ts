import { isMissing } from '#kernel';
import type { Run } from '#documents';
import { publishedFigure, yearText, type MonitoredTarget } from '#monitoring';
import type { CountCondition } from '../figures/count-condition.ts';
import type { SourceBook } from '../figures/figure-source.ts';
import { joinRuns, plainText, say, strong } from '../figures/say.ts';
import { digitsOf } from '../figures/series-figures.ts';
import { targetFigures } from '../figures/target-figures.ts';
import type { Subject } from '../ground/subject.ts';
import type { Claim } from './claim.ts';
import { claims } from './claims/index.ts';
import { enumerated, inList, namesInList, quoted, type PlansTold } from './names-in-list.ts';
import { promisedWords } from './claims/standing.ts';
import type { StandingGroup } from './standing-groups.ts';

/** Whose year it is told of, and where sources are kept. `scope`: what the subjects told of have in common. */
export type Telling = { readonly year: number; readonly where: string; readonly book: SourceBook; readonly scope?: CountCondition };

/** As many sentences of a group are told at length; what comes after is listed with its figure. */
const toldAtLength = 5;

/** A count of subjects, each by the target its sentence turns on; `where`: how those are judged. */
export const countOf = (subjects: readonly Subject[], what: string, book: SourceBook, where: readonly CountCondition[] = []): Run => ({
  text: `${String(subjects.length)}项`, source: book.add({ kind: 'count', of: 'indicators', ...(where.length === 0 ? {} : { where }), targets: subjects.map(({ main }) => main.id), says: `${what}的指标数` }),
});

/** As many names as a claim tells in full. */
const allNamed = 3;

/** 甲、乙等5项指标: two names and how many, all names where there are three or fewer; `plans` tell names apart that stand in several. */
export function namesOf(subjects: readonly Subject[], what: string, { book, plans = [] }: Pick<Telling, 'book'> & { readonly plans?: PlansTold }, where: readonly CountCondition[] = []): readonly Run[] {
  if (subjects.length <= allNamed) return enumerated(namesInList(subjects, plans));
  return say`${enumerated(namesInList(subjects.slice(0, 2), plans))}等${countOf(subjects, what, book, where)}指标`;
}

/** Those with a level of their own come first, those judged by people last. */
const mostTelling = (subjects: readonly Subject[]): readonly Subject[] => subjects.toSorted((a, b) => rankOf(a.main) - rankOf(b.main));

const rankOf = (target: MonitoredTarget): number => (isByPeople(target) ? 2 : isOwnLevel(target) ? 0 : 1);

/** Whether the latest value of the series itself was judged, so that level, changes and distance can be told of it. */
export function isOwnLevel({ latest, found, unit, timeRule }: MonitoredTarget): boolean {
  if (isMissing(latest) || (timeRule !== 'deadline' && timeRule !== 'every-year')) return false;
  return found.includes(`${yearText(latest.year)}${publishedFigure({ ...latest, digits: digitsOf(latest) }, unit)}`) || found.includes('未发生');
}

/** Whether people judged it, without a figure. @example isByPeople(target) // false */
export const isByPeople = ({ found }: MonitoredTarget): boolean => found === '' || found.includes('由人判断');

type Part = { readonly id: string; readonly runs: readonly Run[] };

/** Parts of a sentence: side by side with commas; what begins a thought of its own after a semicolon. */
const sentence = (parts: readonly Part[]): readonly Run[] =>
  parts.reduce<readonly Run[]>((sofar, { id, runs }) => (sofar.length === 0 ? runs : say`${sofar}${id === 'counts' || id === 'forecast' ? '；' : '，'}${runs}`), []);

/** Earlier years of the same indicator that are already reached, said beside the one the sentence turns on. */
function otherYears({ main, targets }: Subject, book: SourceBook): readonly Run[] {
  const reached = targets.filter((target) => target !== main && target.deadline < main.deadline && ['met', 'met-early'].includes(target.achievement) && target.keeps !== '' && !promisedWords(target).startsWith('“'));
  const nearest = reached.at(-1);
  return nearest === undefined || ['met', 'met-early', 'held', 'unproven'].includes(main.achievement) ? [] : say`已达到${targetFigures(nearest, book).planned(`${yearText(nearest.deadline)}${promisedWords(nearest)}`)}的目标，${main.achievement === 'not-held' ? '但' : ''}`;
}

function partsOf(list: readonly Claim[], subject: Subject, { year, where, book }: Telling, at: { readonly opens: boolean; readonly turn: number; readonly isOwn: boolean }): readonly Part[] {
  const { main, figures, name } = subject;
  return list.flatMap((claim): readonly Part[] => {
    const runs = claim.say({ target: main, figures, book, name, year, where, ...at });
    return runs === null ? [] : [{ id: claim.id, runs: claim === claims.standing ? say`${otherYears(subject, book)}${runs}` : runs }];
  });
}

/** Claims that speak of the level itself. */
const ofLevel: ReadonlySet<Claim> = new Set([claims.level, claims.since, claims.sinceBaseline, claims.sinceStart, claims.counts]);

/**
 * Says one subject by some claims, without full stop. What is judged by more than its own level (each township, a cycle, a term, two groups) is told by the figures as the verdict found them.
 *
 * @example tellOne(subject, [claims.level, claims.standing], telling, { opens: false, turn: 0 }) // 孕产妇系统管理率为96.3%，提前达到2030年95%以上的目标
 */
export function tellOne(subject: Subject, list: readonly Claim[], telling: Telling, at: { readonly opens: boolean; readonly turn: number }): readonly Run[] {
  const { main, figures, name } = subject;
  if (isOwnLevel(main)) return sentence(partsOf(list, subject, telling, { ...at, isOwn: true }));
  const found = main.found === '' ? name : say`${name}方面，${figures.told(main.found, 'found')}`;
  return sentence([{ id: 'found', runs: found }, ...partsOf(list.filter((claim) => !ofLevel.has(claim)), subject, telling, { opens: false, turn: at.turn, isOwn: false })]);
}

/** Several indicators with one and the same promise in one sentence: 甲、乙分别为99.8%、99.0%，均提前达到2030年99%以上的目标. */
function toldTogether(subjects: readonly Subject[], telling: Telling, at: { readonly opens: boolean; readonly turn: number }): readonly Run[] {
  const [first] = subjects;
  if (first === undefined || isMissing(first.main.latest)) return [];
  const values = subjects.flatMap(({ main, figures }) => (isMissing(main.latest) ? [] : [[figures.value(main.latest)]]));
  const opening = at.opens ? say`${first.figures.year(first.main.latest)}，${telling.where}` : [];
  const [standing] = partsOf([claims.standing], first, telling, { ...at, isOwn: true });
  return say`${opening}${enumerated(namesInList(subjects))}分别为${joinRuns(values, '、')}，均${standing?.runs ?? []}`;
}

/** Subjects that can share a sentence: kept, with a level of this year, and the same promise. */
const sharedKey = ({ main }: Subject, { year }: Telling): string | null =>
  isOwnLevel(main) && !isMissing(main.latest) && main.latest.year === year && main.latest.value !== 0 && ['met', 'met-early', 'held'].includes(main.achievement) ? `${main.promise} ${main.achievement}` : null;

/** Subjects by sentence, in the order of the first of each. */
const bySentence = (subjects: readonly Subject[], telling: Telling): readonly (readonly Subject[])[] => [...Map.groupBy(subjects, (subject) => sharedKey(subject, telling) ?? subject.key).values()];

function listed({ main, figures, name: own }: Subject, year: number, isOne: boolean): readonly Run[] {
  const { latest } = main;
  const [name = own] = isOne ? [own] : inList([own, own]);
  if (isMissing(latest) || !isOwnLevel(main)) return name;
  return latest.year === year ? say`${name}（${figures.value(latest)}）` : say`${name}（${figures.year(latest)}${figures.value(latest)}）`;
}

function judgedByPeople(subjects: readonly Subject[], group: StandingGroup, isAlone: boolean, { book, scope }: Telling): readonly Run[] {
  if (subjects.length === 0) return [];
  // All of them stand in the bold claim already.
  if (isAlone && subjects.length <= allNamed) return say`以上由责任单位举证、经人工判断。`;
  const many = subjects.length > 2 ? say`等${countOf(subjects, '由人判断', book, [{ ...scope, ...group.where }])}` : [];
  return say`${isAlone ? '' : '另有'}${joinRuns(subjects.map(({ name }) => quoted(name)), '')}${many}由责任单位举证、经人工判断${group.byPeople}。`;
}

/**
 * Tells the subjects of a group: first those with figures, at length as long as a reader bears it, the others with their latest value; last those people judged without figures.
 *
 * @example narrate(group, subjects, telling) // 2024年，全区孕产妇系统管理率为96.3%，比上年提高0.9个百分点……
 */
export function narrate(group: StandingGroup, subjects: readonly Subject[], telling: Telling): readonly Run[] {
  const judged = subjects.filter(({ main }) => isByPeople(main));
  const measured = bySentence(mostTelling(subjects.filter(({ main }) => !isByPeople(main))), telling);
  const atLength = measured.length <= toldAtLength + 1 ? measured : measured.slice(0, toldAtLength);
  const sentences = atLength.map((of, turn) => {
    const [first] = of;
    if (first === undefined) return [];
    const opens = turn === 0;
    if (of.length > 1) return say`${toldTogether(of, telling, { opens, turn })}。`;
    return say`${tellOne(first, group.says, telling, { opens, turn })}。`;
  });
  const others = measured.slice(atLength.length).flat();
  const rest = others.length === 0 ? [] : say`此外，${enumerated(others.map((subject) => listed(subject, telling.year, others.length === 1)))}${group.alsoSaid}。`;
  return joinRuns([...sentences, rest, judgedByPeople(judged, group, sentences.length === 0, telling)].filter((runs) => runs.length > 0), '');
}

/** The bold claim of a group. A name that begins with a figure stands behind the place, lest 1. and 7岁以下 read as 1.7岁. @example headline(group, subjects, telling) // 孕产妇系统管理率、剖宫产率等9项指标达到目标要求。 */
export function headline(group: StandingGroup, subjects: readonly Subject[], telling: Telling): readonly Run[] {
  const names = namesOf(mostTelling(subjects), group.headline, telling, [{ ...telling.scope, ...group.where }]);
  return strong(say`${/^\d/.test(plainText(names)) ? telling.where : ''}${names}${group.headline}。`);
}
