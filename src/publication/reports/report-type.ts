import type { DocumentTree } from '#documents';
import type { ReportQuestion } from '../ground/report-question.ts';
import type { ReportChart } from './pictures/chart-book.ts';

/** A report as built: its tree, and the charts its pictures show, by their keys. */
export type BuiltReport = { readonly tree: DocumentTree; readonly charts: readonly ReportChart[] };

/** A kind of report; its id is what it is called on the command line. `needs` 'every-year': the plans must be judged for every year up to the report's (`ReportQuestion.runs`), which costs time. */
export type ReportType = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly source: string;
  readonly needs?: 'every-year';
  readonly build: (question: ReportQuestion) => BuiltReport;
};
