/** A gap at two times on both scales, and what became of it. */
export type TwoScales = {
  readonly difference: readonly [number, number];
  /** First side over second; null when the second is zero or below. */
  readonly ratio: readonly [number | null, number | null];
  readonly verdict: 'narrowed' | 'widened' | 'split' | 'unchanged' | 'reverse-narrowed';
};

type Sides = readonly [first: number, second: number];

const ratioOf = ([first, second]: Sides): number | null => (first > 0 && second > 0 ? first / second : null);
const sizeOfRatio = (ratio: number | null): number | null => (ratio === null ? null : Math.abs(Math.log(ratio)));
const apart = ([first, second]: Sides): number => Math.abs(first - second);

/** −1 narrower, 1 wider, 0 no change that counts, on each scale. */
const signOf = (change: number, least: number): -1 | 0 | 1 => (change <= -least * (1 - 1e-9) ? -1 : change >= least * (1 - 1e-9) ? 1 : 0);

function signs(before: Sides, now: Sides, least: number): readonly [-1 | 0 | 1, -1 | 0 | 1 | null] {
  const [then, today] = [sizeOfRatio(ratioOf(before)), sizeOfRatio(ratioOf(now))];
  return [signOf(apart(now) - apart(before), least), then === null || today === null ? null : signOf(today - then, 1e-9)];
}

/** Which side was better off at first; null when nobody knows which way is good or the sides were equal. */
const betterSide = ([first, second]: Sides, good: 1 | -1 | 0): 0 | 1 | null => (good === 0 || first === second ? null : good * (first - second) > 0 ? 0 : 1);

/** The better-off side fell back, and had it stayed where it was, less than half of the narrowing would be there. */
function isLevelledDown(before: Sides, now: Sides, good: 1 | -1 | 0, least: number): boolean {
  const better = betterSide(before, good);
  if (better === null) return false;
  const fellBack = good * (now[better] - before[better]) <= -least * (1 - 1e-9);
  const stayed: Sides = better === 0 ? [before[0], now[1]] : [now[0], before[1]];
  return fellBack && apart(before) - apart(stayed) < (apart(before) - apart(now)) / 2;
}

/**
 * What became of a gap between two sides: narrower or wider needs both scales, the difference and the ratio; where they disagree it is `split`. Narrower mostly because the
 * better-off side fell back is `reverse-narrowed` (逆向缩小) and no progress. `least` is the smallest change of a difference that counts; `good` which way is good for a side.
 * A value that is no number gives null. Source: method 7.2, C23.
 *
 * @example twoScales([30.1, 29.7], [18.5, 14.1], -1, 0.05)?.verdict // 'widened'
 */
export function twoScales(before: Sides, now: Sides, good: 1 | -1 | 0, least: number): TwoScales | null {
  if (![...before, ...now, least].every(Number.isFinite)) return null;
  const [difference, ratio] = signs(before, now, least);
  const told = { difference: [apart(before), apart(now)] as const, ratio: [ratioOf(before), ratioOf(now)] as const };
  const agree = ratio === null || ratio === difference;
  if (difference === 0) return { ...told, verdict: 'unchanged' };
  if (!agree) return { ...told, verdict: 'split' };
  if (difference === 1) return { ...told, verdict: 'widened' };
  return { ...told, verdict: isLevelledDown(before, now, good, least) ? 'reverse-narrowed' : 'narrowed' };
}
