/** Builds and writes reports in a thread of its own, one order after the other: bytes out. Run by `writeReportApart`, never imported. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { packFiles, writeDocx, writeWorkbook, type DocumentTree } from '#documents';
import { runMonitoring } from '#monitoring';
import { finishReport, reportTypes } from '#publication';
import { drawCharts, type ChartToDraw, type DrawnCharts } from './draw-charts.ts';
import { reportFormats } from './report-formats.ts';
import type { ContentOrder, DocumentsOrder, ReportOrder, WritingFault } from './report-order.ts';

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

/** What was drawn last, by the hash of what it was drawn from: the formats of one report follow each other, and drawing is half of the work of each. */
let drawn: { readonly from: string; readonly pictures: DrawnCharts['pictures'] } | null = null;

async function picturesOf(charts: readonly ChartToDraw[], pixels: boolean): Promise<DrawnCharts['pictures']> {
  const from = createHash('sha256').update(serialize(charts)).digest('hex');
  if (drawn?.from === from) return drawn.pictures;
  const { pictures } = await drawCharts(charts, { pixels });
  if (pixels) drawn = { from, pictures };
  return pictures;
}

/** A report with its charts: the same options give the same pictures, drawn now or kept from the format before. */
async function writtenContent({ format, content: { tree, charts }, environment }: ContentOrder): Promise<Uint8Array | WritingFault> {
  const wanted = reportFormats.find(({ extension }) => extension === format);
  if (!wanted) throw new Error(`no format ${format}`);
  const outcome = await wanted.write(tree, await picturesOf(charts, wanted.usesPixels), { environment, template: null });
  return outcome.ok ? outcome.bytes : { messages: outcome.messages };
}

const answerTo = (order: ReportOrder | DocumentsOrder | ContentOrder): Promise<Uint8Array | WritingFault> => ('documents' in order ? writtenDocuments(order) : 'content' in order ? writtenContent(order) : written(order));

parentPort?.on('message', (order: ReportOrder | DocumentsOrder | ContentOrder) => {
  void answerTo(order).then((answer) => parentPort?.postMessage(answer));
});
