/** What kind of time a figure speaks of; the registry says which kind an indicator has. */
export type PeriodKind = 'calendar-year' | 'health-year' | 'school-date' | 'school-year' | 'year-end' | 'term' | 'survey' | 'rolling-cycle';

/** The time one figure speaks of: first and last day (ISO dates, both included) and the reporting year it is filed under. */
export type Period = { readonly kind: PeriodKind; readonly start: string; readonly end: string; readonly year: number };

/**
 * What kind of year two days span: the calendar's, the health year (October to September), the school year (September to August), or one day that counts pupils (1 September) or
 * closes a year (31 December). Null for any other span.
 *
 * @example periodKindOf('2019-10-01', '2020-09-30') // 'health-year'
 */
export function periodKindOf(start: string, end: string): 'calendar-year' | 'health-year' | 'school-year' | 'school-date' | 'year-end' | null {
  const [from, to] = [start.slice(5), end.slice(5)];
  const years = Number(end.slice(0, 4)) - Number(start.slice(0, 4));
  if (start === end) return from === '09-01' ? 'school-date' : from === '12-31' ? 'year-end' : null;
  if (years === 0) return from === '01-01' && to === '12-31' ? 'calendar-year' : null;
  if (years !== 1) return null;
  return from === '10-01' && to === '09-30' ? 'health-year' : from === '09-01' && to === '08-31' ? 'school-year' : null;
}
