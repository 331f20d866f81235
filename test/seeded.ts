/** Chance that can be repeated: the same seed gives the same numbers (mulberry32). */
export type Chance = {
  /** A number from 0 to 1, 1 excluded. */
  readonly fraction: () => number;
  /** A whole number from 0 to `below`, `below` excluded. */
  readonly whole: (below: number) => number;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
  readonly shuffle: <T>(list: readonly T[]) => T[];
};

/**
 * Makes chance from a seed, so that a failing case can be made again from its number.
 *
 * @example chanceFrom(7).whole(6) // always the same
 */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (below: number): number => Math.floor(fraction() * below);
  return {
    fraction,
    whole,
    pick: <T>(from: readonly [T, ...T[]]): T => from[whole(from.length)] ?? from[0],
    shuffle: <T>(list: readonly T[]): T[] => {
      const left = [...list];
      return list.flatMap(() => left.splice(whole(left.length), 1));
    },
  };
}
