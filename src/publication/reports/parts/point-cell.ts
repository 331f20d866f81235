import type { Cell } from '#documents';
import type { YearFigure } from '#monitoring';
import { digitsOf } from '../../figures/series-figures.ts';
import type { TargetFigures } from '../../figures/target-figures.ts';

/** Ratios are told as plans print them, so they are no numbers of a workbook. */
const isPlainNumber = ({ text }: YearFigure, unit: string): boolean => unit !== 'ratio' && /^-?[\d,]+(\.\d+)?$/.test(text.trim());

/**
 * A published value as a cell, without its unit, which has a column of its own; bound to where it came from, a number in a workbook.
 *
 * @example pointCell(point, figures, '%').number // { value: 96.3, digits: 1, suffix: '' }
 */
export function pointCell(point: YearFigure, figures: TargetFigures, unit: string): Cell {
  const { source } = figures.value(point);
  const printed = point.text.trim();
  const text = /^-?[\d,]+(?:\.\d+)?/.exec(printed)?.[0] ?? printed;
  return { runs: [source === undefined ? { text } : { text, source }], ...(isPlainNumber({ ...point, text }, unit) ? { number: { value: point.value, digits: digitsOf(point), suffix: '' } } : {}) };
}
