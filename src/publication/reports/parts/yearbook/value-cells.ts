import type { Cell, SourceKey } from '#documents';
import { countCells, decimalPlaces, printedNumber, yearFigureOf, yearText, type Observation, type SeriesPoint } from '#monitoring';
import { digitsOf, knownIn, sourceText } from '../../../figures/series-figures.ts';
import type { SourceBook } from '../../../figures/figure-source.ts';
import { cell } from '../../blocks.ts';
import type { Footnotes } from '../footnotes.ts';
import { missingCell, statusMarks } from '../point-cell.ts';
import type { YearbookRow } from './yearbook-ground.ts';

/** Signs behind a figure that is not like the others, in the order in which they are explained. */
export const marks = { ...statusMarks, broken: { sign: '④', says: '自本年起统计口径有变化，与以前年份不可比' } } as const;
export type MarkId = keyof typeof marks;

/** The signs of a value. @example marksOf(point, series.breaks) // ['preliminary', 'broken'] */
export const marksOf = ({ status, year }: SeriesPoint, breaks: readonly number[]): readonly MarkId[] => [...(status === 'final' ? [] : [status]), ...(breaks.includes(year) ? (['broken'] as const) : [])];

/** What the note of a cell says beside its signs. */
function commentOf(point: SeriesPoint, signs: readonly MarkId[]): string {
  const version = signs.includes('broken') && point.definitionVersion !== '' ? [`口径版本：${point.definitionVersion}`] : [];
  return [...signs.map((id) => marks[id].says), ...version, ...(point.trace.computed === null ? [] : [point.trace.computed])].join('；');
}

function pointCell(point: SeriesPoint, { record, figures, whole }: YearbookRow, notes: Footnotes): Cell {
  const told = yearFigureOf(point);
  const { text, source } = figures.number(told);
  const signs = marksOf(point, record.series.breaks);
  const suffix = signs.map((id) => marks[id].sign).join('');
  const comment = commentOf(point, signs);
  return notes.marked({ runs: [{ text: `${text}${suffix}`, ...(source === undefined ? {} : { source }) }], number: { value: point.value, digits: digitsOf(point), suffix }, ...(comment === '' ? {} : { comment }) }, told, whole);
}

const levels = { met: '达标', improving: '有改善', unchanged: '变化不明显', worsening: '有退步', 'not-met': '未达标' } as const;

/** What people answered in place of a figure. */
function answerCell({ content }: Observation): Cell {
  if (content.kind !== 'yes-no' && content.kind !== 'judgement') return cell('…');
  const text = content.kind === 'yes-no' ? (content.happened ? '是' : '否') : levels[content.level];
  const told = [content.kind === 'judgement' ? '责任单位或评审组的判断，不是数值' : '只报送是或否，不是数值', ...(content.kind === 'yes-no' && content.date !== null ? [`日期：${content.date}`] : []), ...(content.evidence === null ? [] : [`佐证：${content.evidence}`])];
  return cell(text, { align: 'centre', comment: told.join('；') });
}

/**
 * What a line says of a year: the published value with its signs; else why there is none, in a note of the cell; … where the data have no word of it.
 *
 * @example yearCell(row, 2024, footnotes(book)).number // { value: 96.3, digits: 1, suffix: '' }
 */
export function yearCell(row: YearbookRow, year: number, notes: Footnotes): Cell {
  const { series, answers } = row.record;
  const point = series.points.find((one) => one.year === year);
  if (point !== undefined) return pointCell(point, row, notes);
  const answer = answers.find((one) => one.year === year);
  if (answer !== undefined) return answerCell(answer);
  const gap = series.gaps.find((one) => one.year === year);
  return gap === undefined ? cell('…') : missingCell(gap.reason);
}

/** The counts behind the latest value: numerator, denominator; — where the indicator has none by its nature. Counts of another year than the report's say so in a note of the cell. */
export function countCellsOf({ record, definition, figures, name }: YearbookRow, year: number, book: SourceBook): readonly [Cell, Cell] {
  const latest = record.series.points.at(-1);
  const none = definition !== null && definition.denominator === null ? '—' : '…';
  if (latest === undefined) return [cell(none), cell(none)];
  const cells = countCells(latest.trace.origins);
  const [origin] = latest.trace.origins;
  const keyOf = (word: string, column: number | undefined): SourceKey => {
    const found = cells.find((one) => one.column === column);
    const says = `“${name}”${yearText(latest.year)}的${word}`;
    if (found !== undefined) return book.add({ kind: 'cell', ...found, file: found.file ?? '', ...knownIn(origin ?? {}), says: `${says}：${sourceText(origin ?? {}, found)}` });
    return book.add({ kind: 'computed', rule: 'from-cells', of: [figures.number(yearFigureOf(latest)).source ?? ''], says });
  };
  const countCell = (count: number | null, word: string, column: number | undefined): Cell => {
    if (count === null) return cell(none);
    const digits = decimalPlaces(count);
    return { runs: [{ text: printedNumber(count, digits), source: keyOf(word, column) }], number: { value: count, digits, suffix: '' }, ...(latest.year === year ? {} : { comment: yearText(latest.year) }) };
  };
  return [countCell(latest.numerator, '分子', origin?.numeratorColumn), countCell(latest.denominator, '分母', origin?.denominatorColumn)];
}
