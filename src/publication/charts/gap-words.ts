import type { Cell } from '#documents';
import { missingReasonWords } from '#kernel';
import { amountOfChange, changeUnit, printedDifference, printedUnit, yearText, type SeriesGap } from '#monitoring';
import type { ShownTable } from './chart.ts';
import { emptyCell, figureCell, figures, shownTable, wordCell, words } from './shown-table.ts';
import { bareFigure, type ChartPoint } from './year-line.ts';

/** Two groups whose figures are held against each other: the gap is first less second. */
export type GroupNames = { readonly first: string; readonly second: string };

/** The figures of both groups in one year. */
export type Pair = { readonly year: number; readonly first: Pick<ChartPoint, 'value' | 'digits'>; readonly second: Pick<ChartPoint, 'value' | 'digits'> };

const digitsOf = ({ first, second }: Pair): number => Math.max(first.digits, second.digits);

/** First less second, as its digits allow, without the noise of binary subtraction. @example gapOf(pair) // -3.2 */
export const gapOf = (pair: Pair): number => Number(printedDifference(pair.second.value, pair.first.value, digitsOf(pair)));

/** How far two figures lie apart. @example apartText(pair, '%') // '相差3.2个百分点' */
export const apartText = (pair: Pair, unit: string): string => (gapOf(pair) === 0 ? '相同' : `相差${amountOfChange(Math.abs(gapOf(pair)), unit, digitsOf(pair))}`);

/** The gap with its direction. @example gapText({ first: '女', second: '男' }, pair, '%') // '女低于男3.2个百分点' */
export function gapText({ first, second }: GroupNames, pair: Pair, unit: string): string {
  const gap = gapOf(pair);
  return gap === 0 ? `${first}与${second}相同` : `${first}${gap > 0 ? '高' : '低'}于${second}${amountOfChange(Math.abs(gap), unit, digitsOf(pair))}`;
}

/** The gap of a year with its direction. @example gapOfYear({ first: '女', second: '男' }, pair, '%') // '2024年女低于男3.2个百分点' */
export const gapOfYear = (names: GroupNames, pair: Pair, unit: string): string => `${yearText(pair.year)}${gapText(names, pair, unit)}`;

/** The heading of a column of gaps. @example gapHead({ first: '女', second: '男' }, '%') // '女减男（百分点）' */
export function gapHead({ first, second }: GroupNames, unit: string): string {
  const of = printedUnit(changeUnit(unit)).replace(/^个/, '');
  return of === '' ? `${first}减${second}` : `${first}减${second}（${of}）`;
}

/** A gap with its sign, as a column prints it. @example signedGap(pair) // '+3.2' */
export function signedGap(pair: Pair): string {
  const text = printedDifference(pair.second.value, pair.first.value, digitsOf(pair));
  return gapOf(pair) > 0 ? `+${text}` : text;
}

/** The cell of a gap. */
export const gapCell = (pair: Pair | undefined): Cell => (pair ? figureCell(signedGap(pair), gapOf(pair), { digits: digitsOf(pair) }) : emptyCell('—'));

/** The figures of groups by year, or why one is missing, and the gap between the first two. */
export function gapTable(groups: readonly { readonly name: string; readonly points: readonly ChartPoint[]; readonly gaps?: readonly SeriesGap[] }[], pairs: readonly Pair[], names: GroupNames, unit: string, breaks: readonly number[]): ShownTable {
  const years = [...new Set(groups.flatMap(({ points, gaps = [] }) => [...points, ...gaps].map(({ year }) => year)))].sort((a, b) => a - b);
  const cells = (year: number): readonly Cell[] => groups.map(({ points, gaps }) => {
    const point = points.find((one) => one.year === year);
    const reason = gaps?.find((gap) => gap.year === year)?.reason;
    return point ? figureCell(bareFigure(point, unit), point.value, { digits: point.digits, source: point.source }) : emptyCell(reason && missingReasonWords[reason]);
  });
  return shownTable({
    columns: [words(3), ...groups.map(() => figures(3)), figures(4)], head: ['年份', ...groups.map(({ name }) => name), gapHead(names, unit)], unit,
    body: years.map((year) => [wordCell(breaks.includes(year) ? `${String(year)}（口径变化）` : String(year)), ...cells(year), gapCell(pairs.find((pair) => pair.year === year))]),
  });
}
