/** Whether the program is behind with its work, as far as a timer that comes late can tell. */
export type LoopWatch = { readonly isLate: () => boolean; readonly stop: () => void };

const every = 500;
const tooLate = 1500;

/**
 * Watches how late a timer comes. While it was late by more than a second and a half at its last turn, new requests are better sent away than queued.
 *
 * @example const watch = watchEventLoop(); watch.isLate() // false
 */
export function watchEventLoop(): LoopWatch {
  let due = performance.now() + every;
  let late = 0;
  const timer = setInterval(() => {
    late = performance.now() - due;
    due = performance.now() + every;
  }, every).unref();
  return { isLate: () => late > tooLate, stop: () => clearInterval(timer) };
}
