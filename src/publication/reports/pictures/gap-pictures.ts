import type { Picture } from '#documents';
import { gapLatest } from '../../charts/kinds/gap-latest.ts';
import { gapYears } from '../../charts/kinds/gap-years.ts';
import { digitsOf } from '../../figures/series-figures.ts';
import { groupPairs, type GroupGap } from '../../ground/group-gaps.ts';
import type { LocalSeries } from '../../ground/local-series.ts';
import type { ReportGround } from '../../ground/report-ground.ts';
import type { SourceOfCell } from './chart-book.ts';

const chartPoints = ({ points, figures }: LocalSeries) => points.map((point) => {
  const { source } = figures.number(point);
  return { year: point.year, value: point.value, text: point.text, digits: digitsOf(point), status: 'final' as const, ...(source === undefined ? {} : { source }) };
});

/** Years, and gaps counted from the two values beside them. */
const ofGaps = (gaps: readonly GroupGap[], { book }: ReportGround): SourceOfCell => (_column, row) => {
  const gap = gaps.find(({ first }) => first.definition.name.zh === row) ?? gaps[0];
  const keys = gap === undefined ? [] : [...gap.first.points, ...gap.second.points].map((point) => (gap.first.points.includes(point) ? gap.first : gap.second).figures.number(point).source ?? '');
  return book.add({ kind: 'computed', rule: 'gap-series', of: keys, says: `“${gap?.first.definition.name.zh ?? ''}”两组的年份和差距` });
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
    id: `gaps/${pair.id}/latest`, caption: `${pair.title}差距`, sourceOf: ofGaps(sameUnit, ground),
    drawing: gapLatest.draw({ unit, scale: sameUnit[0]?.first.definition.scale ?? 'plain', names, rows: sameUnit.map((gap) => ({ indicator: gap.first.definition.name.zh, year: gap.latest[0].year, first: figureOf(gap, 0), second: figureOf(gap, 1) })) }),
  })];
  const alone = of.filter(({ before }) => before !== null).slice(0, mostSingled).map((gap) => ground.charts.add({
    id: `gaps/${pair.id}/${gap.first.definition.id}`, caption: `${gap.first.definition.name.zh}的${pair.title}差距`, sourceOf: ofGaps([gap], ground),
    drawing: gapYears.draw({
      indicator: gap.first.definition.name.zh, unit: gap.first.unit, scale: gap.first.definition.scale, first: { name: names.first, points: chartPoints(gap.first) }, second: { name: names.second, points: chartPoints(gap.second) }, whole: null,
      breaks: [...new Set([...gap.first.breaks, ...gap.second.breaks])].sort((a, b) => a - b),
    }),
  }));
  return [...together, ...alone];
});
