/** A thread that simulates: gets cases with their seeds, sends back the share of paths that held, one message a case. */
import { parentPort, workerData } from 'node:worker_threads';
import type { HoldCase } from '../src/monitoring/hold/hold-case.ts';
import { simulateHolding } from './simulate-holding.ts';

/** What the thread is given. */
export type SimulationBatch = { readonly cases: readonly { readonly asked: HoldCase; readonly at: number }[]; readonly paths: number };
/** What it sends back for every case. */
export type SimulatedShare = { readonly at: number; readonly held: number };

const { cases, paths } = workerData as SimulationBatch;
for (const { asked, at } of cases) {
  const share: SimulatedShare = { at, held: simulateHolding(asked, paths, at + 1) };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(share);
}
