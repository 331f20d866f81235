/**
 * Reads the damaged files from one number to another in a process of its own, so that what ends a process ends this one and memory can be measured:
 * `node --expose-gc test/read-damaged-batch.ts 0 500` prints one JSON document.
 */
import { readDamaged, type DamagedReading } from './read-damaged.ts';

/** What a batch prints. */
export type DamagedBatch = { readonly readings: readonly DamagedReading[]; readonly peakMegabytes: number; readonly grownMegabytes: number };

/** Files read before memory is measured, so that caches and compiled code do not count as growth; none in the short form. */
const warmUp = 40;

function heapMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

const [from = 0, to = 0] = process.argv.slice(2).map(Number);
const readings: DamagedReading[] = [];
const isLong = to - from > 200;
if (isLong) for (let seed = 0; seed < warmUp; seed++) await readDamaged(seed);
const before = heapMegabytes();
for (let seed = from; seed < to; seed++) readings.push(await readDamaged(seed));
const batch: DamagedBatch = { readings, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024), grownMegabytes: Math.round(heapMegabytes() - before) };
process.stdout.write(JSON.stringify(batch), () => process.exit(0));
