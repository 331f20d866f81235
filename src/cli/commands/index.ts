import type { Command } from '../command.ts';
import { dataRead } from './data-read.ts';
import { monitorBacktest } from './monitor-backtest.ts';
import { monitorJudge } from './monitor-judge.ts';
import { monitorRun } from './monitor-run.ts';
import { planCompare } from './plan-compare.ts';
import { planRead } from './plan-read.ts';
import { schema } from './schema.ts';
import { start } from './start.ts';

/** Commands that read and judge. */
const reading: readonly Command[] = [planRead, planCompare, dataRead, monitorRun, monitorJudge, monitorBacktest];

/** Reports load much that other commands do without: they are loaded when one is asked for, or all are listed. */
const reports = async (): Promise<readonly Command[]> => (await import('./reports.ts')).reports;

/** So do those that open the store. */
const audit = async (): Promise<readonly Command[]> => (await import('./audit.ts')).audit;

/**
 * The table of commands that can be meant by a first word; null: all of them. Help, parsing and the docs follow from it.
 *
 * @example (await commandsFor('plan')).map(({ verb }) => verb)
 */
export async function commandsFor(noun: string | null): Promise<readonly Command[]> {
  const light = [...reading, schema, start];
  if (noun !== null && light.some((command) => command.noun === noun)) return light;
  return noun === 'audit' ? audit() : [...reading, ...(await reports()), ...(await audit()), schema, start];
}
