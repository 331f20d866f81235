import type { ChartKind } from '../chart.ts';
import { comparedBars } from './compared-bars.ts';
import { funnel } from './funnel.ts';
import { gapLatest } from './gap-latest.ts';
import { gapYears } from './gap-years.ts';
import { outlookStructure } from './outlook-structure.ts';
import { smallMultiples } from './small-multiples.ts';
import { statusStructure } from './status-structure.ts';
import { trend } from './trend.ts';
import { unitCompletion } from './unit-completion.ts';

/** Every kind of chart. */
export const chartKinds: readonly ChartKind<unknown>[] = [trend, gapYears, gapLatest, comparedBars, statusStructure, outlookStructure, unitCompletion, smallMultiples, funnel];
