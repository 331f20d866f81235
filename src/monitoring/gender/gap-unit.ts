import { findUnit, units } from '#registry';

/**
 * The unit of a difference of two values: points for fractions (% gives 百分点), otherwise the values' own unit.
 *
 * @example gapUnitOf('/10万') // '十万分点'
 */
export function gapUnitOf(unit: string): string {
  const known = findUnit(unit);
  if (known?.dimension !== 'fraction') return known?.id ?? unit;
  return units.find(({ dimension, perBase }) => dimension === 'fraction-difference' && perBase === known.perBase)?.id ?? known.id;
}

/**
 * A difference as a report prints it: 4.4个十万分点, 350元, 0.12 for bare numbers. `unit` is that of the values, not of the difference.
 * Source: practice 3.5 (百分点, 千分点, 十万分点).
 *
 * @example gapText(4.4, '/10万', 1) // '4.4个十万分点'
 */
export function gapText(size: number, unit: string, digits: number): string {
  const own = gapUnitOf(unit);
  const dimension = findUnit(own)?.dimension;
  if (dimension === 'ratio' || dimension === 'sex-ratio') return size.toFixed(digits);
  return `${size.toFixed(digits)}${dimension === 'fraction-difference' ? '个' : ''}${own}`;
}
