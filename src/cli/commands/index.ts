import type { Command } from '../command.ts';
import { dataRead } from './data-read.ts';
import { monitorBacktest } from './monitor-backtest.ts';
import { monitorJudge } from './monitor-judge.ts';
import { monitorRun } from './monitor-run.ts';
import { planCompare } from './plan-compare.ts';
import { planRead } from './plan-read.ts';
import { reportCommands } from './report.ts';
import { reportEdits } from './report-edits.ts';
import { reportVerify } from './report-verify.ts';
import { schema } from './schema.ts';
import { start } from './start.ts';

/** The table of commands. Help, parsing and the docs follow from it. */
export const commands: readonly Command[] = [planRead, planCompare, dataRead, monitorRun, monitorJudge, monitorBacktest, ...reportCommands, reportEdits, reportVerify, schema, start];
