/** Points and weights of a quadrature, points in rising order, weights adding up to 1. */
export type QuadratureRule = { readonly points: Float64Array; readonly weights: Float64Array };

/**
 * The Gauss rule of the polynomials that are orthogonal for a distribution, from their three-term recurrence: the points are the eigenvalues of its
 * tridiagonal matrix (`centres` on the diagonal, `couplings` beside it, one fewer), the weights the squares of the first parts of its eigenvectors.
 * With n points it is exact for polynomials below degree 2n. Source: Golub & Welsch (1969), by implicit QL steps.
 *
 * @example gaussRule([0, 0], [1]) // the normal distribution by two points: -1 and 1, half each
 */
export function gaussRule(centres: readonly number[], couplings: readonly number[]): QuadratureRule {
  const size = centres.length;
  const diagonal = Float64Array.from(centres);
  const beside = Float64Array.from([...couplings, 0]);
  const first = Float64Array.from(centres, (_, at) => (at === 0 ? 1 : 0));
  const at = (row: Float64Array, place: number): number => row[place] ?? 0;
  for (let start = 0; start < size; start++) {
    for (;;) {
      let end = start;
      while (end < size - 1 && Math.abs(at(beside, end)) > Number.EPSILON * (Math.abs(at(diagonal, end)) + Math.abs(at(diagonal, end + 1)))) end++;
      if (end === start) break;
      const slant = (at(diagonal, start + 1) - at(diagonal, start)) / (2 * at(beside, start));
      let bulge = at(diagonal, end) - at(diagonal, start) + at(beside, start) / (slant + Math.sign(slant || 1) * Math.hypot(slant, 1));
      let [sine, cosine, shift] = [1, 1, 0];
      for (let row = end - 1; row >= start; row--) {
        const turned = sine * at(beside, row);
        const kept = cosine * at(beside, row);
        const length = Math.hypot(turned, bulge);
        beside[row + 1] = length;
        [sine, cosine] = [turned / length, bulge / length];
        bulge = at(diagonal, row + 1) - shift;
        const spread = (at(diagonal, row) - bulge) * sine + 2 * cosine * kept;
        shift = sine * spread;
        diagonal[row + 1] = bulge + shift;
        bulge = cosine * spread - kept;
        const [near, far] = [at(first, row), at(first, row + 1)];
        first[row + 1] = sine * near + cosine * far;
        first[row] = cosine * near - sine * far;
      }
      diagonal[start] = at(diagonal, start) - shift;
      beside[start] = bulge;
      beside[end] = 0;
    }
  }
  const order = Array.from(diagonal.keys()).toSorted((a, b) => at(diagonal, a) - at(diagonal, b));
  return { points: Float64Array.from(order, (place) => at(diagonal, place)), weights: Float64Array.from(order, (place) => at(first, place) ** 2) };
}
