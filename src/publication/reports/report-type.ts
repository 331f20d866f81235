import type { DocumentTree } from '#documents';
import type { ReportQuestion } from '../ground/report-question.ts';

/** A kind of report. `verb` is what it is called on the command line. */
export type ReportType = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly source: string;
  readonly build: (question: ReportQuestion) => DocumentTree;
};
