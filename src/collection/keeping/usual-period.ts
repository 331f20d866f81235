import type { Period } from '#kernel';
import { findIndicatorById } from '#registry';

/** First and last day of each kind of year, as month and day, and how many years before the reporting year it begins. Terms, surveys and cycles have no days of their own: the year they are filed under. */
const spans: Readonly<Record<Period['kind'], { readonly from: string; readonly to: string; readonly yearsBefore: 0 | 1 }>> = {
  'calendar-year': { from: '01-01', to: '12-31', yearsBefore: 0 }, 'health-year': { from: '10-01', to: '09-30', yearsBefore: 1 }, 'school-date': { from: '09-01', to: '09-01', yearsBefore: 0 },
  'school-year': { from: '09-01', to: '08-31', yearsBefore: 1 }, 'year-end': { from: '12-31', to: '12-31', yearsBefore: 0 }, term: { from: '01-01', to: '12-31', yearsBefore: 0 },
  survey: { from: '01-01', to: '12-31', yearsBefore: 0 }, 'rolling-cycle': { from: '01-01', to: '12-31', yearsBefore: 0 },
};

/**
 * The period a figure of an indicator speaks of when its table prints only a year: that of the indicator's definition; the calendar year for an indicator the catalogue does not know.
 *
 * @example usualPeriod('maternal-mortality-rate', 2024) // { kind: 'health-year', start: '2023-10-01', end: '2024-09-30', year: 2024 }
 */
export function usualPeriod(indicatorId: string, year: number): Period {
  const kind = findIndicatorById(indicatorId)?.referencePeriod.kind ?? 'calendar-year';
  const { from, to, yearsBefore } = spans[kind];
  return { kind, start: `${String(year - yearsBefore)}-${from}`, end: `${String(year)}-${to}`, year };
}

/**
 * Whether a period is the one that goes without saying for its indicator.
 *
 * @example isUsualPeriod('maternal-mortality-rate', { kind: 'calendar-year', start: '2024-01-01', end: '2024-12-31', year: 2024 }) // false
 */
export function isUsualPeriod(indicatorId: string, period: Period): boolean {
  const { kind, start, end } = usualPeriod(indicatorId, period.year);
  return kind === period.kind && start === period.start && end === period.end;
}
