import type { Transform } from '../scale.ts';

/** One value of many series of one indicator: the family, the series (place), year and value; `heldOut` values are for scoring only (a competition's test part). */
export type PanelValue = { readonly family: string; readonly series: string; readonly year: number; readonly value: number; readonly heldOut: boolean };

/** One series as published; years ascend, each once. */
export type PanelSeries = { readonly name: string; readonly years: readonly number[]; readonly values: readonly number[]; readonly heldOut: { readonly years: readonly number[]; readonly values: readonly number[] } };

/** Series that are supposed to move alike, and the scale on which they do. */
export type PanelFamily = { readonly name: string; readonly transform: Transform; readonly series: readonly PanelSeries[] };

/**
 * The scale of figures of which only the numbers are known: below zero somewhere, plain; never above 100 but within ten of it, a share; otherwise positive.
 *
 * @example guessTransform([40, 92, 99.5]) // 'logit'
 */
export function guessTransform(values: readonly number[]): Transform {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  if (!(least >= 0)) return 'identity';
  return most <= 100 && most >= 90 ? 'logit' : 'log';
}

function seriesOf(name: string, rows: readonly PanelValue[]): PanelSeries {
  const latest = new Map(rows.map((row) => [row.year, row]));
  const ordered = [...latest.values()].sort((a, b) => a.year - b.year);
  const part = (heldOut: boolean) => ordered.filter((row) => row.heldOut === heldOut);
  return { name, years: part(false).map(({ year }) => year), values: part(false).map(({ value }) => value), heldOut: { years: part(true).map(({ year }) => year), values: part(true).map(({ value }) => value) } };
}

/**
 * Families of series from loose values; a year that comes twice counts as last given. Values that are no numbers must have been left out.
 *
 * @example panelOf([{ family: '入学率', series: '甲', year: 2020, value: 91, heldOut: false }]).length // 1
 */
export function panelOf(values: readonly PanelValue[]): PanelFamily[] {
  return [...Map.groupBy(values, ({ family }) => family)].map(([name, rows]) => ({
    name,
    transform: guessTransform(rows.map(({ value }) => value)),
    series: [...Map.groupBy(rows, ({ series }) => series)].map(([series, own]) => seriesOf(series, own)),
  }));
}
