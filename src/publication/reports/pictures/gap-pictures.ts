import type { Picture, SourceKey } from '#documents';
import { yearText, type YearFigure } from '#monitoring';
import { gapLatest } from '../../charts/kinds/gap-latest.ts';
import { gapYears } from '../../charts/kinds/gap-years.ts';
import { say } from '../../figures/say.ts';
import { digitsOf } from '../../figures/series-figures.ts';
import { groupPairs, type GroupGap } from '../../ground/group-gaps.ts';
import type { LocalSeries } from '../../ground/local-series.ts';
import type { ReportGround } from '../../ground/report-ground.ts';
import type { SourceOfCell } from './chart-book.ts';

const chartPoints = ({ points, figures }: LocalSeries) => points.map((point) => {
  const { source } = figures.number(point);
  return { year: point.year, value: point.value, text: point.text, digits: digitsOf(point), status: point.status ?? ('final' as const), ...(source === undefined ? {} : { source }) };
});

/** The gap of two figures, the second taken from the first as the column says. */
const gapKey = ({ first, second }: GroupGap, [a, b]: GroupGap['latest'], { book }: ReportGround): SourceKey =>
  book.add({ kind: 'computed', rule: 'difference', of: [second.figures.number(b).source ?? '', first.figures.number(a).source ?? ''], says: `“${first.definition.name.zh}”${yearText(a.year)}两组之差` });

/** Names, years, and gaps counted from the two values beside them; a row an indicator. */
const ofIndicators = (gaps: readonly GroupGap[], ground: ReportGround): SourceOfCell => ({ column, row }) => {
  const gap = gaps.find(({ first }) => first.definition.name.zh === row);
  if (gap === undefined) throw new Error(`no gap of ${row}`);
  if (column === '指标') return gap.first.name.source ?? '';
  return column === '年份' ? (gap.first.figures.year(gap.latest[0]).source ?? '') : gapKey(gap, gap.latest, ground);
};

/** The same of one indicator, a row a year. */
const ofYears = (gap: GroupGap, ground: ReportGround): SourceOfCell => ({ column, row }) => {
  const inYear = ({ points }: LocalSeries): YearFigure | undefined => points.find(({ year }) => year === Number(row.slice(0, 4)));
  const [a, b] = [inYear(gap.first), inYear(gap.second)];
  if (column !== '年份' && a !== undefined && b !== undefined) return gapKey(gap, [a, b], ground);
  return (a === undefined ? b && gap.second.figures.year(b).source : gap.first.figures.year(a).source) ?? '';
};

/** Charts of single gaps a report bears. */
const mostSingled = 2;

/**
 * Gaps as pictures: of several indicators in one unit side by side, and the first of each pair over the years.
 *
 * @example gapPictures(gaps, ground).length
 */
export const gapPictures = (gaps: readonly GroupGap[], ground: ReportGround): readonly Picture[] => groupPairs.flatMap((pair): Picture[] => {
  const of = gaps.filter((gap) => gap.pair === pair);
  const names = { first: pair.first.word, second: pair.second.word };
  const [unit, sameUnit] = [...Map.groupBy(of, ({ first }) => first.unit)].toSorted((a, b) => b[1].length - a[1].length)[0] ?? ['', []];
  const figureOf = (gap: GroupGap, side: 0 | 1) => {
    const point = gap.latest[side];
    const { source } = (side === 0 ? gap.first : gap.second).figures.number(point);
    return { value: point.value, text: point.text, digits: digitsOf(point), ...(source === undefined ? {} : { source }) };
  };
  const together = sameUnit.length < 2 ? [] : [ground.charts.add({
    id: `gaps/${pair.id}/latest`, caption: say`${pair.title}差距`, sourceOf: ofIndicators(sameUnit, ground),
    drawing: gapLatest.draw({ unit, scale: sameUnit[0]?.first.definition.scale ?? 'plain', names, rows: sameUnit.map((gap) => ({ indicator: gap.first.definition.name.zh, year: gap.latest[0].year, first: figureOf(gap, 0), second: figureOf(gap, 1) })) }),
  })];
  const alone = of.filter(({ before }) => before !== null).slice(0, mostSingled).map((gap) => ground.charts.add({
    id: `gaps/${pair.id}/${gap.first.definition.id}`, caption: say`${gap.first.name}的${pair.title}差距`, sourceOf: ofYears(gap, ground),
    drawing: gapYears.draw({
      indicator: gap.first.definition.name.zh, unit: gap.first.unit, scale: gap.first.definition.scale, first: { name: names.first, points: chartPoints(gap.first) }, second: { name: names.second, points: chartPoints(gap.second) }, whole: null,
      until: Math.max(ground.year, ...ground.plans.map(({ monitored }) => monitored.endYear)), breaks: [...new Set([...gap.first.breaks, ...gap.second.breaks])].sort((a, b) => a - b),
    }),
  }));
  return [...together, ...alone];
});
