/** Whether the program is behind with its work, as far as a timer that comes late can tell. */
export type LoopWatch = { readonly isLate: () => boolean; readonly stop: () => void };

const every = 500;
const tooLate = 1000;
/** One long stop is over when it is noticed; only what comes late again and again has more work than it can do. */
const turns = 3;

/**
 * Watches how late a timer comes. While it was late by more than a second at each of its last three turns, new requests are better sent away than queued.
 *
 * @example const watch = watchEventLoop(); watch.isLate() // false
 */
export function watchEventLoop(): LoopWatch {
  let due = performance.now() + every;
  let lateTurns = 0;
  const timer = setInterval(() => {
    lateTurns = performance.now() - due > tooLate ? lateTurns + 1 : 0;
    due = performance.now() + every;
  }, every).unref();
  return { isLate: () => lateTurns >= turns, stop: () => clearInterval(timer) };
}
