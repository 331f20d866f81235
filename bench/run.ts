/**
 * `npm run bench`: what reading costs, with a peer or a physical limit beside each figure. Every task runs in a process of its own, which gives its memory.
 * The figures the project holds itself to: a source text under 80 ms warm, the whole command under 0.8 s, 300 pages of pdf under 5 s, memory under 300 MB.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '#documents';
import { textPlanToDocx } from '../test/makers/text-plan-to-docx.ts';
import { textPlanToPdf } from '../test/makers/text-plan-to-pdf.ts';
import { measureAuditVerifying } from './audit-verify.ts';
import { measureForms } from './forms.ts';
import { measureHoldSpeed } from './hold-probability.ts';
import { type LoadRun, measureManyUsers } from './many-users.ts';
import { measureImport } from './import-table.ts';
import { measureJudging } from './measure-judging.ts';
import { measureReport } from './measure-report.ts';
import { printPages } from './browser/print-pages.ts';
import { measureStart } from './start.ts';
import type { Measured } from './measure.ts';
import type { Task } from './tasks.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'halfsky-bench-'));
const example = join(root, 'example', '示例区妇女儿童发展规划.docx');

/** The two source texts, or where they are absent the shipped example as text, three times over. */
async function texts(): Promise<{ name: string; text: string }[]> {
  const found = ['kundulun-2021-2030', 'baijiantan-2021-2025'].map((name) => ({ name, file: join(root, '..', 'shared', 'plans', `${name}.txt`) })).filter(({ file }) => existsSync(file));
  if (found.length > 0) return found.map(({ name, file }) => ({ name, text: readFileSync(file, 'utf8') }));
  console.error('the source plan texts are not at ../shared/plans: the shipped example stands in for them');
  const lines = (await readDocument(new Uint8Array(readFileSync(example)))).lines.map(({ text }) => text).join('\n');
  return [{ name: 'example', text: `${lines}\n`.repeat(3) }];
}

function kept(name: string, bytes: Uint8Array | string): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

function measure(task: Task, file: string, runs: number): Measured {
  const out = execFileSync(process.execPath, ['--expose-gc', join(import.meta.dirname, 'measure.ts'), task, file, String(runs)], { encoding: 'utf8', maxBuffer: 1 << 24 });
  return JSON.parse(out) as Measured;
}

/** The median of seven whole processes, in milliseconds. */
function wholeCommand(words: readonly string[]): number {
  const times = Array.from({ length: 7 }, () => {
    const before = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [...words], { encoding: 'utf8', maxBuffer: 1 << 26 });
    if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`);
    return performance.now() - before;
  });
  return times.toSorted((a, b) => a - b)[3] ?? 0;
}

/** The import may take so much memory however long the table is, in MB. */
const importMemory = 520;

const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function section(title: string, headings: readonly string[]): void {
  console.log(`\n${title}\n\n${row(headings)}\n${row(headings.map(() => '---'))}`);
}

/** The product and what stands beside it, and how many times the other the product costs. */
function compare(what: string, file: string, peers: readonly Task[], runs: number): void {
  const ours = measure('read the plan', file, runs);
  const lines = measure('placed lines', file, runs);
  const print = (task: string, { first, warm, peakMegabytes }: Measured): void => console.log(row([what, task, figure(first), figure(warm), figure(peakMegabytes), figure(ours.warm / warm)]));
  print('**read the plan**', ours);
  print('placed lines (our extraction)', lines);
  for (const peer of peers) print(peer, measure(peer, file, runs));
  const own = ours.warm - lines.warm;
  console.log(row([what, 'plan alone (the difference)', '', figure(own), '', `${figure(own / lines.warm)} × our extraction`]));
}

try {
  const sources = await texts();
  const [{ name: processor } = { name: 'unknown processor' }] = cpus().map(({ model }) => ({ name: model }));
  console.log(`Node ${process.versions.node}, ${processor}, ${String(cpus().length)} cores. Milliseconds; memory is the peak of the process.`);
  section('Reading one file', ['file', 'what', 'first', 'warm', 'peak MB', 'plan ÷ this']);
  for (const { name, text } of sources) {
    compare(`${name}.txt`, kept(`${name}.txt`, text), ['bare decoding'], 15);
    compare(`${name}.docx`, kept(`${name}.docx`, textPlanToDocx(text)), ['bare unpacking'], 9);
    compare(`${name}.pdf`, kept(`${name}.pdf`, textPlanToPdf(text, { columns: 1, encoding: 'embedded', compress: true })), ['bare unpdf'], 5);
  }
  const long = `${sources.map(({ text }) => text).join('\n')}\n`.repeat(sources.length > 1 ? 2 : 8);
  const big = textPlanToPdf(long, { columns: 1, header: '妇女儿童发展规划汇编', encoding: 'embedded', compress: true });
  const { pages } = await readDocument(big);
  compare(`a pdf of ${String(pages)} pages`, kept('big.pdf', big), ['bare unpdf'], 2);

  section('Whole commands (median of 7 processes)', ['command', 'ms', 'ms beyond an empty node']);
  const empty = wholeCommand(['-e', '0']);
  console.log(row(['node -e 0', figure(empty), '']));
  for (const { name } of sources) {
    for (const kind of ['txt', 'docx', 'pdf']) {
      const took = wholeCommand([join(root, 'bin', 'halfsky.js'), 'plan', 'read', join(folder, `${name}.${kind}`), '--json']);
      console.log(row([`halfsky plan read ${name}.${kind} --json`, figure(took), figure(took - empty)]));
    }
  }

  section('From the start of the server to the first answered request, on a store that is there (median of 5; the bar: 2 s)', ['what', 'ms', 'slowest']);
  for (const { what, milliseconds } of await measureStart()) {
    const sorted = milliseconds.toSorted((a, b) => a - b);
    console.log(row([what, figure(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN), figure(sorted.at(-1) ?? Number.NaN)]));
  }

  section('Judging (one core)', ['what', 'a second', 'beside it', 'a second', 'ratio']);
  for (const { what, perSecond, beside, besidePerSecond } of measureJudging(folder)) {
    console.log(row([what, perSecond.toFixed(0), beside, besidePerSecond === null ? 'R with forecast is not installed' : besidePerSecond.toFixed(0), besidePerSecond === null ? '' : (perSecond / besidePerSecond).toFixed(2)]));
  }

  section('Holding a level (one core)', ['years', 'targets a second', 'plain simulation, 100,000 paths', 'ratio']);
  for (const { years, targetsPerSecond, simulatedPerSecond } of measureHoldSpeed(1500)) console.log(row([String(years), targetsPerSecond.toFixed(0), simulatedPerSecond.toFixed(1), (targetsPerSecond / simulatedPerSecond).toFixed(0)]));

  section('Verifying a chain of the audit (one core)', ['engine', 'lines', 'verified a second', 'bare hashing of the same texts, a second', 'verifying ÷ hashing']);
  for (const { engine, lines, perSecond, hashedPerSecond } of await measureAuditVerifying()) console.log(row([engine, String(lines), perSecond.toFixed(0), hashedPerSecond.toFixed(0), (perSecond / hashedPerSecond).toFixed(3)]));

  section('The yearly collection (the bars: p95 under 100 ms to open, 50 ms to save, 200 ms for the board)', ['what', 'p50 ms', 'p95 ms', 'bare statements p50 ms', 'bare p95 ms', '÷ bare']);
  const forms = await measureForms();
  if (forms === null) console.log(row(['no PostgreSQL on this machine', '', '', '', '', '']));
  for (const { what, p50, p95, bareP50, bareP95 } of forms ?? []) console.log(row([what, figure(p50), figure(p95), figure(bareP50), figure(bareP95), (p50 / bareP50).toFixed(1)]));

  await printPages();

  const imported = await measureImport(1_000_000);
  section('Importing a long table of 1,000,000 rows with every check, and a plain COPY of the same rows into the same keyed tables (the bar: 4 times)', ['what', 's', '÷ COPY', 'peak MB of the importing process']);
  if (imported === null) console.log(row(['no PostgreSQL on this machine', '', '', '']));
  else {
    console.log(row(['import', imported.seconds.toFixed(1), (imported.seconds / imported.copySeconds).toFixed(2), imported.peakMegabytes.toFixed(0)]));
    for (const { what, seconds } of imported.steps) console.log(row([`of it ${what}`, seconds.toFixed(1), '', '']));
    console.log(row(['COPY', imported.copySeconds.toFixed(1), '1', '']));
    if (imported.peakMegabytes > importMemory) throw new Error(`the import took ${imported.peakMegabytes.toFixed(0)} MB, more than ${String(importMemory)}`);
  }

  const { bare, product, paced, statements, serverMegabytes, plans } = await measureManyUsers();
  section('200 people at one server, 80 % questions, 20 % small writes (best of 3 rounds, in turns; load, server and database on the cores of this machine; the bar: a third of bare, p95 under 100 ms at half that rate)',
    ['what', 'a second', '÷ bare', 'writes a second', 'p50 ms', 'p95 ms', 'p99 ms', 'disk keeps 8 kB in ms', 'cores: asking', 'server', 'PostgreSQL']);
  const share = (value: number): string => value.toFixed(2);
  const loadRow = ({ what, measured, serverShare, databaseShare, fsync }: LoadRun): string => row([
    what, measured.perSecond.toFixed(0), share(measured.perSecond / bare.measured.perSecond), measured.writes.toFixed(0), figure(measured.p50), figure(measured.p95), figure(measured.p99), fsync.toFixed(2), share(measured.processorShare), share(serverShare), share(databaseShare),
  ]);
  for (const run of [bare, product, ...paced]) console.log(loadRow(run));
  console.log(`\nMemory of the server process: ${serverMegabytes.toFixed(0)} MB. Statements of a request: ${Object.entries(statements).map(([kind, count]) => `${kind} ${String(count)}`).join(', ')}.`);
  section('Reading a version of a plan (one connection, median of 50)', ['plan', 'kB', 'plan.get-version, ms', 'bare SELECT content, ms', '÷ bare']);
  for (const one of plans) console.log(row([one.title, one.kilobytes.toFixed(0), figure(one.product), figure(one.bare), share(one.product / one.bare)]));

  const { whole, cost, libreOfficeSeconds } = await measureReport();
  section('The annual report: whole commands, cold (median of 3; the bar: docx 4 s, html 2 s, 500 MB)', ['command', 's', 'peak MB', '÷ LibreOffice opening and printing the docx']);
  for (const { what, seconds, peakMegabytes } of whole) console.log(row([what, seconds.toFixed(2), peakMegabytes.toFixed(0), libreOfficeSeconds === null ? 'LibreOffice is not installed' : (seconds / libreOfficeSeconds).toFixed(2)]));
  if (libreOfficeSeconds !== null) console.log(row(['LibreOffice opens the docx and prints it', libreOfficeSeconds.toFixed(2), '', '1']));
  section(`Its phases (${String(cost.targets)} targets, ${String(cost.charts)} charts; one process, cold)`, ['phase', 'ms', 'peak MB until then']);
  for (const { what, ms, peakMegabytes } of cost.phases) console.log(row([what, ms.toFixed(0), peakMegabytes.toFixed(0)]));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
