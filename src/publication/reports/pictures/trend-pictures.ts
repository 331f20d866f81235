import { isMissing } from '#kernel';
import type { Picture } from '#documents';
import type { MonitoredTarget } from '#monitoring';
import { findIndicatorById } from '#registry';
import type { TrendData } from '../../charts/trend-data.ts';
import { smallMultiples } from '../../charts/kinds/small-multiples.ts';
import { trend } from '../../charts/kinds/trend.ts';
import { isOwnLevel } from '../../claims/narrate.ts';
import { promisedWords } from '../../claims/claims/standing.ts';
import { plainText } from '../../figures/say.ts';
import { digitsOf } from '../../figures/series-figures.ts';
import type { DomainGround, PlanGround, ReportGround } from '../../ground/report-ground.ts';
import type { Subject } from '../../ground/subject.ts';
import type { SourceOfCell } from './chart-book.ts';

/** What a chart can show: the indicator's own values, two of them at least. */
const isDrawable = ({ main }: Subject): boolean => isOwnLevel(main) && main.points.length > 1;

/** The base value, where the data themselves have none of that year. */
function baselineOf({ baseline, points }: MonitoredTarget): TrendData['baseline'] {
  if (isMissing(baseline) || points.some(({ year }) => year === baseline.year)) return null;
  return { year: baseline.year, value: baseline.value, text: baseline.text.replace(/[^\d.,-].*$/, ''), digits: digitsOf(baseline) };
}

/** A subject as a chart shows it; names of indicators stand in the table of the plan. */
function trendOf(subject: Subject, { monitored }: PlanGround, withForecast: boolean): TrendData {
  const { main, targets, figures } = subject;
  const { points, unit, gaps, breaks, achievement, forecast, indicatorId } = main;
  const lines = targets.flatMap((target) => (target.accepts === null || !isOwnLevel(target) ? [] : [{
    acceptance: { lower: target.accepts.lower ?? -Infinity, upper: target.accepts.upper ?? Infinity, lowerOpen: target.accepts.lowerOpen, upperOpen: target.accepts.upperOpen },
    deadline: target.deadline, words: promisedWords(target),
  }]));
  return {
    indicator: plainText(subject.name), unit, scale: (indicatorId === null ? undefined : findIndicatorById(indicatorId)?.scale) ?? 'plain', digits: Math.max(0, ...points.map(digitsOf)),
    points: points.map((point) => {
      const { source } = figures.number(point);
      return { year: point.year, value: point.value, text: point.text, digits: digitsOf(point), status: 'final', ...(source === undefined ? {} : { source }) };
    }),
    gaps, breaks, targets: lines, baseline: baselineOf(main), forecast: withForecast && 'fan' in forecast ? forecast.fan : [], planYears: { start: monitored.startYear, end: monitored.endYear }, state: achievement,
  };
}

/** Numbers of a trend's table that are no published values: years, targets, the forecast. */
const ofVerdict = (subjects: readonly Subject[]): SourceOfCell => (_column, row, printed) => {
  const subject = subjects.find(({ name }) => plainText(name) === row) ?? subjects[0];
  return subject?.figures.told(printed, 'series').source ?? '';
};

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
  const drawable = domain.subjects.filter(isDrawable);
  const inDoubt = domain.groups.filter(({ group }) => singled.has(group.id)).flatMap(({ subjects }) => subjects).filter(isDrawable).toSorted((a, b) => chanceOf(a) - chanceOf(b)).slice(0, most);
  const pages = evenly(drawable, mostPanels);
  const together = drawable.length < 2 ? [] : pages.map((subjects, at) => ground.charts.add({
    id: `${domain.id}/indicators/${String(at + 1)}`, caption: `${domain.title}主要指标变化${pages.length > 1 ? `（${String(at + 1)}）` : ''}`, sourceOf: ofVerdict(subjects),
    drawing: smallMultiples.draw({ name: domain.title, panels: subjects.map((subject) => trendOf(subject, planned, false)) }),
  }));
  const alone = (drawable.length === 1 ? drawable : inDoubt).map((subject) => ground.charts.add({
    id: `${domain.id}/trend/${subject.main.id}`, caption: `${plainText(subject.name)}变化趋势`, sourceOf: ofVerdict([subject]), drawing: trend.draw(trendOf(subject, planned, true)),
  }));
  return [...together, ...alone];
}
