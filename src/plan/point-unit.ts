import { findUnit, units } from '#registry';
import type { Target } from './tree.ts';

const written: Readonly<Record<string, string>> = { 千: '千分点', 万: '万分点', 十万: '十万分点', '10万': '十万分点' };

/**
 * The points in which a target's `changePoints` are counted. 千分点 and 十万分点 are told by its unit or its words; a share's own unit means the points of its size; 点 alone means percentage points.
 * Source: practice.md 3.5.
 *
 * @example pointUnit({ unit: null, quote: '婴儿死亡率比2020年降低2个千分点' }) // '千分点'
 */
export function pointUnit({ unit, quote }: Pick<Target, 'unit' | 'quote'>): string {
  if (unit === null) return written[/(十万|10万|万|千)分点/.exec(quote)?.[1] ?? ''] ?? '百分点';
  const known = findUnit(unit);
  return (known?.dimension === 'fraction' ? units.find(({ dimension, perBase }) => dimension === 'fraction-difference' && perBase === known.perBase)?.id : known?.id) ?? unit;
}
