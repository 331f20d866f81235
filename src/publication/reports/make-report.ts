import type { ImportedData } from '#collection';
import { runMonitoring, type ChosenWarningSettings, type JudgingSettings, type MonitoringRun } from '#monitoring';
import type { Plan } from '#plan';
import type { ReportQuestion } from '../ground/report-question.ts';
import type { ReportAsked, UsedFile } from '../passages/manifest.ts';
import { buildReport, type ReportBase } from './build-report.ts';
import { completeReport, type FinishedReport, type GivenPassages } from './complete-report.ts';
import type { ReportType } from './report-type.ts';

/** What a report is made of, read from files or from the database: plans, figures, what both are known by, the version of the program; `rules` where a place has chosen its own. */
export type ReportMaterial = { readonly plans: readonly Plan[]; readonly data: ImportedData; readonly planFile: UsedFile; readonly dataFile: UsedFile; readonly program: string; readonly rules?: { readonly settings: JudgingSettings; readonly warnings: ChosenWarningSettings } };

/** A report with the run it tells of, and as it was before anything by hand was put into it. */
export type MadeReport = { readonly report: FinishedReport; readonly base: ReportBase; readonly run: MonitoringRun };

/** The years from the first of the plans to the report's; only its own where no plan has begun. */
function yearsUpTo(year: number, plans: readonly Plan[]): readonly number[] {
  const first = Math.min(year, ...plans.flatMap(({ startYear }) => startYear ?? []));
  return Array.from({ length: year - first + 1 }, (_one, at) => first + at);
}

/**
 * Judges the plans for the years a kind of report needs and builds it: the same from the command line, where plans and figures are files, and from the database.
 *
 * @example makeReport(annual, material, asked, null).report.tree.title
 */
export function makeReport(type: ReportType, material: ReportMaterial, asked: ReportAsked, passages: GivenPassages | null): MadeReport {
  const { plans, data, planFile, dataFile, program, rules = {} } = material;
  const { year, asOf, place, parent, standIn, issuer, office, date } = asked;
  const judge = (of: number): MonitoringRun => runMonitoring({ plans, observations: data.observations, year: of, asOf, ...rules, ...(place === null ? {} : { place }), ...(parent === null ? {} : { parent }) });
  const run = judge(year);
  const before = judge(year - 1);
  const runOf = (of: number): MonitoringRun => (of === year ? run : of === year - 1 ? before : judge(of));
  const question: ReportQuestion = { plans, run, before, ...(type.needs === 'every-year' ? { runs: yearsUpTo(year, plans).map(runOf) } : {}), data, place, standIn, settings: { issuer, office, date }, program, planFile, dataFile };
  const base = buildReport(type, question, asked);
  return { report: completeReport(base, passages), base, run };
}
