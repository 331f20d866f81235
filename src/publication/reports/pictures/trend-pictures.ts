import { isMissing } from '#kernel';
import type { Picture, SourceKey } from '#documents';
import { yearText, type MonitoredTarget } from '#monitoring';
import { findIndicatorById } from '#registry';
import { shownTrend } from '../../charts/shown-years.ts';
import type { TrendData } from '../../charts/trend-data.ts';
import { smallMultiples } from '../../charts/kinds/small-multiples.ts';
import { trend } from '../../charts/kinds/trend.ts';
import { isOwnLevel } from '../../claims/narrate.ts';
import { promisedWords } from '../../claims/claims/standing.ts';
import type { SourceBook } from '../../figures/figure-source.ts';
import { plainText, say } from '../../figures/say.ts';
import { digitsOf } from '../../figures/series-figures.ts';
import { targetFigures, verdictsOn } from '../../figures/target-figures.ts';
import type { DomainGround, PlanGround, ReportGround } from '../../ground/report-ground.ts';
import type { Subject } from '../../ground/subject.ts';
import type { SourceOfCell } from './chart-book.ts';
import { namedValues } from './named-values.ts';

/** What a chart can show of a plan: the indicator's own values, two of them at least, one of them from the year before the plan's first or after. */
const isDrawable = ({ main }: Subject, { monitored }: PlanGround): boolean => isOwnLevel(main) && main.points.length > 1 && main.points.some(({ year }) => year >= monitored.startYear - 1);

/** The base value, where the data themselves have none of that year. */
function baselineOf({ baseline, points }: MonitoredTarget): TrendData['baseline'] {
  if (isMissing(baseline) || points.some(({ year }) => year === baseline.year)) return null;
  return { year: baseline.year, value: baseline.value, text: baseline.text.replace(/[^\d.,-].*$/, ''), digits: digitsOf(baseline) };
}

/** Where the plan says what a target promises, and by when. */
const planKey = (target: MonitoredTarget, book: SourceBook): SourceKey => targetFigures(target, book).planned(yearText(target.deadline)).source ?? '';

/** Targets that promise the same by the same year are one line. */
const distinctLines = (lines: TrendData['targets']): TrendData['targets'] => [...new Map(lines.map((line) => [JSON.stringify([line.deadline, String(line.acceptance.lower), String(line.acceptance.upper), line.words]), line])).values()];

/** What the plan names beside what keeps the target, and where the limit of its tolerance stands. */
function named(target: MonitoredTarget, book: SourceBook): Pick<TrendData['targets'][number], 'named' | 'limitSource'> {
  const values = namedValues(target);
  const limit = target.accepts?.lower === undefined ? 'upper' : 'lower';
  if (values.length === 0) return {};
  const { source } = targetFigures(target, book).told(String(target.accepts?.[limit] ?? ''), `accepts.${limit}`);
  return { named: values, ...(source === undefined ? {} : { limitSource: source }) };
}

/** A subject as a chart shows it; names of indicators stand in the table of the plan. */
function trendOf(subject: Subject, { monitored }: PlanGround, withForecast: boolean, { book }: ReportGround): TrendData {
  const { main, targets, figures } = subject;
  const { points, unit, gaps, breaks, achievement, forecast, indicatorId } = main;
  const lines = distinctLines(targets.toSorted((a, b) => a.deadline - b.deadline).flatMap((target) => (target.accepts === null || !isOwnLevel(target) ? [] : [{
    acceptance: { lower: target.accepts.lower ?? -Infinity, upper: target.accepts.upper ?? Infinity, lowerOpen: target.accepts.lowerOpen, upperOpen: target.accepts.upperOpen },
    deadline: target.deadline, words: promisedWords(target), source: planKey(target, book), ...named(target, book),
  }])));
  return {
    indicator: plainText(subject.name), unit, scale: (indicatorId === null ? undefined : findIndicatorById(indicatorId)?.scale) ?? 'plain', digits: Math.max(0, ...points.map(digitsOf)),
    points: points.map((point) => {
      const { source } = figures.number(point);
      return { year: point.year, value: point.value, text: point.text, digits: digitsOf(point), status: point.status ?? 'final', ...(source === undefined ? {} : { source }) };
    }),
    gaps, breaks, targets: lines, baseline: baselineOf(main), forecast: withForecast && 'fan' in forecast ? forecast.fan : [], planYears: { start: monitored.startYear, end: monitored.endYear }, state: achievement === 'no-data' ? null : achievement,
    stateSource: figures.judged('', 'word').source ?? '',
  };
}

/** The values of a subject a chart has room for. */
function drawnPoints(subject: Subject, planned: PlanGround, ground: ReportGround): MonitoredTarget['points'] {
  const years = new Set(shownTrend(trendOf(subject, planned, false, ground)).points.map(({ year }) => year));
  return subject.main.points.filter(({ year }) => years.has(year));
}

/** Where a year of a trend comes from: the value of that year, the reason for which there is none, the forecast, a deadline. */
function yearKey({ main, figures, targets }: Subject, year: number, { book }: ReportGround): SourceKey {
  const point = main.points.find((one) => one.year === year) ?? (!isMissing(main.baseline) && main.baseline.year === year ? main.baseline : undefined);
  if (point !== undefined) return figures.year(point).source ?? '';
  const told = (field: string): SourceKey => figures.told(yearText(year), field).source ?? '';
  if (main.gaps.some((gap) => gap.year === year)) return told(`gaps.${String(year)}`);
  if ('fan' in main.forecast && main.forecast.fan.some((one) => one.year === year)) return told(`forecast.fan.${String(year)}`);
  const target = targets.find(({ deadline }) => deadline === year);
  return target === undefined ? book.add({ kind: 'order', says: '逐年排列的年份' }) : planKey(target, book);
}

/** Numbers of a trend's table that are no published values: years, the base value, the forecast; a row a year. */
const ofTrend = (subject: Subject, ground: ReportGround): SourceOfCell => ({ column, row, part }) => {
  const { main, figures } = subject;
  if (column === '年份') return yearKey(subject, Number(row), ground);
  if (column === '公布值' && !isMissing(main.baseline)) return figures.number(main.baseline).source ?? '';
  const field = column === '预测中位数' ? 'median' : part === 0 ? 'low80' : 'high80';
  return figures.told(row, `forecast.fan.${row}.${field}`).source ?? '';
};

/** Numbers of the table of several trends that are no published values: names, units, years; a row an indicator. */
const ofTrends = (subjects: readonly Subject[], planned: PlanGround, ground: ReportGround): SourceOfCell => ({ column, at }) => {
  const subject = subjects[at];
  if (subject === undefined) throw new Error(`no indicator in row ${String(at)}`);
  const { main: { unit }, figures, name } = subject;
  const points = drawnPoints(subject, planned, ground);
  if (column === '指标') return name.flatMap((run) => ('source' in run ? (run.source ?? []) : []))[0] ?? '';
  if (column === '单位') return figures.told(unit, 'unit').source ?? '';
  const point = column === '起始年' ? points[0] : points.at(-1);
  return point === undefined ? '' : (figures.year(point).source ?? '');
};

/** Everything a chart draws of subjects: their values, and how they are judged. */
const drawnOf = (subjects: readonly Subject[], planned: PlanGround, ground: ReportGround): readonly SourceKey[] =>
  subjects.flatMap((subject) => [...drawnPoints(subject, planned, ground).map((point) => subject.figures.number(point).source ?? ''), ...verdictsOn(subject.targets, ground.book)]);

const mostPanels = 12;

/** Panels spread evenly over as few pictures as hold them. */
function evenly<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  const pictures = Math.ceil(items.length / most);
  const size = Math.ceil(items.length / Math.max(pictures, 1));
  return Array.from({ length: pictures }, (_one, at) => items.slice(at * size, (at + 1) * size));
}

/** Groups whose subjects deserve a chart of their own, and how many of a domain get one. */
const singled = new Set(['behind', 'at-risk', 'slipping', 'unproven', 'on-course']);
const mostSingled = 3;

const chanceOf = ({ main: { forecast } }: Subject): number => ('probability' in forecast ? forecast.probability : 2);

/**
 * The charts of a domain: its indicators side by side, and those in doubt one by one with their forecast, the least likely first, `most` of them.
 *
 * @example trendPictures(domain, planned, ground).length
 */
export function trendPictures(domain: DomainGround, planned: PlanGround, ground: ReportGround, most = mostSingled): readonly Picture[] {
  const drawable = domain.subjects.filter((subject) => isDrawable(subject, planned));
  const inDoubt = domain.groups.filter(({ group }) => singled.has(group.id)).flatMap(({ subjects }) => subjects).filter((subject) => isDrawable(subject, planned)).toSorted((a, b) => chanceOf(a) - chanceOf(b)).slice(0, most);
  const pages = evenly(drawable, mostPanels);
  const together = drawable.length < 2 ? [] : pages.map((subjects, at) => ground.charts.add({
    id: `${domain.id}/indicators/${String(at + 1)}`, caption: say`${domain.heading}主要指标变化${pages.length > 1 ? [{ text: `（${String(at + 1)}）`, source: ground.book.add({ kind: 'order', says: '同名图的次序' }) }] : ''}`, sourceOf: ofTrends(subjects, planned, ground), restsOn: drawnOf(subjects, planned, ground),
    drawing: smallMultiples.draw({ name: domain.title, panels: subjects.map((subject) => trendOf(subject, planned, false, ground)) }),
  }));
  const alone = (drawable.length === 1 ? drawable : inDoubt).map((subject) => ground.charts.add({
    id: `${domain.id}/trend/${subject.main.id}`, caption: say`${subject.name}变化趋势`, sourceOf: ofTrend(subject, ground), restsOn: drawnOf([subject], planned, ground), chosenAmong: verdictsOn(drawable.map(({ main }) => main), ground.book), drawing: trend.draw(trendOf(subject, planned, true, ground)),
  }));
  return [...together, ...alone];
}
