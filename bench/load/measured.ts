/** How many requests were answered in a second, how long they took (milliseconds; at a fixed rate from when they were due), and how much of a core the asking process took. */
export type Measured = { readonly perSecond: number; readonly p50: number; readonly p95: number; readonly p99: number; readonly writes: number; readonly failed: number; readonly processorShare: number };

/** What is written down of each request within the time that counts. */
export type Tally = { readonly answered: (milliseconds: number, isWrite: boolean) => void; readonly failed: () => void; readonly measured: () => Measured };

/** Long enough for people to have piled up where they have to wait: before that, a run shows more questions than writes. */
const warmUp = 3000;

/**
 * Counts what is answered in `seconds` after three of warming up.
 *
 * @example const tally = startTally(5); tally.answered(3.1, false); tally.measured().perSecond
 */
export function startTally(seconds: number): Tally {
  const from = performance.now() + warmUp;
  const times: number[] = [];
  let [writes, failed] = [0, 0];
  const cpu = process.cpuUsage();
  const began = performance.now();
  return {
    answered: (milliseconds, isWrite) => {
      const now = performance.now();
      if (now < from || now > from + seconds * 1000) return;
      times.push(milliseconds);
      if (isWrite) writes += 1;
    },
    failed: () => {
      failed += 1;
    },
    measured: () => {
      const sorted = times.toSorted((one, other) => one - other);
      const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
      const { user, system } = process.cpuUsage(cpu);
      return { perSecond: times.length / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99), writes: writes / seconds, failed, processorShare: (user + system) / 1000 / (performance.now() - began) };
    },
  };
}

/** How long a run lasts with its warming up, milliseconds. */
export const lengthOf = (seconds: number): number => warmUp + seconds * 1000;
