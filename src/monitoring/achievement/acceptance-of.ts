import { unitFactor, withUnit, type Target } from '#plan';
import type { IndicatorDefinition } from '#registry';
import type { Acceptance } from '../acceptance.ts';
import { goodDirectionOf } from './good-direction.ts';
import type { Absence, JudgingSettings } from './way.ts';

/** Ratios are printed with four decimal places (0.3333 for 1:3): this much is printing, not a miss. */
const ratioSlack = 0.5e-4;

/** The ratio a rounded decimal stands for: 0.3333 is 1:3. @example exactRatio(0.3333) // 0.333333… */
export function exactRatio(value: number): number {
  const turned = 1 / value;
  const whole = Math.round(turned);
  return value > 0 && value < 1 && Math.abs(value - 1 / whole) < ratioSlack ? 1 / whole : value;
}

const from = (lower: number, isOpen = false): Acceptance => ({ lower, upper: Infinity, lowerOpen: isOpen, upperOpen: false });
const to = (upper: number, isOpen = false): Acceptance => ({ lower: -Infinity, upper, lowerOpen: false, upperOpen: isOpen });
const between = (lower: number, upper: number): Acceptance => ({ lower, upper, lowerOpen: false, upperOpen: false });

/** Better than asked for is allowed where one side is good. */
const goodSide = (band: Acceptance, direction: 1 | -1 | 0): Acceptance => (direction === 0 ? band : direction === 1 ? { ...band, upper: Infinity } : { ...band, lower: -Infinity });

type Bound = NonNullable<Target['bound']>;
type Told = { readonly value: number; readonly upper: number; readonly strict: boolean; readonly tolerance: number; readonly direction: 1 | -1 | 0 };

const acceptedBy: Readonly<Record<Bound, (told: Told) => Acceptance>> = {
  'at-least': ({ value, strict }) => from(value, strict),
  'at-most': ({ value, strict }) => to(value, strict),
  reach: ({ value, direction }) => goodSide(between(value, value), direction),
  about: ({ value, tolerance, direction }) => goodSide(between(value - Math.abs(value) * tolerance, value + Math.abs(value) * tolerance), direction),
  between: ({ value, upper, direction }) => goodSide(between(Math.min(value, upper), Math.max(value, upper)), direction),
};

/** 不低于1:3 of beds to midwives speaks of how good it is: where less is good it lets through values up to 0.3333. */
const meritBounds: Readonly<Partial<Record<Bound, Bound>>> = { 'at-least': 'at-most', 'at-most': 'at-least' };

const boundOf = (bound: Bound, definition: IndicatorDefinition | null): Bound =>
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
  const factor = target.unit === null ? 1 : unitFactor(target.unit, unit);
  if (factor === null) return { reason: 'not-comparable', sentence: `目标${withUnit(value, target.unit)}与数据的计量单位“${unit}”不同，请核对指标或单位` };
  const scaled = (figure: number): number => (unit === 'ratio' ? exactRatio(figure * factor) : figure * factor);
  const told: Told = {
    value: scaled(value), upper: scaled(upper ?? value), strict, tolerance: target.tolerance ?? settings.aboutTolerance, direction: goodDirectionOf(target, definition),
  };
  const accepted = acceptedBy[boundOf(bound, definition)](told);
  return unit === 'ratio' ? widened(accepted) : accepted;
}

/** Whether nothing could be computed. */
export const isAbsence = (one: Acceptance | Absence): one is Absence => 'reason' in one;
