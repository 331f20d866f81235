import { findUnit } from '#registry';
import { pointUnit } from '../point-unit.ts';
import type { Target } from '../tree.ts';
import { judgeWeaker, type Demand, type GoodDirection, type Judgement } from './judge-weaker.ts';
import type { KnownIndicator } from './placed-targets.ts';

/**
 * What to multiply a value in one unit with to have it in another; null when they measure different things.
 *
 * @example unitFactor('‰', '%') // 0.1
 */
export function unitFactor(from: string | null, to: string | null): number | null {
  if (from === to) return 1;
  if (from === null || to === null) return null;
  const [first, second] = [findUnit(from), findUnit(to)];
  return first && second && first.dimension === second.dimension ? first.perBase / second.perBase : null;
}

/**
 * Which way is good for a target: as the registry says, else as its words do (以上 up, 以下 down, 提高, 下降).
 *
 * @example goodDirection({ bound: 'at-most', … }, undefined) // 'down'
 */
export function goodDirection(target: Pick<Target, 'bound' | 'direction'>, indicator: KnownIndicator | undefined): GoodDirection {
  if (indicator && indicator.direction !== 'reference') return indicator.direction;
  if (target.bound === 'at-least') return 'up';
  if (target.bound === 'at-most') return 'down';
  return target.direction === 'up' || target.direction === 'down' ? target.direction : null;
}

/** The part of a target that is one level, with its unit. */
type Level = Demand & { readonly unit: string | null };

/** A change is judged by its size on the good side: 下降20% asks for more than 下降10%, 5个千分点 as much as 0.5个百分点. */
function sizeOfChange(target: Target): Level | null {
  const amount = target.changePercent ?? target.changePoints;
  if (amount === null || !Number.isFinite(amount)) return null;
  const points = target.changePercent === null ? pointUnit(target) : null;
  const factor = points === null ? 1 : unitFactor(points, '百分点');
  const unit = `${points === null ? '%' : factor === null ? points : '百分点'} ${String(target.baselineYear)} ${String(target.per)} ${String(Math.sign(amount))}`;
  return { bound: target.bound ?? 'reach', value: Math.abs(amount) * (factor ?? 1), upper: null, strict: target.strict, tolerance: target.tolerance, unit };
}

const isChange = (target: Target): boolean => target.changePercent !== null || target.changePoints !== null;

function inUnit(level: Level, unit: string | null): Demand | null {
  const factor = unitFactor(level.unit, unit);
  if (factor === null || level.value === null) return null;
  return { ...level, value: level.value * factor, upper: level.upper === null ? null : level.upper * factor };
}

/**
 * How the first of two targets of one indicator stands to the second; units are converted. A change is compared with a change from the same year only.
 *
 * @example judgeTargets(ours, theirs, findIndicatorById('maternal-mortality-rate')) // 'weaker'
 */
export function judgeTargets(a: Target, b: Target, indicator: KnownIndicator | undefined): Judgement {
  if (isChange(a) !== isChange(b)) return 'not-comparable';
  const first = isChange(a) ? sizeOfChange(a) : a;
  const second = isChange(b) ? sizeOfChange(b) : b;
  if (!first || !second) return 'not-comparable';
  const other = inUnit(second, first.unit);
  const direction = isChange(a) ? 'up' : (goodDirection(a, indicator) ?? goodDirection(b, indicator));
  return other ? judgeWeaker(first, other, direction) : 'not-comparable';
}

/** Targets with a figure that can be held against another one. */
export const hasFigure = (target: Target): boolean => target.value !== null || isChange(target);
