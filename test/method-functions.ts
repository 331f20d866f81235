import { judgeMovement } from '../src/monitoring/achievement/judge-movement.ts';
import { goalpostScore } from '../src/monitoring/composite/goalposts.ts';
import { hierarchyOf } from '../src/monitoring/composite/hierarchy.ts';
import { arithmeticMean, geometricMean } from '../src/monitoring/composite/weighted-means.ts';
import { entropy } from '../src/monitoring/composite/weightings/entropy.ts';
import { cusum } from '../src/monitoring/control/cusum.ts';
import { detrendedVariation } from '../src/monitoring/control/detrended-variation.ts';
import { modifiedZ } from '../src/monitoring/control/modified-z.ts';
import { xmrLimits } from '../src/monitoring/control/xmr-limits.ts';
import { provisionalPrior } from '../src/monitoring/forecast/family-prior.ts';
import { methodOne } from '../src/monitoring/forecast/models/method-1.ts';
import { publishedProbability, recalibrate } from '../src/monitoring/forecast/recalibrate.ts';
import { dampedYears, ownSpread } from '../src/monitoring/forecast/student-walk.ts';
import { decomposeDifference } from '../src/monitoring/gender/decompose-difference.ts';
import { judgeGap } from '../src/monitoring/gender/judge-gap.ts';
import { rateRatio } from '../src/monitoring/gender/rate-ratio.ts';
import { mannKendall } from '../src/monitoring/progress/mann-kendall.ts';
import { senSlope } from '../src/monitoring/progress/sen-slope.ts';
import { fromScale, seriesToScale, toScale } from '../src/monitoring/scale.ts';
import { chanceReportedFails } from '../src/monitoring/smallcounts/counted-target.ts';
import { decisionCount } from '../src/monitoring/smallcounts/decision-count.ts';
import { jeffreysPrior, parentPrior, populationForZeroToProve, probabilityKept } from '../src/monitoring/smallcounts/probability-kept.ts';
import { rateInterval } from '../src/monitoring/smallcounts/rate-interval.ts';
import { wilsonInterval } from '../src/monitoring/smallcounts/share-interval.ts';

/** The functions that the formulas of docs/method.md are computed with, by the name they have in the source. */
export const methodFunctions: Readonly<Record<string, unknown>> = {
  judgeMovement, judgeGap, goalpostScore, hierarchyOf, arithmeticMean, geometricMean, entropy, cusum, detrendedVariation, modifiedZ, xmrLimits, provisionalPrior, methodOne,
  publishedProbability, recalibrate, dampedYears, ownSpread, decomposeDifference, rateRatio, mannKendall, senSlope, fromScale, seriesToScale, toScale, chanceReportedFails, decisionCount,
  jeffreysPrior, parentPrior, populationForZeroToProve, probabilityKept, rateInterval, wilsonInterval,
};
