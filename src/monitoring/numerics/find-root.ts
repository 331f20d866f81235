/** Where a rising function and its slope stand at a place. */
type ValueAndSlope = { readonly value: number; readonly slope: number };

/**
 * The place in [low, high] where a rising function is 0: Newton's steps, halving whenever a step would leave what is known to hold the root or the value is not finite.
 * Not a number when the function is.
 *
 * @example findRoot((x) => ({ value: x * x - 2, slope: 2 * x }), 1, 0, 2) // 1.41421356…
 */
export function findRoot(at: (x: number) => ValueAndSlope, start: number, low: number, high: number): number {
  let [left, right] = [low, high];
  let x = Math.min(Math.max(start, left), right);
  for (let round = 0; round < 200; round++) {
    const { value, slope } = at(x);
    if (Number.isNaN(value)) return NaN;
    if (value === 0) return x;
    if (value < 0) left = x;
    else right = x;
    const step = x - value / slope;
    const next = step > left && step < right ? step : left + (right - left) / 2;
    if (Math.abs(next - x) <= 2e-16 * Math.max(1, Math.abs(x))) return next;
    x = next;
  }
  return x;
}
