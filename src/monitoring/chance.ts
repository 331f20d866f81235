/** Chance that can be repeated: the same seed gives the same numbers, on every machine. The pure rooms have no other. */
export type Chance = {
  /** A number from 0 to 1, 1 excluded. */
  readonly fraction: () => number;
  /** A whole number from 0 to `below`, `below` excluded. */
  readonly whole: (below: number) => number;
};

const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** Spreads one seed over four words, so that neighbouring seeds have nothing in common (the finaliser of MurmurHash3). */
function spread(seed: number): number {
  let word = seed | 0;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
}

const golden = 0x9e3779b9;

/**
 * Makes chance from a seed (a whole number): xoshiro128** of Blackman and Vigna, period 2¹²⁸ − 1, for simulations and resampling, not for secrets.
 *
 * @example chanceFrom(7).whole(6) // always the same
 */
export function chanceFrom(seed: number): Chance {
  let [a, b, c, d] = [spread(seed + golden), spread(seed + 2 * golden), spread(seed + 3 * golden), spread(seed + 4 * golden)];
  const fraction = (): number => {
    const drawn = Math.imul(turned(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = turned(d, 11);
    return drawn / 4_294_967_296;
  };
  return { fraction, whole: (below) => Math.floor(fraction() * below) };
}
