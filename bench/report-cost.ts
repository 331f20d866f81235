/**
 * What the annual report of the example's women's plan costs, phase by phase, in a process of its own: `node bench/report-cost.ts` prints one JSON document. Everything is cold: each phase is
 * timed once, with the loading of what it needs.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds of each phase in order with the most memory held until then, and what was made of how much. */
export type ReportCost = { readonly phases: readonly { readonly what: string; readonly ms: number; readonly peakMegabytes: number }[]; readonly targets: number; readonly charts: number };

const example = join(import.meta.dirname, '..', 'example');
const phases: { what: string; ms: number; peakMegabytes: number }[] = [];
let before = performance.now();
const lap = (what: string): void => {
  const now = performance.now();
  phases.push({ what, ms: now - before, peakMegabytes: process.resourceUsage().maxRSS / 1024 });
  before = now;
};

const { importTables, planMatching } = await import('#collection');
const { readDocument, readTables, writeDocx, writeHtml, writeWorkbook } = await import('#documents');
const { runMonitoring } = await import('#monitoring');
const { readPlan, targetsOfPlan } = await import('#plan');
const { finishReport, reportTypes } = await import('#publication');
const { drawCharts } = await import('#rendering');
lap('loading the program');
const { plans: all } = readPlan(await readDocument(new Uint8Array(readFileSync(join(example, '示例区妇女儿童发展规划.docx')))));
const data = importTables(await readTables(new Uint8Array(readFileSync(join(example, '示例区监测数据.xlsx'))), '示例区监测数据.xlsx'), planMatching(all.flatMap(targetsOfPlan)));
lap('reading plan and figures');
const plans = all.filter(({ subject }) => subject === 'women');
const judge = (year: number) => runMonitoring({ plans, observations: data.observations, year, asOf: '2025-07-01' });
const [run, lastYear] = [judge(2024), judge(2023)];
lap('judging, and the year before');
const [annual] = reportTypes;
if (annual === undefined) throw new Error('no kind of report');
const used = { name: '', fingerprint: '' };
const settings = { issuer: '', office: '妇女儿童工作委员会办公室', date: '' };
const asked = { year: 2024, asOf: '2025-07-01', subject: 'women', place: null, parent: null, standIn: null, ...settings } as const;
const report = finishReport(annual, { plans, run, before: lastYear, data, place: null, standIn: null, planFile: used, dataFile: used, settings, program: '' }, asked, null);
lap('text, tables and options of charts');
const { pictures: vectors } = await drawCharts(report.charts, { pixels: false });
lap('charts as SVG');
writeHtml(report.tree, vectors);
lap('writing html');
const { pictures } = await drawCharts(report.charts);
lap('charts as SVG and PNG');
await writeDocx(report.tree, pictures);
lap('packing docx');
await writeWorkbook(report.tree, pictures);
lap('packing xlsx');
const cost: ReportCost = { phases, targets: run.plans[0]?.targets.length ?? 0, charts: report.charts.length };
process.stdout.write(JSON.stringify(cost));
