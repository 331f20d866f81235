/** Builds and writes one report in a thread of its own: the order in, bytes out. Run by `writeReportApart`, never imported. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { writeDocx, writeWorkbook } from '#documents';
import { runMonitoring } from '#monitoring';
import { finishReport, reportTypes } from '#publication';
import type { ReportOrder } from './report-order.ts';

const { report, format, plans, year, asOf, issuer, office, date, planFile } = workerData as ReportOrder;
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
const type = reportTypes.find(({ id }) => id === report);
if (!type) throw new Error(`no report ${report}`);

const run = runMonitoring({ plans, observations: [], year, asOf });
const dataFile = { name: '', fingerprint: '' };
const data = { file: '', observations: [], mapping: [], tables: [], issues: [] };
const { tree } = finishReport(
  type, { plans, run, before: run, data, place: null, standIn: null, planFile, dataFile, settings: { issuer, office, date }, program: version },
  { year, asOf, subject: null, place: null, parent: null, standIn: null, issuer, office, date }, null,
);
parentPort?.postMessage(await (format === 'docx' ? writeDocx : writeWorkbook)(tree, new Map()));
