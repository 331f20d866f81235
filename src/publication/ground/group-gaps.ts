import { printedDifference, type YearFigure } from '#monitoring';
import { findUnit } from '#registry';
import type { SourceBook } from '../figures/figure-source.ts';
import { digitsOf } from '../figures/series-figures.ts';
import { indicatorsOf, localSeries, type LocalSeries } from './local-series.ts';
import type { ReportQuestion } from './report-question.ts';

/** Two parts of the people that are held against each other: how the data call them and how a report does. */
export type GroupPair = { readonly id: 'sex' | 'area'; readonly title: string; readonly first: { readonly group: string; readonly word: string }; readonly second: { readonly group: string; readonly word: string } };

export const groupPairs: readonly GroupPair[] = [
  { id: 'sex', title: '性别', first: { group: '女', word: '女性' }, second: { group: '男', word: '男性' } },
  { id: 'area', title: '城乡', first: { group: '农村', word: '农村' }, second: { group: '城市', word: '城镇' } },
];

/** Of how many people or things there are nobody says that one side is behind. */
const comparedDimensions = new Set<string | undefined>(['fraction', 'ratio', 'years', 'people-per-people', 'things-per-people', 'money-per-person', 'money-per-month', 'duration']);

/** An indicator of which the data have both parts in one year: their series, and their values in the latest such year. */
export type GroupGap = { readonly pair: GroupPair; readonly first: LocalSeries; readonly second: LocalSeries; readonly latest: readonly [YearFigure, YearFigure]; readonly before: readonly [YearFigure, YearFigure] | null };

function gapOf(pair: GroupPair, first: LocalSeries, second: LocalSeries): GroupGap | null {
  const common = first.points.flatMap((point): (readonly [YearFigure, YearFigure])[] => {
    const other = second.points.find(({ year }) => year === point.year);
    return other === undefined ? [] : [[point, other]];
  });
  const latest = common.at(-1);
  if (latest === undefined) return null;
  const broken = [...first.breaks, ...second.breaks];
  const before = common.findLast(([point]) => point.year < latest[0].year && !broken.some((at) => at > point.year && at <= latest[0].year)) ?? null;
  return { pair, first, second, latest, before };
}

/** How far the two parts lie apart, the second less the first, at the published digits. */
export const apart = ([a, b]: GroupGap['latest']): number => Number(printedDifference(b.value, a.value, Math.max(digitsOf(a), digitsOf(b))));

/**
 * By how much a gap grew since the time before (less than 0: it narrowed): its size, not its sign. Null where there is no time before, or no number.
 *
 * @example gapGrowth(gap) // 0.2
 */
export function gapGrowth({ latest, before }: GroupGap): number | null {
  if (before === null) return null;
  const growth = Number(printedDifference(Math.abs(apart(before)), Math.abs(apart(latest)), Math.max(...[...latest, ...before].map(digitsOf))));
  return Number.isFinite(growth) ? growth : null;
}

/**
 * The gaps between women and men, town and country, of every indicator the data tell both of, in the order of the table.
 *
 * @example groupGaps(question, book).length
 */
export const groupGaps = (question: ReportQuestion, book: SourceBook): readonly GroupGap[] =>
  groupPairs.flatMap((pair) => indicatorsOf(question).flatMap((definition): GroupGap[] => {
    if (!comparedDimensions.has(findUnit(definition.unit)?.dimension)) return [];
    if (!question.data.observations.some(({ indicatorId, groups }) => indicatorId === definition.id && groups.includes(pair.first.group))) return [];
    const [first, second] = [localSeries(question, definition, [pair.first.group], book), localSeries(question, definition, [pair.second.group], book)];
    const gap = first === null || second === null ? null : gapOf(pair, first, second);
    return gap === null ? [] : [gap];
  }));
