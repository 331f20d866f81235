import { gaussRule, type QuadratureRule } from './gauss-rule.ts';

/** Above so many degrees of freedom the spread is as good as known. */
const most = 1e6;
/** Logarithm of the weight, against the highest, below which the trapezoid rule ends. */
const least = -23;

/**
 * The distribution of √(χ²/df) as closely spaced points with weights: the trapezoid rule on its logarithm, where the density is smooth and falls off at both ends,
 * so that the averages of smooth functions are right to 1e-8. `df` is 1 or more, fractions too.
 */
function chiPoints(df: number): QuadratureRule {
  const known = Math.min(df, most);
  const stride = Math.min(0.2, 0.4 / Math.sqrt(2 * known));
  const logWeight = (t: number): number => known * (t - Math.expm1(2 * t) / 2);
  const places: number[] = [];
  for (let at = 0; logWeight(at * stride) > least; at++) places.push(at * stride);
  for (let at = -1; logWeight(at * stride) > least; at--) places.unshift(at * stride);
  const raw = places.map((t) => Math.exp(logWeight(t)));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return { points: Float64Array.from(places, Math.exp), weights: Float64Array.from(raw, (weight) => weight / total) };
}

/**
 * The same distribution by a handful of points: the Gauss rule in the square root of √(χ²/df), by Stieltjes' procedure on the closely spaced points. In that variable a chance that is
 * a smooth step in √(χ²/df) needs the fewest points, at many degrees of freedom and at few (docs/decisions/0015-hold-probability.md).
 */
function compressed({ points, weights }: QuadratureRule, size: number): QuadratureRule {
  const roots = points.map(Math.sqrt);
  const average = (of: (at: number) => number): number => weights.reduce((sum, weight, at) => sum + weight * of(at), 0);
  const centres: number[] = [];
  const couplings: number[] = [];
  let [before, now] = [new Float64Array(roots.length), new Float64Array(roots.length).fill(1)];
  while (centres.length < size) {
    const [older, old] = [before, now];
    const centre = average((at) => (roots[at] ?? 0) * (old[at] ?? 0) ** 2);
    const next = old.map((value, at) => ((roots[at] ?? 0) - centre) * value - (couplings.at(-1) ?? 0) * (older[at] ?? 0));
    const norm = Math.sqrt(average((at) => (next[at] ?? 0) ** 2));
    centres.push(centre);
    couplings.push(norm);
    [before, now] = [old, next.map((value) => value / norm)];
  }
  const rule = gaussRule(centres, couplings.slice(0, -1));
  return { points: rule.points.map((root) => root * root), weights: rule.weights };
}

/** `close`: right to 1e-8 for cheap functions. `few`: six to fourteen points for dear ones. */
export type ChiRules = { readonly close: QuadratureRule; readonly few: QuadratureRule };

const kept = new Map<string, ChiRules>();

/**
 * Averages over √(χ²_df/df), by which the spread of a yearly change is divided when it was estimated with `df` degrees of freedom (method 1.5.7). `care` times the usual number of few points.
 * Rules are kept: an installation has a dozen degrees of freedom; a caller with ever new ones only makes the list start again.
 *
 * @example chiRules(7, 1).few.points.length // 7
 */
export function chiRules(df: number, care: number): ChiRules {
  const key = `${String(df)} ${String(care)}`;
  const known = kept.get(key);
  if (known) return known;
  const close = chiPoints(df);
  const made = { close, few: compressed(close, Math.round(care * (6 + 8 / df))) };
  if (kept.size >= 1000) kept.clear();
  kept.set(key, made);
  return made;
}
