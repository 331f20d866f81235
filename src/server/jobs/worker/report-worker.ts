/** Judges, builds, draws and writes one report in a thread of its own: plans and figures in, files out. Run by `runWorker`, never imported. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeReport, reportTypes, type ReportAsked, type ReportMaterial } from '#publication';
import { drawCharts, reportFormats } from '#rendering';
import type { Issue } from '#kernel';
import type { WorkerMessage } from './run-worker.ts';

/** What the thread is given. */
export type ReportOrder = { readonly kind: string; readonly material: ReportMaterial; readonly asked: ReportAsked; readonly formats: readonly string[]; readonly environment: Readonly<Record<string, string | undefined>> };

/** What it gives: the files that could be written, and what was doubtful; of a format that could not be written the reasons stand among the issues. */
export type WrittenReport = { readonly title: string; readonly files: readonly { readonly extension: string; readonly bytes: Uint8Array }[]; readonly issues: readonly Issue[] };

const say = (message: WorkerMessage): void => parentPort?.postMessage(message, []);

const { kind, material, asked, formats, environment } = workerData as ReportOrder;
const type = reportTypes.find(({ id }) => id === kind);
if (!type) throw new Error(`no report ${kind}`);
say({ progress: [10, '正在逐项判断目标'] });
const { report, run } = makeReport(type, material, asked, null);
say({ progress: [50, '正在绘制图表'] });
const wanted = reportFormats.filter(({ extension }) => formats.includes(extension));
const { pictures, issues: ofCharts } = await drawCharts(report.charts, { pixels: wanted.some(({ usesPixels }) => usesPixels) });
const issues: Issue[] = [...run.issues, ...report.issues, ...ofCharts];
const files: { extension: string; bytes: Uint8Array }[] = [];
for (const { extension, title, write } of wanted) {
  say({ progress: [60 + Math.round((files.length * 35) / wanted.length), `正在写 ${title}`] });
  const written = await write(report.tree, pictures, { environment, template: null });
  if (written.ok) files.push({ extension, bytes: written.bytes });
  else issues.push(...written.messages.map((message): Issue => ({ code: 'report-not-written', severity: 'error', message: `${title}没有写成：${message}` })));
}
say({ found: { title: report.tree.title.join(''), files, issues } satisfies WrittenReport });
