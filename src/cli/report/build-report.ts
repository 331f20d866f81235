import { basename } from 'node:path';
import type { Issue } from '#kernel';
import { makeReport, readPassages, type FinishedReport, type GivenPassages, type ReportAsked, type ReportType } from '#publication';
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

/**
 * Reads the files of a report and builds it, without writing anything.
 *
 * @example (await buildReport(annual, inputs, terminal)).ok
 */
export async function buildReport(type: ReportType, { run: asked, standIn, issuer, office, date, passagesPath }: ReportInputs, terminal: Terminal): Promise<BuiltReport> {
  const read = await readRun(asked, terminal);
  const passages = await passagesFrom(passagesPath, terminal);
  if (!read.ok || !passages.ok) return { ok: false, issues: [...(read.ok ? [] : read.issues), ...(passages.ok ? [] : passages.issues)] };
  const { plan, figures, plans } = read;
  const { year, asOf, subject, place, parent } = asked;
  const told: ReportAsked = { year, asOf, subject, place, parent, standIn, issuer, office, date };
  const material = { plans, data: figures.data, planFile: { name: plan.name, fingerprint: fingerprintOf(plan.bytes) }, dataFile: { name: figures.name, fingerprint: fingerprintOf(figures.bytes) }, program: version };
  const { report, run } = makeReport(type, material, told, passages.given);
  return { ok: true, report, read, issues: [...figures.data.issues.map((issue): Issue => ({ ...issue, file: figures.name })), ...run.issues, ...report.issues] };
}
