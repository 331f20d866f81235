import type { Measure } from '../measure.ts';
import { acceleration } from './acceleration.ts';
import { annualReduction } from './annual-reduction.ts';
import { annualReductionRequired } from './annual-reduction-required.ts';
import { escapAnticipated } from './escap-anticipated.ts';
import { escapCurrent } from './escap-current.ts';
import { eurostatRatio } from './eurostat-ratio.ts';
import { germanyOutlook } from './germany-outlook.ts';
import { growthBands } from './growth-bands.ts';
import { paceRatio } from './pace-ratio.ts';
import { realisation } from './realisation.ts';
import { shareDone } from './share-done.ts';
import { shareExpected } from './share-expected.ts';
import { unsdExpected } from './unsd-expected.ts';

/** The family: measures of progress shown beside a verdict, none of which decides. To show another one: write one file beside these and add its line here. */
export const measures: readonly Measure[] = [
  shareDone,
  shareExpected,
  paceRatio,
  acceleration,
  realisation,
  eurostatRatio,
  unsdExpected,
  escapCurrent,
  escapAnticipated,
  germanyOutlook,
  annualReduction,
  annualReductionRequired,
  growthBands,
];
