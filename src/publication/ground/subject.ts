import { isMissing } from '#kernel';
import type { Run } from '#documents';
import type { MonitoredTarget } from '#monitoring';
import type { SourceBook } from '../figures/figure-source.ts';
import { beforeOpenQuote } from '../figures/plan-words.ts';
import { plainText } from '../figures/say.ts';
import { promisedWords } from '../claims/claims/standing.ts';
import { targetFigures, type TargetFigures } from '../figures/target-figures.ts';

/**
 * An indicator as a report speaks of it: told once, with all targets the plan sets it. `main` is the one the sentence turns on: the first that is not kept, in the order of
 * their years, else the last.
 */
export type Subject = {
  readonly key: string;
  readonly name: readonly Run[];
  readonly main: MonitoredTarget;
  readonly figures: TargetFigures;
  readonly targets: readonly MonitoredTarget[];
};

/** The part of the people a target of the plan speaks of. */
export type GroupsOf = (id: string) => readonly string[];

/** A quote without the figure it ends in: a row of a table says the same for 2025 and 2030. */
const withoutFigure = (quote: string): string => quote.replace(/[\d.,%‰]+$/, '');

/** Targets of one indicator that are held against the same figures are one subject. */
const keyOf = ({ indicatorId, indicator, points, quote, kind }: MonitoredTarget): string =>
  `${indicatorId ?? indicator} ${points.length === 0 && indicatorId === null ? withoutFigure(quote) : points.map(({ year, text }) => `${String(year)}:${text}`).join(' ')}${kind === 'qualitative' ? ' 定性' : ''}`;

const isKept = ({ achievement }: MonitoredTarget): boolean => ['met-early', 'met', 'held', 'improving'].includes(achievement);

/** Whether a target is a figure to be reached; the others are told by the words of the plan (目标“有所提高”（2030年）). */
const hasFigure = ({ promise }: MonitoredTarget): boolean => !promise.startsWith('目标“');

/** What the sentence turns on: what can be judged before what cannot, then the nearest that is not kept, then the last; of the same year a figure before a direction. */
function mainOf(targets: readonly MonitoredTarget[], year: number): MonitoredTarget | undefined {
  const judged = targets.filter(({ latest, achievement }) => !isMissing(latest) || isKept({ achievement } as MonitoredTarget));
  const open = (judged.length > 0 ? judged : targets).toSorted((a, b) => a.deadline - b.deadline || Number(hasFigure(b)) - Number(hasFigure(a))).filter(({ deadline }, _at, all) => deadline >= year || all.every((one) => one.deadline < year));
  return open.find((target) => !isKept(target)) ?? open.findLast(hasFigure) ?? open.at(-1);
}

/**
 * What a report calls the indicator of a target. What the plan promises in words alone (禁止使用童工) goes by these words, which are whole where a name cut out of them is not; a promise that
 * names several things goes by the thing. A name with an open quotation ends before it.
 */
function nameOf(target: MonitoredTarget, targets: readonly MonitoredTarget[]): string {
  const { indicator, indicatorId, quote, points, kind } = target;
  const others = targets.filter((one) => one.indicator !== indicator || one.quote !== quote);
  const isWhole = !others.some((one) => one.quote === quote) || others.some((one) => one.indicator === indicator && one.indicatorId === null);
  if (indicatorId === null && points.length === 0 && (kind === 'event' || !hasFigure(target)) && isWhole && quote.length <= mostWords) return quote;
  return beforeOpenQuote(indicator);
}

/** A promise longer than this is no name. */
const mostWords = 45;

/** The part of the people a name must tell: what it does not say itself, or all of it where the same indicator stands beside it for others. */
function groupsTold(main: MonitoredTarget, targets: readonly MonitoredTarget[], groupsOf: GroupsOf): string {
  const groups = groupsOf(main.id);
  if (main.kind === 'gap') return '';
  const others = targets.some((one) => one.indicator === main.indicator && groupsOf(one.id).join() !== groups.join());
  return groups.filter((group) => others || !main.indicator.includes(group)).join('、');
}

/** What sets a target apart from another of the same name: 各乡镇（街道）, 不低于全市平均水平, the words of the plan where it names no figure. '' of a plain level. */
function toldBeside(main: MonitoredTarget): string {
  const words = promisedWords(main);
  if (main.way === 'per-unit') return words.replace(/^每个?/, '各').replace(/(?:保持在|达到)?\d.*$/, '');
  return words.startsWith('“') || !/\d/.test(words) ? words : '';
}

/** Names that two of the subjects have are told apart. */
function namedApart(subjects: readonly Subject[]): readonly Subject[] {
  const counts = Map.groupBy(subjects, ({ name }) => plainText(name));
  return subjects.map((subject) => {
    const beside = (counts.get(plainText(subject.name))?.length ?? 0) > 1 ? toldBeside(subject.main) : '';
    return beside === '' ? subject : { ...subject, name: [subject.figures.planned(`${plainText(subject.name)}（${beside}）`)] };
  });
}

/**
 * The subjects of some targets, in the order of the plan. `groupsOf` names the part of the people a target speaks of.
 *
 * @example subjectsOf(targets, 2024, book, groupsOf)[0]?.main.indicator
 */
export function subjectsOf(targets: readonly MonitoredTarget[], year: number, book: SourceBook, groupsOf: GroupsOf): readonly Subject[] {
  return namedApart([...Map.groupBy(targets, (target) => `${keyOf(target)} ${groupsOf(target.id).join()}`)].flatMap(([key, of]): Subject[] => {
    const main = mainOf(of, year);
    if (main === undefined) return [];
    const figures = targetFigures(main, book);
    const told = groupsTold(main, targets, groupsOf);
    const name = nameOf(main, targets);
    return [{ key, name: [figures.planned(told === '' || name !== main.indicator ? name : `${name}（${told}）`)], main, figures, targets: of }];
  }));
}
