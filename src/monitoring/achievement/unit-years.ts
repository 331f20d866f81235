import { accepts, type Acceptance } from '../acceptance.ts';
import type { Series, SeriesPoint } from '../series.ts';
import { publishedFigure } from '../wording/figure-wording.ts';
import type { Evidence } from './way.ts';

/** One unit in one year. */
export type UnitPoint = { readonly name: string; readonly point: SeriesPoint };

/** How the units stood in a year: those that keep the target, those that do not, and those of which nothing is known. */
export type UnitYear = { readonly year: number; readonly kept: readonly UnitPoint[]; readonly failing: readonly UnitPoint[]; readonly unknown: readonly string[] };

/** A yes is the figure that just keeps the target, a no is none at all: 有没有 told for a count of at least so many. */
const yesNoValue = (happened: boolean, acceptance: Acceptance): number => (happened ? (Number.isFinite(acceptance.lower) ? acceptance.lower : acceptance.upper) : 0);

function pointOf(unit: Evidence['subUnits'][number], year: number, acceptance: Acceptance): SeriesPoint | null {
  const figure = unit.series.points.find((point) => point.year === year);
  if (figure) return figure;
  const answer = unit.answers.findLast((one) => one.year === year && one.content.kind === 'yes-no');
  if (answer?.content.kind !== 'yes-no') return null;
  const value = yesNoValue(answer.content.happened, acceptance);
  return { year, value, text: String(value), digits: 0, numerator: null, denominator: null, standardError: null, grade: answer.grade, definitionVersion: answer.definitionVersion, status: answer.status, trace: { origins: [answer.origin], computed: '由“是”“否”折算' } };
}

/** The years of which any unit has a figure or answer, in order. */
const yearsOf = (units: Evidence['subUnits']): number[] =>
  [...new Set(units.flatMap(({ series, answers }) => [...series.points.map(({ year }) => year), ...answers.filter(({ content }) => content.kind === 'yes-no').map(({ year }) => year)]))].sort((a, b) => a - b);

/**
 * How every unit stood in every year of which something is known. Source: method 2 (每个乡镇: share of units inside A = 100 %, list the failing, never average).
 *
 * @example unitYears(evidence.subUnits, acceptance).at(-1)?.failing.map(({ name }) => name)
 */
export function unitYears(units: Evidence['subUnits'], acceptance: Acceptance): readonly UnitYear[] {
  return yearsOf(units).map((year) => {
    const known = units.flatMap((unit): UnitPoint[] => {
      const point = pointOf(unit, year, acceptance);
      return point === null || !Number.isFinite(point.value) ? [] : [{ name: unit.name, point }];
    });
    const names = new Set(known.map(({ name }) => name));
    return {
      year, kept: known.filter(({ point }) => accepts(acceptance, point.value)), failing: known.filter(({ point }) => !accepts(acceptance, point.value)),
      unknown: units.map(({ name }) => name).filter((name) => !names.has(name)),
    };
  });
}

/** How far outside a value is; inside it is the smaller the farther from the ends. */
const badness = ({ lower, upper }: Acceptance, value: number): number => Math.max(Number.isFinite(lower) ? lower - value : -Infinity, Number.isFinite(upper) ? value - upper : -Infinity);

/** The worst unit of each year as a series: what decides, and what can be forecast. */
export function worstSeries(years: readonly UnitYear[], acceptance: Acceptance, unit: string): Series {
  const points = years.flatMap(({ kept, failing }): SeriesPoint[] => {
    const worst = [...kept, ...failing].sort((a, b) => badness(acceptance, b.point.value) - badness(acceptance, a.point.value))[0];
    return worst ? [worst.point] : [];
  });
  return { indicatorId: null, unit, points, gaps: [], breaks: [] };
}

const mostNamed = 12;

/** Units with their figures: 甲镇91%、乙镇88%；of many the first, and how many there are. */
export function unitsText(units: readonly UnitPoint[], unit: string): string {
  const named = units.slice(0, mostNamed).map(({ name, point }) => `${name}${publishedFigure(point, unit)}`).join('、');
  return units.length > mostNamed ? `${named}等${String(units.length)}个` : named;
}
