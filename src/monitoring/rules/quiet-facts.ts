import { untraced, type Series, type SeriesPoint } from '../series.ts';
import type { WarningFacts } from './rule.ts';

/**
 * Points of a series from year: value; the decimal places are those of the first value told with most of them. For examples.
 *
 * @example examplePoints({ 2023: 98.1, 2024: 98.3 })
 */
const examplePoints = (values: Readonly<Record<number, number>>, digits: number): SeriesPoint[] =>
  Object.entries(values).map(([year, value]) => ({
    year: Number(year), value, text: String(value), digits, numerator: null, denominator: null, standardError: null, grade: 'A', definitionVersion: '', status: 'final', trace: untraced,
  }));

/**
 * A series of an example, from its years and values.
 *
 * @example exampleSeries({ 2023: 98.1, 2024: 98.3 }, { unit: '%', digits: 1 })
 */
export const exampleSeries = (values: Readonly<Record<number, number>>, { unit = '%', digits = 1, ...rest }: Partial<Pick<Series, 'unit' | 'gaps' | 'breaks'>> & { readonly digits?: number } = {}): Series => ({
  indicatorId: null, unit, points: examplePoints(values, digits), gaps: [], breaks: [], ...rest,
});

/** A target of which no rule has anything to say: the ground on which the examples of the rules stand. */
export const quietFacts: WarningFacts = {
  indicator: '示例率',
  unit: '%',
  year: 2024,
  owedYears: [2021, 2022, 2023, 2024],
  answeredYears: [],
  series: exampleSeries({ 2020: 95.2, 2021: 95.6, 2022: 96.1, 2023: 96.4, 2024: 96.8 }),
  baseline: { year: 2020, value: 95.2 },
  acceptance: { lower: 98, upper: Infinity, lowerOpen: false, upperOpen: false },
  direction: 1,
  hold: false,
  deadline: 2030,
  state: 'not-met',
  outlook: 'expected',
  probability: 0.9,
  spread: { own: 0.1, family: 0.1, changes: [0.09, 0.12, 0.08, 0.11] },
  smallCount: null,
  revisions: [],
  parts: [],
};
