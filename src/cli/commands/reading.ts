import type { Command } from '../command.ts';
import { dataRead } from './data-read.ts';
import { monitorBacktest } from './monitor-backtest.ts';
import { monitorJudge } from './monitor-judge.ts';
import { monitorRun } from './monitor-run.ts';
import { planCompare } from './plan-compare.ts';
import { planRead } from './plan-read.ts';
import { schema } from './schema.ts';

/** Commands that read and judge. */
export const reading: readonly Command[] = [planRead, planCompare, dataRead, monitorRun, monitorJudge, monitorBacktest, schema];
