import { behind } from './behind.ts';
import { fewCases } from './few-cases.ts';
import { missingData } from './missing-data.ts';
import type { Problem } from './problem.ts';
import { slipping } from './slipping.ts';
import { unforeseen } from './unforeseen.ts';
import { unmet } from './unmet.ts';
import { unsupported } from './unsupported.ts';

/** Kinds of problems, in the order in which a report tells them. */
export const problems: readonly Problem[] = [unmet, behind, slipping, unforeseen, fewCases, missingData, unsupported];
