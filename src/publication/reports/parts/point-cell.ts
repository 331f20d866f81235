import type { Cell, Run } from '#documents';
import { probabilityText, type MonitoredTarget, type YearFigure } from '#monitoring';
import { findUnit } from '#registry';
import { plainText } from '../../figures/say.ts';
import { digitsOf } from '../../figures/series-figures.ts';
import type { TargetFigures } from '../../figures/target-figures.ts';
import { cell, numberCell } from '../blocks.ts';

/**
 * A published value as a cell, without its unit, which has a column of its own; bound to where it came from, a number in a workbook.
 *
 * @example pointCell(point, figures).number // { value: 96.3, digits: 1, suffix: '' }
 */
export function pointCell(point: YearFigure, figures: TargetFigures): Cell {
  const { source } = figures.value(point);
  const printed = point.text.trim();
  const text = /[:：]/.test(printed) ? printed : (/^-?[\d,]+(?:\.\d+)?/.exec(printed)?.[0] ?? printed);
  return { runs: [source === undefined ? { text } : { text, source }], ...(/^-?[\d,]+(?:\.\d+)?$/.test(text) ? { number: { value: point.value, digits: digitsOf(point), suffix: '' } } : {}) };
}

const figureWithUnit = /^(-?[\d,]+(?:\.(\d+))?)(.*)$/;

/**
 * A figure with its unit as a cell, a number in a workbook; words that say more (95%以上, a figure with its year) and years stay words.
 *
 * @example measuredCell([{ text: '38.0%' }]).number // { value: 38, digits: 1, suffix: '%' }
 */
export function measuredCell(runs: readonly Run[], more: Omit<Cell, 'runs'> = {}): Cell {
  const text = plainText(runs);
  const [, figure = '', places = '', suffix = ''] = /^\d{4}年$/.test(text) ? [] : (figureWithUnit.exec(text) ?? []);
  const isFigure = figure !== '' && (suffix === '' || findUnit(suffix.replace(/^个(?=.)/, '')) !== undefined || findUnit(suffix) !== undefined);
  return cell(runs, isFigure ? { ...more, number: { value: Number(figure.replaceAll(',', '')), digits: places.length, suffix } } : more);
}

/** The chance of a target as a cell; — where none is told. @example chanceCell(target, figures).runs[0] // { text: '56%', … } */
export const chanceCell = ({ forecast }: Pick<MonitoredTarget, 'forecast'>, figures: TargetFigures): Cell => ('probability' in forecast ? numberCell(figures.told(probabilityText(forecast.probability), 'forecast.probability'), 100 * forecast.probability, 0, '%') : cell('—'));
