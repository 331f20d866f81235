import { decimalPlaces } from '#monitoring';
import { findUnit, type Scale } from '#registry';

/** An axis of values: its ends, the values marked on it and the decimal places these need. */
export type ValueScale = { readonly min: number; readonly max: number; readonly ticks: readonly number[]; readonly digits: number };

/** Between which values an axis must stay: what cannot be is not drawn. `whole`: things are counted, there is nothing between two of them. */
export type ValueLimits = { readonly floor: number; readonly ceiling: number; readonly whole: boolean };

const counted: ReadonlySet<string> = new Set(['people', 'things', 'times']);

/**
 * The limits of an axis by what values are possible. A figure that is there all the same stays inside.
 *
 * @example limitsOf('share', '%') // { floor: 0, ceiling: 100, whole: false }
 */
export const limitsOf = (scale: Scale, unit: string): ValueLimits => ({
  floor: scale === 'plain' ? -Infinity : 0, ceiling: scale === 'share' && unit === '%' ? 100 : Infinity, whole: findUnit(unit)?.perBase === 1 && counted.has(findUnit(unit)?.dimension ?? ''),
});

const steps = [1, 2, 2.5, 5, 10];

/** The smallest step of a round number that is not below what is asked. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return Number(((steps.find((step) => step * power >= least * 0.999_999) ?? 10) * power).toPrecision(3));
}

/** Where the smallest value is less than this part of the largest, the axis begins at zero. */
const nearZero = 0.4;

/** An axis spans at least this part of its values: tenths of a point near 100 % must not look like a landslide. */
const leastSpan = 0.02;

/** Ends that are not one and the same, nor too near each other. */
function endsOf(values: readonly number[], { floor, ceiling }: ValueLimits): readonly [number, number] {
  const known = values.filter(Number.isFinite);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  if (known.length === 0 || (low === 0 && high === 0)) return [0, 1];
  const span = Math.max(leastSpan * Math.max(Math.abs(low), Math.abs(high)), high - low);
  const [least, most] = [Math.min(floor, low), Math.max(ceiling, high)];
  const top = Math.min((low + high + span) / 2, most);
  const from = Math.max(Math.min(low, top - span), least);
  const to = Math.min(Math.max(top, from + span), most);
  return floor === 0 && low >= 0 && from < nearZero * to ? [0, to] : [from, to];
}

/**
 * An axis that holds all values, with about `count` steps of a round size. It begins at zero where values come near it, not where they all lie high (shares near 100), and never passes
 * what can be.
 *
 * @example valueScale([94.2, 97.4, 98], limitsOf('share', '%')).ticks // [94, 95, 96, 97, 98]
 */
export function valueScale(values: readonly number[], limits: ValueLimits, count = 4): ValueScale {
  const [low, high] = endsOf(values, limits);
  const step = Math.max(roundStep((high - low) / count), limits.whole || high - low === 1 && values.every((value) => value === 0) ? 1 : 0);
  const [first, last] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  const digits = decimalPlaces(step);
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toFixed(Math.min(digits, 12))));
  return { min: ticks[0] ?? low, max: ticks.at(-1) ?? high, ticks, digits };
}

/** Below the lowest value named on an axis that does not begin at zero some room is left: for labels, and because its foot is no figure. */
const footRoom = 0.07;

/**
 * The values at the foot and the top of a frame for an axis.
 *
 * @example frameEnds({ min: 94, max: 100, … }) // [93.58, 100]
 */
export const frameEnds = ({ min, max }: ValueScale): readonly [number, number] => [min === 0 ? 0 : min - footRoom * (max - min), max];
