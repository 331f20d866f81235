import { undefinedBecause, type Undefined, type YearValue } from './measure.ts';

/**
 * The index of ESCAP for a value, now or projected: 10·d·(y−y₀)/|X−y₀|, met is 10 whatever came before; towards parity 10 − 10·|X−y|/|X−y₀|. May fall below zero.
 * Source: method 3.1, C04.
 *
 * @example escapIndex({ year: 2018, value: 81.7 }, 92, 98, 1) // 6.319018
 */
export function escapIndex(base: YearValue, value: number, target: number, direction: 1 | -1 | 0): number | Undefined {
  if (direction !== 0 && direction * (value - target) >= 0) return 10;
  const way = Math.abs(target - base.value);
  if (way === 0) return value === target ? 10 : undefinedBecause('not-applicable', '基期就是目标，没有路程');
  if (direction === 0) return 10 - (10 * Math.abs(target - value)) / way;
  if (direction * (base.value - target) > 0) return undefinedBecause('not-applicable', '基期已达到目标，按保持看待');
  return (10 * direction * (value - base.value)) / way;
}
