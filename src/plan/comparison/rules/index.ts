import type { ComparisonRule } from '../rule.ts';
import { dataOwnerMissing } from './data-owner-missing.ts';
import { figureWithoutIndicator } from './figure-without-indicator.ts';
import { goalMeasureDifference } from './goal-measure-difference.ts';
import { goalWithoutOwner } from './goal-without-owner.ts';
import { indicatorDouble } from './indicator-double.ts';
import { siblingDifference } from './sibling-difference.ts';
import { unitSeveralNames } from './unit-several-names.ts';
import { upperTargetMissing } from './upper-target-missing.ts';
import { weakerThanBaseline } from './weaker-than-baseline.ts';
import { weakerThanFormer } from './weaker-than-former.ts';
import { weakerThanUpper } from './weaker-than-upper.ts';

/** The family: everything that is looked for, in the order of the findings. To look for more: write one file beside these and add its line here. */
export const comparisonRules: readonly ComparisonRule[] = [
  siblingDifference,
  goalMeasureDifference,
  indicatorDouble,
  weakerThanBaseline,
  weakerThanUpper,
  weakerThanFormer,
  goalWithoutOwner,
  dataOwnerMissing,
  unitSeveralNames,
  upperTargetMissing,
  figureWithoutIndicator,
];
