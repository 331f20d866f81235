import { withUnit, type Target, type TargetBound } from '#plan';
import type { IndicatorDefinition } from '#registry';
import { acceptedBy, type Acceptance } from '../acceptance.ts';
import { goodDirectionOf } from './good-direction-of.ts';
import { targetFactor } from './target-factor.ts';
import type { Absence, JudgingSettings } from './way.ts';

/** Ratios are printed with four decimal places (0.3333 for 1:3): this much is printing, not a miss. */
const ratioSlack = 0.5e-4;

/** The ratio a rounded decimal stands for: 0.3333 is 1:3. @example exactRatio(0.3333) // 0.333333… */
export function exactRatio(value: number): number {
  const turned = 1 / value;
  const whole = Math.round(turned);
  return value > 0 && value < 1 && Math.abs(value - 1 / whole) < ratioSlack ? 1 / whole : value;
}

/** 不低于1:3 of beds to midwives speaks of how good it is: where less is good it lets through values up to 0.3333. */
const meritBounds: Readonly<Partial<Record<TargetBound, TargetBound>>> = { 'at-least': 'at-most', 'at-most': 'at-least' };

const boundOf = (bound: TargetBound, definition: IndicatorDefinition | null): TargetBound =>
  definition?.boundsSpeakOf === 'merit' && definition.direction === 'down' ? (meritBounds[bound] ?? bound) : bound;

const widened = ({ lower, upper, ...open }: Acceptance): Acceptance => ({ lower: lower - ratioSlack, upper: upper + ratioSlack, ...open });

/**
 * The values that keep a target with a figure, in `unit` (the one its indicator is published in); an absence when the two units measure different things or the target
 * has no figure. Source: method 2.
 *
 * @example acceptanceOf({ bound: 'at-most', value: 1, unit: '小时', … }, null, '分钟', settings) // up to 60
 */
export function acceptanceOf(target: Target, definition: IndicatorDefinition | null, unit: string, settings: JudgingSettings): Acceptance | Absence {
  const { bound, value, upper, strict } = target;
  if (bound === null || value === null || !Number.isFinite(value)) return { reason: 'not-applicable', sentence: '目标没有数值' };
  const factor = targetFactor(target, unit);
  if (factor === null) return { reason: 'not-comparable', sentence: `目标${withUnit(value, target.unit)}与数据的计量单位“${unit}”不同，请核对指标或单位` };
  const scaled = (figure: number): number => (unit === 'ratio' ? exactRatio(figure * factor) : figure * factor);
  const accepted = acceptedBy[boundOf(bound, definition)]({
    value: scaled(value), upper: scaled(upper ?? value), strict, tolerance: target.tolerance ?? settings.aboutTolerance, direction: goodDirectionOf(target, definition),
  });
  return unit === 'ratio' ? widened(accepted) : accepted;
}

/** Whether nothing could be computed. */
export const isAbsence = (one: Acceptance | Absence): one is Absence => 'reason' in one;
