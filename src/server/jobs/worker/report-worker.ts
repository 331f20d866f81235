/** Judges, builds, draws and writes one report: plans and figures in, files out. Run by `runWorker`, never imported. */
import type { ApartWork } from '#actions';
import { makeReport, reportTypes, stampReport, type GivenPassages, type ReportAsked, type ReportBase, type ReportMaterial } from '#publication';
import { drawCharts, reportFormats } from '#rendering';
import type { Issue } from '#kernel';

/** What the worker is given: what people wrote in the report stands in its files. */
export type ReportOrder = { readonly kind: string; readonly material: ReportMaterial; readonly asked: ReportAsked; readonly passages: GivenPassages | null; readonly formats: readonly string[]; readonly environment: Readonly<Record<string, string | undefined>> };

/** What it gives: the report as the program wrote it, its charts as drawn, the files that could be written (of a draft), and what was doubtful; of a format that could not be written the reasons stand among the issues. */
export type WrittenReport = { readonly title: string; readonly base: ReportBase; readonly drawn: readonly { readonly key: string; readonly svg: string }[]; readonly files: readonly { readonly extension: string; readonly bytes: Uint8Array }[]; readonly issues: readonly Issue[] };

export const work = (async ({ kind, material, asked, passages, formats, environment }: ReportOrder, progress): Promise<WrittenReport> => {
  const type = reportTypes.find(({ id }) => id === kind);
  if (!type) throw new Error(`no report ${kind}`);
  progress(10, '正在逐项判断目标');
  const { report, base, run } = makeReport(type, material, asked, passages);
  progress(50, '正在绘制图表');
  const wanted = reportFormats.filter(({ extension }) => formats.includes(extension));
  const { pictures, issues: ofCharts } = await drawCharts(report.charts, { pixels: wanted.some(({ usesPixels }) => usesPixels) });
  const issues: Issue[] = [...run.issues, ...report.issues, ...ofCharts];
  const files: { extension: string; bytes: Uint8Array }[] = [];
  for (const { extension, title, write } of wanted) {
    progress(60 + Math.round((files.length * 35) / wanted.length), `正在写 ${title}`);
    const written = await write(stampReport(report.tree, '草稿'), pictures, { environment, template: null });
    if (written.ok) files.push({ extension, bytes: written.bytes });
    else issues.push(...written.messages.map((message): Issue => ({ code: 'report-not-written', severity: 'error', message: `${title}没有写成：${message}` })));
  }
  return { title: report.tree.title.join(''), base, drawn: [...pictures].map(([key, { svg }]) => ({ key, svg })), files, issues };
}) satisfies ApartWork;
