/** Measures one task on one file in a process of its own: `node --expose-gc bench/measure.ts TASK FILE RUNS` prints one JSON document. */
import { readFileSync } from 'node:fs';
import { isTask, tasks } from './tasks.ts';

/** Milliseconds of the first run and the median of the later ones; megabytes of memory at the highest. */
export type Measured = { readonly first: number; readonly warm: number; readonly peakMegabytes: number; readonly characters: number };

const [name = '', file = '', runs = '9'] = process.argv.slice(2);
if (!isTask(name)) throw new Error(`no task ${name}`);
const bytes = new Uint8Array(readFileSync(file));
const times: number[] = [];
let characters = 0;
for (let run = 0; run <= Number(runs); run++) {
  globalThis.gc?.();
  const before = performance.now();
  characters = await tasks[name](bytes);
  times.push(performance.now() - before);
}
const later = times.slice(Math.min(3, times.length - 1)).toSorted((a, b) => a - b);
const measured: Measured = { first: times[0] ?? 0, warm: later[Math.floor(later.length / 2)] ?? 0, peakMegabytes: process.resourceUsage().maxRSS / 1024, characters };
process.stdout.write(JSON.stringify(measured));
