import { setTimeout as pause } from 'node:timers/promises';

const [betweenMs, mostMs] = [150, 90_000];

/** Asks again until there is an answer, as a page does that shows how far a job is. */
export async function until<Found>(what: string, ask: () => Promise<Found | null>): Promise<Found> {
  const end = performance.now() + mostMs;
  for (;;) {
    const found = await ask();
    if (found !== null) return found;
    if (performance.now() > end) throw new Error(`${what} took longer than ${String(mostMs / 1000)} s`);
    await pause(betweenMs);
  }
}
