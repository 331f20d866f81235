/** Builds and writes reports in a thread of its own, one order after the other: bytes out. Run by `writeReportApart`, never imported. */
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { writeDocx, writeWorkbook } from '#documents';
import { runMonitoring } from '#monitoring';
import { finishReport, reportTypes } from '#publication';
import type { ReportOrder, WorkbookOrder } from './report-order.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

async function written({ report, format, plans, observations, year, asOf, issuer, office, date, planFile, dataFile }: ReportOrder): Promise<Uint8Array> {
  const type = reportTypes.find(({ id }) => id === report);
  if (!type) throw new Error(`no report ${report}`);
  const run = runMonitoring({ plans, observations, year, asOf });
  const data = { file: dataFile.name, observations, mapping: [], tables: [], issues: [] };
  const { tree } = finishReport(
    type, { plans, run, before: run, data, place: null, standIn: null, planFile, dataFile, settings: { issuer, office, date }, program: version },
    { year, asOf, subject: null, place: null, parent: null, standIn: null, issuer, office, date }, null,
  );
  return format === 'docx' ? writeDocx(tree, new Map()) : writeWorkbook(tree, new Map());
}

parentPort?.on('message', (order: ReportOrder | WorkbookOrder) => {
  void ('tree' in order ? writeWorkbook(order.tree, new Map()) : written(order)).then((bytes) => parentPort?.postMessage(bytes));
});
