import type { Phrase } from '../phrase.ts';
import { bracketedMinimum } from './bracketed-minimum.ts';
import { built } from './built.ts';
import { changeFromBase } from './change-from-base.ts';
import { comparison } from './comparison.ts';
import { countPerUnit } from './count-per-unit.ts';
import { covers } from './covers.ts';
import { event } from './event.ts';
import { everyOne } from './every-one.ts';
import { fullCoverage } from './full-coverage.ts';
import { gap } from './gap.ts';
import { held } from './held.ts';
import { howOften } from './how-often.ts';
import { level } from './level.ts';
import { masters } from './masters.ts';
import { perHead } from './per-head.ts';
import { qualitative } from './qualitative.ts';
import { shareOfUnits } from './share-of-units.ts';
import { shareOfWhole } from './share-of-whole.ts';
import { sharesByPlace } from './shares-by-place.ts';
import { slowing } from './slowing.ts';
import { tasksDone } from './tasks-done.ts';
import { thingAndNumber } from './thing-and-number.ts';
import { trend } from './trend.ts';
import { unitsThatBecome } from './units-that-become.ts';

/**
 * The family: every way a plan promises something, tried in this order on each segment; the first that reads it wins.
 * To teach a new way of phrasing: write one file beside these and add its line here.
 */
export const phrases: readonly Phrase[] = [
  covers,
  sharesByPlace,
  shareOfUnits,
  changeFromBase,
  perHead,
  tasksDone,
  shareOfWhole,
  level,
  masters,
  howOften,
  countPerUnit,
  bracketedMinimum,
  unitsThatBecome,
  built,
  thingAndNumber,
  fullCoverage,
  everyOne,
  event,
  comparison,
  held,
  slowing,
  gap,
  trend,
  qualitative,
];
