import { findUnit, units } from '#registry';

/**
 * The unit as it stands behind a figure: ratios and the sex ratio (女=100) print none, points are counted (个百分点).
 *
 * @example printedUnit('百分点') // '个百分点'
 */
export function printedUnit(unit: string): string {
  const known = findUnit(unit);
  if (known?.dimension === 'fraction-difference') return `个${known.id}`;
  return known?.dimension === 'ratio' || known?.dimension === 'sex-ratio' || unit.includes('=') ? '' : unit;
}

/** The unit as a heading names it: that of ratios has no sign of its own. @example unitName('ratio') // '比值' */
export const unitName = (unit: string): string => (unit === 'ratio' ? '比值' : unit);

/**
 * The unit in which a difference of two values is told: the point of a fraction's own size (% 百分点, ‰ 千分点, /万 万分点, /10万 十万分点), otherwise the values' own.
 * Source: practice.md 3.5.
 *
 * @example changeUnit('/10万') // '十万分点'
 */
export function changeUnit(unit: string): string {
  const known = findUnit(unit);
  if (known?.dimension !== 'fraction') return unit;
  return units.find(({ dimension, perBase }) => dimension === 'fraction-difference' && perBase === known.perBase)?.id ?? unit;
}
