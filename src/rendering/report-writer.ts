/** Builds and writes reports in a thread of its own, one order after the other: bytes out. Run by `writeReportApart`, never imported. */
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { packFiles, writeDocx, writeWorkbook, type DocumentTree } from '#documents';
import { runMonitoring } from '#monitoring';
import { finishReport, reportTypes } from '#publication';
import type { DocumentsOrder, ReportOrder } from './report-order.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

const inFormat = (tree: DocumentTree, format: ReportOrder['format']): Promise<Uint8Array> => (format === 'docx' ? writeDocx(tree, new Map()) : writeWorkbook(tree, new Map()));

async function written({ report, format, plans, observations, year, asOf, issuer, office, date, planFile, dataFile }: ReportOrder): Promise<Uint8Array> {
  const type = reportTypes.find(({ id }) => id === report);
  if (!type) throw new Error(`no report ${report}`);
  const run = runMonitoring({ plans, observations, year, asOf });
  const data = { file: dataFile.name, observations, mapping: [], tables: [], issues: [] };
  const { tree } = finishReport(
    type, { plans, run, before: run, data, place: null, standIn: null, planFile, dataFile, settings: { issuer, office, date }, program: version },
    { year, asOf, subject: null, place: null, parent: null, standIn: null, issuer, office, date }, null,
  );
  return inFormat(tree, format);
}

/** One document by itself, several in a zip. */
async function writtenDocuments({ format, documents }: DocumentsOrder): Promise<Uint8Array> {
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const { name, tree } of documents) files.push({ name, bytes: await inFormat(tree, format) });
  const [first] = files;
  return first && files.length === 1 ? first.bytes : packFiles(files, documents[0]?.tree.dated ?? '');
}

parentPort?.on('message', (order: ReportOrder | DocumentsOrder) => {
  void ('documents' in order ? writtenDocuments(order) : written(order)).then((bytes) => parentPort?.postMessage(bytes));
});
