import type { Way } from '../way.ts';
import { about } from './about.ts';
import { atLeast } from './at-least.ts';
import { atMost } from './at-most.ts';
import { between } from './between.ts';
import { changeFromBaseline } from './change-from-baseline.ts';
import { event } from './event.ts';
import { gapNarrowing } from './gap-narrowing.ts';
import { holdEveryYear } from './hold-every-year.ts';
import { holdWithoutNumber } from './hold-without-number.ts';
import { perTerm } from './per-term.ts';
import { perUnit } from './per-unit.ts';
import { qualitative } from './qualitative.ts';
import { ratio } from './ratio.ts';
import { reach } from './reach.ts';
import { relative } from './relative.ts';
import { rollingCycle } from './rolling-cycle.ts';
import { slowing } from './slowing.ts';
import { thingBuilt } from './thing-built.ts';
import { trend } from './trend.ts';

/** The family: every way a target is judged; exactly one applies to any target. To judge in another way: write one file beside these and add its line here. */
export const ways: readonly Way[] = [
  atLeast,
  atMost,
  reach,
  about,
  between,
  ratio,
  holdEveryYear,
  changeFromBaseline,
  perUnit,
  perTerm,
  rollingCycle,
  thingBuilt,
  event,
  relative,
  trend,
  holdWithoutNumber,
  slowing,
  gapNarrowing,
  qualitative,
];
