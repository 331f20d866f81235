import type { backtestSchema } from './backtest/backtest-schema.ts';
import type { runSchema } from './run/run-schema.ts';

/**
 * The schema of `halfsky monitor run --json`, loaded when asked for: zod is slow to load and judging does not need it.
 *
 * @example (await loadRunSchema()).safeParse(content).success
 */
export async function loadRunSchema(): Promise<typeof runSchema> {
  return (await import('./run/run-schema.ts')).runSchema;
}

/**
 * The schema of `halfsky monitor backtest --json`, loaded when asked for.
 *
 * @example (await loadBacktestSchema()).safeParse(content).success
 */
export async function loadBacktestSchema(): Promise<typeof backtestSchema> {
  return (await import('./backtest/backtest-schema.ts')).backtestSchema;
}
