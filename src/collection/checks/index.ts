import type { Check } from './check.ts';
import { commonDenominator } from './common-denominator.ts';
import { countAndRate } from './count-and-rate.ts';
import { countsBehind } from './counts-behind.ts';
import { definitionChanged } from './definition-changed.ts';
import { digitHeaping } from './digit-heaping.ts';
import { duplicates } from './duplicates.ts';
import { groupAndOwnIndicator } from './group-and-own-indicator.ts';
import { oneWithinAnother } from './one-within-another.ts';
import { otherPeriod } from './other-period.ts';
import { outlyingValue } from './outlying-value.ts';
import { partsAndTotal } from './parts-and-total.ts';
import { possibleValues } from './possible-values.ts';
import { ratioToFormerYears } from './ratio-to-former-years.ts';
import { repeatedValue } from './repeated-value.ts';
import { screeningWithoutCases } from './screening-without-cases.ts';
import { sexRatio } from './sex-ratio.ts';
import { shareAsFraction } from './share-as-fraction.ts';
import { subUnitsAndTotal } from './sub-units-and-total.ts';
import { swing } from './swing.ts';
import { twoMakeAWhole } from './two-make-a-whole.ts';

/**
 * The family: everything figures are checked for while they are typed, when they come in and when they are submitted, in this order; what one check keeps out the next does not see. Those
 * with `witnesses` stand last. To check more: one file beside these and its line here.
 */
export const checks: readonly Check[] = [
  possibleValues, countsBehind, duplicates, partsAndTotal, subUnitsAndTotal, otherPeriod,
  definitionChanged, oneWithinAnother, twoMakeAWhole, countAndRate, groupAndOwnIndicator, commonDenominator, sexRatio,
  screeningWithoutCases, swing, ratioToFormerYears, outlyingValue, repeatedValue, digitHeaping, shareAsFraction,
];
