import type { Chance } from '../seeded.ts';
import type { Sheet } from './evidence.ts';

/** A figure of the data that is changed: its row as a spreadsheet counts, and the new texts by column. */
export type ChangedFigure = { readonly row: number; readonly texts: ReadonlyMap<number, string> };

/** Columns of the example's data, from 1. */
const column = { value: 3, unit: 4, numerator: 9, denominator: 10 } as const;

/** Events in so many, as the unit says. */
const scales: Readonly<Record<string, number>> = { '%': 100, '‰': 1_000, '1/万': 10_000, '1/10万': 100_000 };

/** Cells of a row by column, from 1. */
const at = (cells: readonly string[], place: number): string => cells[place - 1] ?? '';

/** Another figure somebody could have published: of a rate with its counts, counts and rate that agree. `counts`: whether the denominator is changed instead of the numerator. */
export function plausibly(cells: readonly string[], row: number, counts: 'numerator' | 'denominator' = 'numerator'): ChangedFigure {
  const value = at(cells, column.value);
  const places = /\.(\d+)$/.exec(value)?.[1]?.length ?? 0;
  const [events, population] = [Number(at(cells, column.numerator)), Number(at(cells, column.denominator))];
  const scale = scales[at(cells, column.unit)];
  if (at(cells, column.numerator) === '' || scale === undefined) {
    const step = places === 0 ? Math.max(1, Math.round(Number(value) / 100)) : 3 / 10 ** places;
    const more = (Number(value) + step).toFixed(places);
    return { row, texts: new Map([[column.value, at(cells, column.unit) === '%' && Number(more) > 100 ? (Number(value) - step).toFixed(places) : more]]) };
  }
  const [newEvents, newPopulation] = counts === 'denominator' ? [events, population + Math.max(1, Math.round(population * 0.03))] : [events + (events >= population ? -1 : 1), population];
  const texts = [[column.value, ((scale * newEvents) / newPopulation).toFixed(places)], [column.numerator, String(newEvents)], [column.denominator, String(newPopulation)]] as const;
  return { row, texts: new Map(texts.filter(([place, text]) => text !== at(cells, place))) };
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The file with the figure changed. */
export const changedCsv = ({ rows }: Sheet, { row, texts }: ChangedFigure): string =>
  rows.map((cells, index) => cells.map((cell, place) => quoted(index === row - 1 ? (texts.get(place + 1) ?? cell) : cell)).join(',')).join('\n');

/** The rows whose value is a number, with their row numbers. */
export const figureRows = ({ rows }: Sheet): readonly { readonly row: number; readonly cells: readonly string[] }[] =>
  rows.flatMap((cells, index) => (/^\d+(?:\.\d+)?$/.test(at(cells, column.value)) && /^\d{4}$/.test(at(cells, 2)) ? [{ row: index + 1, cells }] : []));

/** One of the rows that fit, by chance. */
export function oneOf(sheet: Sheet, chance: Chance, fits: (cells: readonly string[], row: number) => boolean): { readonly row: number; readonly cells: readonly string[] } {
  const [first, ...rest] = figureRows(sheet).filter(({ row, cells }) => fits(cells, row));
  if (first === undefined) throw new Error('no row fits');
  return chance.pick([first, ...rest]);
}
