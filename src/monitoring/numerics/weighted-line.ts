/** A point and how much it counts. */
export type WeightedPoint = { readonly x: number; readonly y: number; readonly weight: number };

/**
 * The straight line through weighted points by least squares: its height at x = 0 and its slope. Of one point, or none apart, a level line; of no points the zero line.
 *
 * @example weightedLine([{ x: 0, y: 1, weight: 1 }, { x: 1, y: 3, weight: 1 }]) // { level: 1, slope: 2 }
 */
export function weightedLine(points: readonly WeightedPoint[]): { readonly level: number; readonly slope: number } {
  const all = points.reduce((sum, { weight }) => sum + weight, 0);
  if (all === 0) return { level: 0, slope: 0 };
  const x0 = points.reduce((sum, { x, weight }) => sum + x * weight, 0) / all;
  const y0 = points.reduce((sum, { y, weight }) => sum + y * weight, 0) / all;
  const spread = points.reduce((sum, { x, weight }) => sum + weight * (x - x0) ** 2, 0);
  const slope = spread > 0 ? points.reduce((sum, { x, y, weight }) => sum + weight * (x - x0) * (y - y0), 0) / spread : 0;
  return { level: y0 - slope * x0, slope };
}
