import { forecastFamilies } from '#registry';
import type { SeriesPoint } from '../series.ts';
import { toScale, transformOf, type Transform } from '../scale.ts';
import { ownSpread } from '../forecast/student-walk.ts';
import type { DriftPrior } from './drift-probability.ts';
import type { JudgingQuestion } from './way.ts';

/** Share of drifts where nothing is known, and the values a series needs to stand for its own family (method 1.5). */
const unknownLambda = 0.25;
const enoughForOwn = 5;

/** The scale a drift is judged on; a figure that may pass 100 % grows like any positive one. */
function transformFor({ definition }: JudgingQuestion, points: readonly SeriesPoint[]): Transform {
  if (definition === null) return 'identity';
  const transform = transformOf[definition.scale === 'gross-rate' ? 'positive' : definition.scale];
  return points.every(({ value }) => Number.isFinite(toScale(transform, value))) ? transform : 'identity';
}

/**
 * On which scale the movement of a series is judged and with which prior: the refreshed one of its family, else the shipped one, else the series' own spread from five
 * values on, else none. A family's spread means something on its own scale only. Source: method 1.5.
 *
 * @example priorOf(question, points) // { transform: 'logit', prior: { s0: 0.3, lambda: 0.06 } }
 */
export function priorOf(question: JudgingQuestion, points: readonly SeriesPoint[]): { readonly transform: Transform; readonly prior: DriftPrior | null } {
  const transform = transformFor(question, points);
  if (question.prior) return { transform, prior: question.prior };
  const family = forecastFamilies.find(({ id, scales }) => id === question.definition?.forecastFamily && scales.includes(transform));
  if (family && family.s0 !== null) return { transform, prior: { s0: family.s0, lambda: family.lambda } };
  const spread = points.length >= enoughForOwn ? Math.sqrt(ownSpread({ years: points.map(({ year }) => year), values: points.map(({ value }) => toScale(transform, value)) }, Infinity).variance) : Number.NaN;
  return { transform, prior: spread > 0 ? { s0: spread, lambda: unknownLambda } : null };
}
