/** Simple exponential smoothing fitted to values one step apart: weight of the newest, start, last level, spread of the one-step errors. */
export type SmoothedLevel = { readonly weight: number; readonly level: number; readonly squaredErrors: number };

/** Errors are linear in the start: e_t = u_t − v_t·start, so the best start for a weight has a closed form. */
function smooth(values: readonly number[], weight: number): SmoothedLevel {
  const rest = 1 - weight;
  let known = 0;
  let share = 1;
  let uv = 0;
  let vv = 0;
  for (const value of values) {
    uv += (value - known) * share;
    vv += share * share;
    known = rest * known + weight * value;
    share *= rest;
  }
  const start = uv / vv;
  let level = start;
  let squaredErrors = 0;
  for (const value of values) {
    squaredErrors += (value - level) ** 2;
    level = rest * level + weight * value;
  }
  return { weight, level, squaredErrors };
}

const leastWeight = 1e-4;
const golden = (Math.sqrt(5) - 1) / 2;

/**
 * Fits weight and start by least squares, as R's `ets(model = "ANN")` does by likelihood: a grid finds the valley, a golden-section search its floor.
 *
 * @example smoothedLevel([1, 1, 1, 1]).level // 1
 */
export function smoothedLevel(values: readonly number[]): SmoothedLevel {
  const cells = 40;
  const at = (cell: number): number => Math.min(Math.max(cell / cells, leastWeight), 1 - leastWeight);
  let best = 0;
  let bestErrors = Infinity;
  for (let cell = 0; cell <= cells; cell++) {
    const { squaredErrors } = smooth(values, at(cell));
    if (squaredErrors < bestErrors) [best, bestErrors] = [cell, squaredErrors];
  }
  let low = at(Math.max(best - 1, 0));
  let high = at(Math.min(best + 1, cells));
  for (let round = 0; round < 40; round++) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (smooth(values, left).squaredErrors <= smooth(values, right).squaredErrors) high = right;
    else low = left;
  }
  return smooth(values, (low + high) / 2);
}
