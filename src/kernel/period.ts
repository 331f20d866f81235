/** What kind of time a figure speaks of; the registry says which kind an indicator has. */
export type PeriodKind = 'calendar-year' | 'health-year' | 'school-date' | 'school-year' | 'year-end' | 'term' | 'survey' | 'rolling-cycle';

/** The time one figure speaks of: first and last day (ISO dates, both included) and the reporting year it is filed under. */
export type Period = { readonly kind: PeriodKind; readonly start: string; readonly end: string; readonly year: number };
