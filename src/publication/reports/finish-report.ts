import type { ReportQuestion } from '../ground/report-question.ts';
import type { ReportAsked } from '../passages/manifest.ts';
import { buildReport } from './build-report.ts';
import { completeReport, type FinishedReport, type GivenPassages } from './complete-report.ts';
import type { ReportType } from './report-type.ts';

/**
 * Builds a report, puts the hand-written passages in, proof-reads it and lets it carry what it was made from.
 *
 * @example finishReport(annual, question, asked, null).tree.title
 */
export const finishReport = (type: ReportType, question: ReportQuestion, asked: ReportAsked, given: GivenPassages | null): FinishedReport => completeReport(buildReport(type, question, asked), given);
