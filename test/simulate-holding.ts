import type { HoldCase } from '../src/monitoring/hold/hold-case.ts';

/** Evenly spread 32-bit numbers, the same for the same seed (xoshiro128**, Blackman & Vigna 2018, its state filled by splitmix32). */
function bitsFrom(seed: number): () => number {
  let mixing = seed | 0;
  const mixed = (): number => {
    mixing = (mixing + 0x9e3779b9) | 0;
    let word = Math.imul(mixing ^ (mixing >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return (word ^ (word >>> 15)) | 0;
  };
  let [a, b, c, d] = [mixed(), mixed(), mixed(), mixed()];
  return () => {
    const product = Math.imul(b, 5);
    const out = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return out;
  };
}

/** Width of the lowest layer and area of every layer of the ziggurat with 128 of them (Marsaglia & Tsang 2000). */
const layers = 128;
const outermost = 3.442619855899;
const area = 9.91256303526217e-3;

const { widths, shares } = ((): { readonly widths: Float64Array; readonly shares: Float64Array } => {
  const widths = new Float64Array(layers + 1);
  const density = (x: number): number => Math.exp(-0.5 * x * x);
  widths[0] = area / density(outermost);
  widths[1] = outermost;
  for (let layer = 2; layer < layers; layer++) widths[layer] = Math.sqrt(-2 * Math.log(area / (widths[layer - 1] ?? 1) + density(widths[layer - 1] ?? 1)));
  return { widths, shares: Float64Array.from({ length: layers }, (_, layer) => (widths[layer + 1] ?? 0) / (widths[layer] ?? 1)) };
})();

/** Standard normal and χ² numbers from a seed. */
function drawsFrom(seed: number): { readonly normal: () => number; readonly chiSquare: (df: number) => number } {
  const bits = bitsFrom(seed);
  const fraction = (): number => (bits() + 0.5) / 4_294_967_296;
  const normal = (): number => {
    for (;;) {
      const layer = bits() & (layers - 1);
      const share = (bits() + 0.5) / 2_147_483_648 - 1;
      if (Math.abs(share) < (shares[layer] ?? 0)) return share * (widths[layer] ?? 0);
      if (layer === 0) {
        // The tail beyond the outermost layer (Marsaglia 1964).
        for (;;) {
          const beyond = -Math.log(fraction()) / outermost;
          if (-2 * Math.log(fraction()) > beyond * beyond) return share < 0 ? -outermost - beyond : outermost + beyond;
        }
      }
      const x = share * (widths[layer] ?? 0);
      const low = Math.exp(-0.5 * ((widths[layer] ?? 0) ** 2 - x * x));
      const high = Math.exp(-0.5 * ((widths[layer + 1] ?? 0) ** 2 - x * x));
      if (high + fraction() * (low - high) < 1) return x;
    }
  };
  // Marsaglia & Tsang 2000: a cube of a normal number, accepted nearly always.
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * fraction() ** (1 / shape);
    const size = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const cube = (1 + x / Math.sqrt(9 * size)) ** 3;
      if (cube > 0 && Math.log(fraction()) < 0.5 * x * x + size - size * cube + size * Math.log(cube)) return size * cube;
    }
  };
  return { normal, chiSquare: (df) => 2 * gamma(df / 2) };
}

/**
 * The share of simulated paths that stay inside in every year: the plain reading of method 1.5.7, to which the quadrature is held. Its own standard error is √(p(1−p)/paths).
 *
 * @example simulateHolding(asked, 200_000, 1)
 */
export function simulateHolding({ last, drift, spread, driftShare, df, damping, noise, steps, lower, upper }: HoldCase, paths: number, seed: number): number {
  const { normal, chiSquare } = drawsFrom(seed);
  let held = 0;
  for (let path = 0; path < paths; path++) {
    const sigma = spread * Math.sqrt(df / chiSquare(df));
    let move = drift + Math.sqrt(driftShare) * sigma * normal();
    const noiseSpread = Math.sqrt(noise) * sigma;
    let z = last;
    let inside = true;
    for (let step = 1; step <= steps && inside; step++) {
      move *= damping;
      z += move + noiseSpread * normal();
      inside = z >= lower && z <= upper;
    }
    if (inside) held++;
  }
  return held / paths;
}
