import { basename } from 'node:path';
import type { Issue } from '#kernel';
import type { MonitoringRun } from '#monitoring';
import type { Plan } from '#plan';
import { finishReport, readPassages, type FinishedReport, type GivenPassages, type ReportAsked, type ReportQuestion, type ReportType } from '#publication';
import type { Terminal } from '../command.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { readRun, type ReadRun } from '../monitoring/read-run.ts';
import type { RunOptions } from '../monitoring/run-options.ts';
import { version } from '../version.ts';

/** Where a report is built from: files, options, and the file of hand-written passages where there is one. */
export type ReportInputs = { readonly run: RunOptions; readonly standIn: string | null; readonly issuer: string; readonly office: string; readonly date: string; readonly passagesPath: string | null };

/** A report built from its files, with everything to be said of them; or the reasons why not. */
export type BuiltReport = { readonly ok: true; readonly report: FinishedReport; readonly read: Extract<ReadRun, { ok: true }>; readonly issues: readonly Issue[] } | { readonly ok: false; readonly issues: readonly Issue[] };

/** The passages of a file; of none where none is named. */
async function passagesFrom(path: string | null, terminal: Terminal): Promise<{ readonly ok: true; readonly given: GivenPassages | null } | { readonly ok: false; readonly issues: readonly Issue[] }> {
  if (path === null) return { ok: true, given: null };
  const bytes = await terminal.readInput(path);
  const read = readPassages(new TextDecoder().decode(bytes));
  if (!read.ok) return { ok: false, issues: read.issues.map((issue): Issue => ({ ...issue, file: basename(path) })) };
  return { ok: true, given: { passages: read.passages, file: { name: basename(path), fingerprint: fingerprintOf(bytes) } } };
}

/** The years from the first of the plans to the report's; only its own where no plan has begun. */
function yearsUpTo(year: number, plans: readonly Plan[]): readonly number[] {
  const first = Math.min(year, ...plans.flatMap(({ startYear }) => startYear ?? []));
  return Array.from({ length: year - first + 1 }, (_one, at) => first + at);
}

/**
 * Reads the files of a report and builds it, without writing anything.
 *
 * @example (await buildReport(annual, inputs, terminal)).ok
 */
export async function buildReport(type: ReportType, { run: asked, standIn, issuer, office, date, passagesPath }: ReportInputs, terminal: Terminal): Promise<BuiltReport> {
  const read = await readRun(asked, terminal);
  const passages = await passagesFrom(passagesPath, terminal);
  if (!read.ok || !passages.ok) return { ok: false, issues: [...(read.ok ? [] : read.issues), ...(passages.ok ? [] : passages.issues)] };
  const { plan, figures, plans, judge } = read;
  const run = judge(asked.year);
  const before = judge(asked.year - 1);
  const runOf = (year: number): MonitoringRun => (year === asked.year ? run : year === asked.year - 1 ? before : judge(year));
  const question: ReportQuestion = {
    plans, run, before, ...(type.needs === 'every-year' ? { runs: yearsUpTo(asked.year, plans).map(runOf) } : {}), data: figures.data, place: asked.place, standIn, settings: { issuer, office, date }, program: version,
    planFile: { name: plan.name, fingerprint: fingerprintOf(plan.bytes) }, dataFile: { name: figures.name, fingerprint: fingerprintOf(figures.bytes) },
  };
  const told: ReportAsked = { year: asked.year, asOf: asked.asOf, subject: asked.subject, place: asked.place, parent: asked.parent, standIn, issuer, office, date };
  const report = finishReport(type, question, told, passages.given);
  return { ok: true, report, read, issues: [...figures.data.issues.map((issue): Issue => ({ ...issue, file: figures.name })), ...run.issues, ...report.issues] };
}
