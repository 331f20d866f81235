/** What ends the program from outside: systemd and containers send SIGTERM, the keyboard SIGINT or SIGBREAK, a closed terminal SIGHUP. */
const signals: readonly NodeJS.Signals[] = process.platform === 'win32' ? ['SIGINT', 'SIGTERM', 'SIGBREAK'] : ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** One wish to stop may come several times: to the whole process group, and passed on by the program that started this one. */
const oneWish = 1000;

/**
 * Resolves at the first signal that asks the program to stop; at another one, a second or more later, the program ends at once, with 1. That does no harm: an acknowledged write is on the disk, and a database that is
 * left running is taken over at the next start. `except`: a signal that means something else to this program. `forget` leaves signals to the system again.
 *
 * @example const { asked, forget } = stopSignals(() => console.error('再按一次立即退出'));
 */
export function stopSignals(onFirst: () => void, except?: NodeJS.Signals): { readonly asked: Promise<void>; readonly forget: () => void } {
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  let since: number | null = null;
  const stop = (): void => {
    if (since !== null) {
      if (performance.now() - since >= oneWish) process.exit(1);
      return;
    }
    since = performance.now();
    onFirst();
    resolve();
  };
  const heard = signals.filter((signal) => signal !== except);
  for (const signal of heard) process.on(signal, stop);
  return {
    asked,
    forget: () => {
      for (const signal of heard) process.off(signal, stop);
    },
  };
}
