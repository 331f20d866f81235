import type { ReportType } from '../report-type.ts';
import { annual } from './annual.ts';
import { brief } from './brief.ts';
import { evaluation } from './evaluation.ts';
import { feedback } from './feedback.ts';
import { final } from './final.ts';
import { midterm } from './midterm.ts';
import { tasks } from './tasks.ts';
import { warnings } from './warnings.ts';
import { yearbook } from './yearbook.ts';

/** The family: every kind of report, by id. To add one: write one file beside these and its line here; the command line and its help follow. */
export const reportTypes: readonly ReportType[] = [annual, midterm, final, evaluation, tasks, feedback, warnings, brief, yearbook];
