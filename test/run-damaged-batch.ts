import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { DamagedBatch } from './read-damaged-batch.ts';

const run = promisify(execFile);

/**
 * Reads damaged files in a child process. A child that dies or hangs rejects, with what it printed.
 *
 * @example (await runDamagedBatch(0, 150)).readings.length // 150
 */
export async function runDamagedBatch(from: number, to: number, timeout = 600_000): Promise<DamagedBatch> {
  const script = new URL('read-damaged-batch.ts', import.meta.url).pathname;
  const { stdout } = await run(process.execPath, ['--expose-gc', script, String(from), String(to)], { timeout, maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as DamagedBatch;
}

/**
 * Defects of the product that are known and reported; the tests let these pass and nothing else.
 * - A damaged pdf can leave a promise of pdf.js rejected, which ends the process.
 * - Time grows with the square of the number of figures in one clause: 百分之 or 90%以上 twenty thousand times on one line takes seconds.
 */
const knownDamageDefects: readonly RegExp[] = [/: left a promise rejected, which ends the process: .*pdfjs/, /brackets and digits without end\): took/];

/** What went wrong in a batch and is not known. */
export function unknownFaults({ readings }: DamagedBatch): string[] {
  const faults = readings.flatMap(({ seed, kind, wrong }) => (wrong === null ? [] : [`${String(seed)} (${kind}): ${wrong}`]));
  return faults.filter((fault) => !knownDamageDefects.some((known) => known.test(fault)));
}
