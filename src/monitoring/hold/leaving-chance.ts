import { fastDensity, fastNormal } from './fast-normal.ts';
import { legendreRule } from './known-rules.ts';

/** Standard deviations within which a walk is followed (1e-5 lies beyond on either side), and from which a wall is no longer feared. */
const followed = 4.2;
const feared = 3.8;
/** Quadrature points of a window: so many, and more for every standard deviation of a step it is wide. */
const fewestPoints = 3.5;
const pointsPerUnit = 0.8;

/** Where the walk can be after a step, and how likely: quadrature points and the chance that stands at each. */
type Cloud = { readonly places: Float64Array; readonly chances: Float64Array };

/** Walls of every step (index 1 … steps; ±Infinity where there is none), and the paper the sum is done on. Made once for many walks of the same number of steps. */
export type WalledWalk = {
  readonly steps: number;
  readonly lowers: Float64Array;
  readonly uppers: Float64Array;
  /** 1: as published. 2: twice the points, for proofs. */
  readonly care: number;
  readonly roots: Float64Array;
  readonly clouds: readonly [Cloud, Cloud];
};

const pointsFor = (care: number, width: number): number => Math.ceil(care * (fewestPoints + pointsPerUnit * width));

/** An unwalled walk of so many steps. */
export function walledWalk(steps: number, care: number): WalledWalk {
  const widest = pointsFor(care, 2 * followed * Math.sqrt(care * steps)) + 1;
  const cloud = (): Cloud => ({ places: new Float64Array(widest), chances: new Float64Array(widest) });
  const roots = Float64Array.from({ length: steps + 1 }, (_, step) => Math.sqrt(step));
  return { steps, lowers: new Float64Array(steps + 1).fill(-Infinity), uppers: new Float64Array(steps + 1).fill(Infinity), care, roots, clouds: [cloud(), cloud()] };
}

/**
 * The chance that a walk from 0 by independent standard normal steps is outside its walls after at least one step. To 3e-5, for any walls that move as they like.
 *
 * The chance of every place inside the walls is carried from step to step by Gauss–Legendre quadrature, and what falls outside is added up. A step whose walls are out of
 * reach is passed over (the next jump is wider); places from which no later wall is to be feared are dropped, for they add nothing.
 *
 * @example leavingChance({ ...walledWalk(1, 1), lowers: Float64Array.of(0, 0) }) // 0.5
 */
export function leavingChance({ steps, lowers, uppers, care, roots, clouds }: WalledWalk): number {
  const scale = Math.sqrt(care);
  let [from, to] = clouds;
  from.places[0] = 0;
  from.chances[0] = 1;
  let size = 1;
  let at = 0;
  let left = 0;
  for (let step = 1; step <= steps; step++) {
    const reach = scale * followed * (roots[step] ?? 0);
    const lower = lowers[step] ?? 0;
    const upper = uppers[step] ?? 0;
    if (lower <= -reach && upper >= reach) continue;

    const perJump = 1 / (roots[step - at] ?? 1);
    for (let i = 0; i < size; i++) {
      const place = from.places[i] ?? 0;
      const inside = lower < upper ? 1 - fastNormal((lower - place) * perJump) - fastNormal((place - upper) * perJump) : 0;
      left += (from.chances[i] ?? 0) * (1 - inside);
    }

    // Above `calmAbove` no later lower wall is feared, below `calmBelow` no later upper wall; only one kind of wall ahead lets a window end there.
    let calmAbove = -Infinity;
    let calmBelow = Infinity;
    for (let later = step + 1; later <= steps; later++) {
      const laterReach = scale * followed * (roots[later] ?? 0);
      const fear = scale * feared * (roots[later - step] ?? 0);
      if ((lowers[later] ?? 0) > -laterReach) calmAbove = Math.max(calmAbove, (lowers[later] ?? 0) + fear);
      if ((uppers[later] ?? 0) < laterReach) calmBelow = Math.min(calmBelow, (uppers[later] ?? 0) - fear);
    }
    const lowest = Math.max(lower, -reach, calmAbove === -Infinity ? calmBelow : -Infinity);
    const highest = Math.min(upper, reach, calmBelow === Infinity ? calmAbove : Infinity);
    if (!(lowest < highest)) break;

    const half = (highest - lowest) / 2;
    const points = pointsFor(care, 2 * half);
    const rule = legendreRule(points);
    for (let j = 0; j < points; j++) {
      const place = lowest + half * (1 + (rule.points[j] ?? 0));
      let sum = 0;
      for (let i = 0; i < size; i++) sum += (from.chances[i] ?? 0) * fastDensity((place - (from.places[i] ?? 0)) * perJump);
      to.places[j] = place;
      to.chances[j] = sum * perJump * 2 * half * (rule.weights[j] ?? 0);
    }
    [from, to] = [to, from];
    size = points;
    at = step;
  }
  return left;
}
