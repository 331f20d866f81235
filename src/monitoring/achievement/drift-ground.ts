import { provisionalPrior } from '../forecast/family-prior.ts';
import { indicatorScale } from '../run/indicator-scale.ts';
import { priorOfIndicator } from '../run/prior-of-indicator.ts';
import { toScale } from '../scale.ts';
import type { SeriesPoint } from '../series.ts';
import type { DriftGround } from './judge-movement.ts';
import type { JudgingQuestion } from './way.ts';

const asItIs: DriftGround['scale'] = { transform: 'identity', factor: 1 };

/**
 * On which scale the movement of a series is judged and with which prior: those of its forecast, the refreshed prior of its family where the question brings one. Values
 * that cannot stand on the scale (a logarithm of zero) are taken as they are. Source: method 1.5, 3.4.
 *
 * @example driftGround(question, points) // { scale: { transform: 'logit', factor: 1 }, prior: { spread: 0.3, lambda: 0.06, … } }
 */
export function driftGround({ definition, prior }: JudgingQuestion, points: readonly SeriesPoint[]): DriftGround {
  const own = definition === null ? asItIs : indicatorScale(definition);
  const scale = points.every(({ value }) => Number.isFinite(toScale(own.transform, value * own.factor))) ? own : asItIs;
  return { scale, prior: prior ? provisionalPrior(prior.s0, prior.lambda) : priorOfIndicator(definition, scale.transform, new Map()).prior };
}
