import { expect, test } from 'vitest';
import { runDamagedBatch, unknownFaults } from '../run-damaged-batch.ts';
import type { DamagedBatch } from '../read-damaged-batch.ts';

const files = 10_000;
const perBatch = 500;
/** Megabytes the heap of one process may have grown after 500 files, and its highest use of memory. */
const most = { grown: 40, peak: 1200 };

function describeBatches(batches: readonly DamagedBatch[]): string {
  const readings = batches.flatMap((batch) => batch.readings);
  const known = readings.filter(({ wrong }) => wrong !== null).length;
  const slowest = readings.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 5).map(({ seed, kind, milliseconds }) => `${String(seed)} (${kind}) ${String(milliseconds)} ms`);
  const plans = readings.filter(({ outcome }) => outcome === 'plans').length;
  return `${String(readings.length)} damaged files: ${String(plans)} gave plans, ${String(readings.length - plans)} a message, ${String(known)} a fault (${String(batches.flatMap(unknownFaults).length)} unknown); `
    + `peak ${String(Math.max(...batches.map(({ peakMegabytes }) => peakMegabytes)))} MB, heap grew by at most ${String(Math.max(...batches.map(({ grownMegabytes }) => grownMegabytes)))} MB; slowest ${slowest.join(', ')}`;
}

test(`${String(files)} damaged files give plans or a clear message, in time and in bounded memory`, async () => {
  const starts = Array.from({ length: files / perBatch }, (_, index) => index * perBatch);
  const batches: DamagedBatch[] = [];
  for (let at = 0; at < starts.length; at += 2) {
    batches.push(...await Promise.all(starts.slice(at, at + 2).map((from) => runDamagedBatch(from, from + perBatch))));
  }
  console.log(describeBatches(batches));
  console.log(batches.flatMap(unknownFaults).join('\n'));
  expect(batches.flatMap(unknownFaults)).toEqual([]);
  expect(Math.max(...batches.map(({ grownMegabytes }) => grownMegabytes))).toBeLessThan(most.grown);
  expect(Math.max(...batches.map(({ peakMegabytes }) => peakMegabytes))).toBeLessThan(most.peak);
});
