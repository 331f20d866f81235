import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLibreOffice } from '#rendering';
import type { ReportCost } from './report-cost.ts';

const root = join(import.meta.dirname, '..');
const example = join(root, 'example');
const bin = join(root, 'bin', 'halfsky.js');

/** A whole command: seconds of the clock and the most memory it held. */
type WholeReport = { readonly what: string; readonly seconds: number; readonly peakMegabytes: number };

const rounds = 3;
const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function whole(format: string, folder: string): WholeReport {
  const words = ['report', 'annual', '--plan', join(example, '示例区妇女儿童发展规划.docx'), '--data', join(example, '示例区监测数据.xlsx'), '--year', '2024', '--as-of', '2025-07-01', '--subject', 'women', '--out', join(folder, `report.${format}`)];
  const times = Array.from({ length: rounds }, () => {
    const before = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [bin, ...words], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return (performance.now() - before) / 1000;
  });
  const inside = spawnSync(process.execPath, ['--import', `data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))`, bin, ...words], { encoding: 'utf8' });
  return { what: `halfsky report annual --out report.${format}`, seconds: middle(times), peakMegabytes: Number(/peak (\d+)/.exec(inside.stderr)?.[1] ?? Number.NaN) / 1024 };
}

/** What a report costs: each format as a whole command, its phases, and how long LibreOffice takes to open the Word file and print it. */
export type ReportMeasured = { readonly whole: readonly WholeReport[]; readonly cost: ReportCost; readonly libreOfficeSeconds: number | null };

export async function measureReport(): Promise<ReportMeasured> {
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-bench-report-'));
  try {
    const commands = ['docx', 'html', 'xlsx'].map((format) => whole(format, folder));
    const cost = JSON.parse(execFileSync(process.execPath, [join(import.meta.dirname, 'report-cost.ts')], { encoding: 'utf8' })) as ReportCost;
    const office = await findLibreOffice();
    const before = performance.now();
    const printed = office === undefined ? null : spawnSync(office, [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.docx')]);
    return { whole: commands, cost, libreOfficeSeconds: printed?.status === 0 ? (performance.now() - before) / 1000 : null };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
