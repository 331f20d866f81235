import type { Unit } from '#registry';

/** A figure in the unit of its indicator: decimal text, value, decimal places. */
export type Figure = { readonly text: string; readonly value: number; readonly digits: number };

const placesOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/** The decimal text with its point moved, digit for digit: 3.9 by eight places is 390000000. */
function moved(text: string, places: number): string {
  const negative = text.startsWith('-');
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(1, point);
  const shown = `${padded.slice(0, at).replace(/^0+(?=\d)/, '')}${padded.length > at ? `.${padded.slice(at)}` : ''}`;
  return `${negative ? '-' : ''}${shown}`;
}

/**
 * What one unit is worth in another of its dimension; null when they measure different things (% and 人) or one of them is unknown.
 *
 * @example conversionFactor(findUnit('‰'), findUnit('%')) // 0.1
 */
export function conversionFactor(from: Unit | undefined, to: Unit | undefined): number | null {
  if (!from || !to || from.dimension !== to.dimension) return null;
  const factor = from.perBase / to.perBase;
  return Math.abs(factor - Math.round(factor)) < 1e-9 * factor && factor >= 1 ? Math.round(factor) : Math.abs(1 / factor - Math.round(1 / factor)) < 1e-9 / factor ? 1 / Math.round(1 / factor) : factor;
}

/**
 * A printed decimal in the unit of its indicator. Powers of ten move the decimal point, so that every digit stays; other factors (小时 → 分钟) are rounded to twelve digits and keep
 * the decimal places of the print.
 *
 * @example convertFigure('3.9', 1e8).text // '390000000'
 */
export function convertFigure(text: string, factor: number): Figure {
  if (factor === 1) return { text, value: Number(text), digits: placesOf(text) };
  const power = Math.round(Math.log10(factor));
  if (Math.abs(factor / 10 ** power - 1) < 1e-9) {
    const shown = moved(text, power);
    return { text: shown, value: Number(shown), digits: placesOf(shown) };
  }
  const value = Number((Number(text) * factor).toPrecision(12));
  return { text: String(value), value, digits: placesOf(text) };
}
