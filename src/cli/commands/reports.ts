import type { Command } from '../command.ts';
import { reportCommands } from './report.ts';
import { reportExample } from './report-example.ts';
import { reportEdits } from './report-edits.ts';
import { reportVerify } from './report-verify.ts';

/** Commands that make reports and look after them. */
export const reports: readonly Command[] = [...reportCommands, reportEdits, reportVerify, reportExample];
