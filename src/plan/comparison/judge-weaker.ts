import { acceptedBy, sameFigure, usualTolerance, type Acceptance } from '../acceptance.ts';
import type { Target } from '../tree.ts';

/** What of a target says which values keep it. */
export type Demand = Pick<Target, 'bound' | 'value' | 'upper' | 'strict' | 'tolerance'>;

/** Which way is good: more, less, or inside a band. Null: nobody knows. */
export type GoodDirection = 'up' | 'down' | 'range' | null;

/** How the first of two promises stands to the second. */
export type Judgement = 'weaker' | 'equal' | 'stronger' | 'not-comparable';

const signOf = { up: 1, down: -1, range: 0 } as const;

/** The values a promise lets through; null without a figure, or a band without its far end. */
function allowed({ bound, value, upper, strict, tolerance }: Demand, direction: GoodDirection): Acceptance | null {
  if (bound === null || value === null || !Number.isFinite(value)) return null;
  if (bound === 'between' && (upper === null || !Number.isFinite(upper))) return null;
  return acceptedBy[bound]({ value, upper: upper ?? value, strict, tolerance: tolerance ?? usualTolerance, direction: direction === null ? 0 : signOf[direction] });
}

/** +1 when the first lower end is the stricter one. */
function compareEnds(a: number, aOpen: boolean, b: number, bOpen: boolean): -1 | 0 | 1 {
  if (!sameFigure(a, b)) return a > b ? 1 : -1;
  return aOpen === bOpen ? 0 : aOpen ? 1 : -1;
}

const words = { '1': 'stronger', '0': 'equal', '-1': 'weaker' } as const;
const wordOf = (sign: -1 | 0 | 1): Judgement => words[`${sign}`];

const compareLower = (a: Acceptance, b: Acceptance): -1 | 0 | 1 => compareEnds(a.lower, a.lowerOpen, b.lower, b.lowerOpen);
const compareUpper = (a: Acceptance, b: Acceptance): -1 | 0 | 1 => compareEnds(-a.upper, a.upperOpen, -b.upper, b.upperOpen);

/** In a band the one that lets more through on either side, and less on none, is weaker. */
function judgeBand(a: Acceptance, b: Acceptance): Judgement {
  const lower = compareLower(a, b);
  const upper = compareUpper(a, b);
  if (lower * upper < 0) return 'not-comparable';
  return wordOf(lower !== 0 ? lower : upper);
}

/**
 * Says whether promise `a` is weaker than promise `b`: whether the worst value that still keeps `a` is worse than the worst that keeps `b`. Both stand in the same
 * unit. 超过98 is stronger than 98以上; 达到 lets better values through; 左右 allows its tolerance; a bound against the good direction cannot be compared.
 *
 * @example judgeWeaker({ bound: 'at-least', value: 98, … }, { bound: 'reach', value: 99, … }, 'up') // 'weaker'
 */
export function judgeWeaker(a: Demand, b: Demand, direction: GoodDirection): Judgement {
  const first = allowed(a, direction);
  const second = allowed(b, direction);
  if (!first || !second) return 'not-comparable';
  if (compareLower(first, second) === 0 && compareUpper(first, second) === 0) return 'equal';
  if (direction === null) return 'not-comparable';
  if (direction === 'range') return judgeBand(first, second);
  const ends = direction === 'up' ? [first.lower, second.lower] : [first.upper, second.upper];
  if (!ends.every(Number.isFinite)) return 'not-comparable';
  return wordOf(direction === 'up' ? compareLower(first, second) : compareUpper(first, second));
}

/**
 * Says whether a promise stands at a value of today: `weaker` when values worse than today's would keep it, `equal` when exactly today's would, `stronger` when
 * it asks for more. 左右 and a band count from their far end, since a value inside them is not a loss.
 *
 * @example judgeAgainstValue({ bound: 'at-most', value: 6, … }, 5.12, 'down') // 'weaker'
 */
export function judgeAgainstValue(demand: Demand, value: number, direction: GoodDirection): Judgement {
  if (!Number.isFinite(value) || direction === null || direction === 'range') return 'not-comparable';
  const given = allowed(demand, direction);
  if (!given) return 'not-comparable';
  if (demand.bound === 'about' || demand.bound === 'between') return judgeInside(demand, value, direction);
  const end = direction === 'up' ? given.lower : given.upper;
  if (!Number.isFinite(end)) return 'not-comparable';
  const open = direction === 'up' ? given.lowerOpen : given.upperOpen;
  return wordOf(direction === 'up' ? compareEnds(end, open, value, false) : compareEnds(-end, open, -value, false));
}

/** Only beyond the good end of what is meant would a loss go unseen. */
function judgeInside(demand: Demand, value: number, direction: 'up' | 'down'): Judgement {
  const meant = allowed(demand, 'range');
  if (!meant) return 'not-comparable';
  const above = value > meant.upper && !sameFigure(value, meant.upper);
  const below = value < meant.lower && !sameFigure(value, meant.lower);
  if (!above && !below) return 'equal';
  return above === (direction === 'up') ? 'weaker' : 'stronger';
}
