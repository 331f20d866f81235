import type { Check } from './check.ts';
import { countsBehind } from './counts-behind.ts';
import { duplicates } from './duplicates.ts';
import { otherPeriod } from './other-period.ts';
import { partsAndTotal } from './parts-and-total.ts';
import { possibleValues } from './possible-values.ts';
import { repeatedValue } from './repeated-value.ts';
import { shareAsFraction } from './share-as-fraction.ts';

/** The family: everything figures are checked for when they come in, in this order; what one check keeps out the next does not see. Those with `witnesses` stand last. To check more: one file beside these and its line here. */
export const checks: readonly Check[] = [possibleValues, countsBehind, duplicates, partsAndTotal, otherPeriod, repeatedValue, shareAsFraction];
