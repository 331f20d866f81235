import type { Actions } from '../../client/actions.ts';

/** A report in the list. */
export type ListedReport = Actions['reports.list-reports']['output']['reports'][number];

/** A report with how it came to where it is. */
export type WholeReport = Actions['reports.get-report']['output'];

/** What stands in a report. */
export type ReportContent = Actions['reports.get-content']['output'];

type Section = ReportContent['sections'][number];

/** A part of the text as it will be printed. */
export type ShownBlock = Section['blocks'][number];

/** A run of text, a figure where it has a source. */
export type ShownRun = Extract<ShownBlock, { readonly kind: 'paragraph' }>['runs'][number];

/** A table of a report, also that of a chart. */
export type ShownTable = Extract<ShownBlock, { readonly kind: 'table' }>['table'];

/** What somebody wrote at one place. */
export type Passage = ReportContent['passages'][number];

/** What a change of a report makes stale on the screen. */
export const reportReads = ['reports.get-report', 'reports.get-content', 'reports.list-reports', 'reports.get-passage-history', 'reports.compare-reports'] as const;
