import { missingReasonWords, type MissingReason } from '#kernel';
import type { Cell, Run } from '#documents';
import { probabilityText, type MonitoredTarget, type YearFigure } from '#monitoring';
import { findUnit } from '#registry';
import { plainText } from '../../figures/say.ts';
import { digitsOf } from '../../figures/series-figures.ts';
import type { TargetFigures } from '../../figures/target-figures.ts';
import { cell } from '../blocks.ts';

/** Signs behind a figure that is not final as first published, the same in every table. */
export const statusMarks = { preliminary: { sign: '①', says: '初步数' }, estimated: { sign: '②', says: '推算数' }, revised: { sign: '③', says: '修订数' } } as const;

/** What of these signs stands in a table, for its note: ①初步数. */
export const statusNotes = (body: readonly (readonly Cell[])[]): readonly string[] =>
  Object.values(statusMarks).flatMap(({ sign, says }) => (body.some((cells) => cells.some(({ number }) => number?.suffix.startsWith(sign))) ? [`${sign}${says}`] : []));

/**
 * A published value as a cell, with the sign of its status, without its unit, which has a column of its own; bound to where it came from, a number in a workbook.
 *
 * @example pointCell(point, figures).number // { value: 96.3, digits: 1, suffix: '' }
 */
export function pointCell(point: YearFigure, figures: TargetFigures): Cell {
  const { source } = figures.value(point);
  const printed = point.text.trim();
  const text = /[:：]/.test(printed) ? printed : (/^-?[\d,]+(?:\.\d+)?/.exec(printed)?.[0] ?? printed);
  const sign = point.status === undefined ? '' : statusMarks[point.status].sign;
  const run = source === undefined ? { text } : { text, source };
  return { runs: sign === '' ? [run] : [run, { text: sign }], ...(/^-?[\d,]+(?:\.\d+)?$/.test(text) ? { number: { value: point.value, digits: digitsOf(point), suffix: sign } } : {}) };
}

/** What stands for a value that is not there: — where there can be none, … where it is missing; a note of the cell says why. @example missingCell('refused').runs // [{ text: '…' }] */
export const missingCell = (reason: MissingReason): Cell => cell(reason === 'not-applicable' || reason === 'not-due' ? '—' : '…', { comment: missingReasonWords[reason] });

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
export const chanceCell = ({ forecast }: Pick<MonitoredTarget, 'forecast'>, figures: TargetFigures): Cell => ('probability' in forecast ? measuredCell([figures.told(probabilityText(forecast.probability), 'forecast.probability')]) : cell('—'));
