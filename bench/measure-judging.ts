import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultModel } from '../src/monitoring/forecast/models/index.ts';
import { judgeCase } from '../src/monitoring/judging/judge-case.ts';
import type { JudgingCase } from '../src/monitoring/judging/judging-case.ts';
import { readCase } from '../src/monitoring/judging/read-case.ts';
import { rawCases } from './judge-cases.ts';

/** A line of the table: what was done, how often a second, how often the peer or limit beside it. */
export type JudgingSpeed = { readonly what: string; readonly perSecond: number; readonly beside: string; readonly besidePerSecond: number | null };

const prepared = (count: number, hold: boolean): JudgingCase[] =>
  rawCases(count, { hold }).map((raw) => {
    const read = readCase(raw);
    if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join());
    return read.case;
  });

const warmMilliseconds = 500;

/** Items a second, the best of five rounds after half a second that is not counted. */
function perSecond(count: number, work: () => number): number {
  let sum = work();
  for (const begin = performance.now(); performance.now() - begin < warmMilliseconds;) sum += work();
  const rounds = Array.from({ length: 5 }, () => {
    const before = performance.now();
    sum += work();
    return performance.now() - before;
  });
  if (!Number.isFinite(sum)) throw new Error('a probability was not a number');
  return (1000 * count) / Math.min(...rounds);
}

const judgeAll = (cases: readonly JudgingCase[]) => (): number => cases.reduce((sum, one) => {
  const { forecast } = judgeCase(one, defaultModel);
  return sum + ('probability' in forecast ? forecast.probability : Number.NaN);
}, 0);

/** The limit inside a process: the logarithms a series of seven needs, and nothing else. */
const logarithms = (cases: readonly JudgingCase[]) => (): number => cases.reduce((sum, { values }) => sum + values.reduce((own, value) => own + Math.log(value), 0), 0);

const command = join(import.meta.dirname, '..', 'bin', 'halfsky.js');

/** Lines a second through the whole command, start of the process included. */
function throughCommand(lines: number, folder: string): number {
  const file = join(folder, 'cases.jsonl');
  writeFileSync(file, rawCases(lines, { hold: false }).map((raw) => JSON.stringify(raw)).join('\n'));
  const times = Array.from({ length: 3 }, () => {
    const before = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [command, 'monitor', 'judge', file, '--json'], { maxBuffer: 1 << 30 });
    if (status !== 0) throw new Error(String(stderr));
    return performance.now() - before;
  });
  return (1000 * lines) / Math.min(...times);
}

/** The limit of a stream: parse each line and print it again. */
function throughJson(lines: number): number {
  const texts = rawCases(lines, { hold: false }).map((raw) => JSON.stringify(raw));
  return perSecond(lines, () => texts.reduce((sum, text) => sum + JSON.stringify(JSON.parse(text)).length, 0));
}

const interpreter = 'Rscript';

/** R's own on the same series, where it and its forecast package are installed: series a second. */
function inR(call: string, count: number, folder: string): number | null {
  const rows = rawCases(count, { hold: false }).map(({ values }) => `c(${values.join(',')})`).join(',');
  const script = `suppressMessages(library(forecast)); xs <- list(${rows}); t <- system.time(for (x in xs) try(${call}, silent = TRUE))[["elapsed"]]; cat(length(xs) / t)`;
  const file = join(folder, 'peer.R');
  writeFileSync(file, script);
  const { status, stdout } = spawnSync(interpreter, [file], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return status === 0 && Number.isFinite(Number(stdout)) ? Number(stdout) : null;
}

/**
 * How fast cases are judged, alone and through the command, and how that grows.
 *
 * @example measureJudging('/tmp')[0]?.perSecond // 1,500,000
 */
export function measureJudging(folder: string): JudgingSpeed[] {
  const growth = [1000, 10_000, 100_000, 1_000_000].map((count): JudgingSpeed => {
    const cases = prepared(count, false);
    return { what: `judge, one-sided, ${count.toLocaleString('en')} series`, perSecond: perSecond(count, judgeAll(cases)), beside: 'seven logarithms each', besidePerSecond: perSecond(count, logarithms(cases)) };
  });
  const held = prepared(2000, true);
  return [
    ...growth,
    { what: 'judge, hold over six years, 2,000 series', perSecond: perSecond(held.length, judgeAll(held)), beside: 'R: thetaf', besidePerSecond: inR('thetaf(ts(x), h = 6)', 300, folder) },
    { what: 'halfsky monitor judge, 300,000 lines, whole process', perSecond: throughCommand(300_000, folder), beside: 'JSON.parse and stringify alone', besidePerSecond: throughJson(300_000) },
    { what: 'judge, one-sided (again)', perSecond: perSecond(20_000, judgeAll(prepared(20_000, false))), beside: 'R: ets', besidePerSecond: inR('forecast(ets(ts(x)), h = 6)', 100, folder) },
  ];
}
