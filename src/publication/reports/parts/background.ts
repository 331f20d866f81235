import type { Block, Cell, Run } from '#documents';
import { catalogueWords } from '../../figures/catalogue-words.ts';
import { joinRuns, say } from '../../figures/say.ts';
import { catalogue } from '#registry';
import { localSeries, type LocalSeries } from '../../ground/local-series.ts';
import type { ReportGround } from '../../ground/report-ground.ts';
import { digitsOf } from '../../figures/series-figures.ts';
import { cell, hasSign, heading, noteOf, paragraph, table } from '../blocks.ts';
import { askedYear } from './lead.ts';

/** The years of the table: as many of the latest as a page bears. */
const shownYears = 5;

/** Names of year-end figures say the time themselves. */
function told({ name, points, figures, breaks }: LocalSeries, year: number): readonly Run[] {
  const latest = points.at(-1);
  if (latest === undefined) return [];
  const before = points.find((point) => point.year === latest.year - 1);
  const isComparable = before !== undefined && !breaks.some((at) => at > before.year && at <= latest.year);
  const value = latest.year === year ? say`${name}为${figures.value(latest)}` : say`${name}为${figures.value(latest)}（${figures.year(latest)}）`;
  return isComparable && latest.year === year ? say`${value}，${figures.change(before, latest)}` : value;
}

function valueCell({ points, figures }: LocalSeries, year: number): Cell {
  const point = points.find((one) => one.year === year);
  if (point === undefined) return cell('…');
  return { runs: [figures.number(point)], number: { value: point.value, digits: digitsOf(point), suffix: '' } };
}

/**
 * The background block: people, births, money, as far as the data tell (practice.md 3.1, pattern B), under its usual title or another. Nothing where they tell nothing.
 *
 * @example background(ground)
 */
export function background(ground: ReportGround, title = '基本情况'): readonly Block[] {
  const { question, book, year, where } = ground;
  const known = new Set(question.data.observations.map(({ indicatorId }) => indicatorId));
  const series = catalogue.filter(({ id, domains }) => domains.includes('基本情况') && known.has(id)).flatMap((definition) => localSeries(question, definition, [], book) ?? []).filter(({ points }) => points.some((point) => point.year > year - shownYears));
  if (series.length === 0) return [];
  const years = Array.from({ length: shownYears }, (_one, at) => year - shownYears + 1 + at).filter((one) => series.some(({ points }) => points.some((point) => point.year === one)));
  const source = book.add({ kind: 'order', says: '表头的年份，到监测年份为止' });
  const body = series.map((one) => [cell([one.name]), cell([catalogueWords(one.unit, one.definition, book)]), ...years.map((at) => valueCell(one, at))]);
  const sentences = joinRuns(series.map((one) => told(one, year)), '；');
  return [
    heading('background', 1, title),
    paragraph('background/text', say`${askedYear(ground)}，${where}${sentences}（见${{ reference: 'background/table' }}）。`),
    table({
      id: 'background/table', caption: '基本情况', columns: [{ width: 34, align: 'left' }, { width: 12, align: 'centre' }, ...years.map(() => ({ width: 14, align: 'right' as const }))], sheet: '基本情况',
      head: [[cell('指标', { align: 'centre' }), cell('单位', { align: 'centre' }), ...years.map((one) => cell([{ text: `${String(one)}年`, source }], { align: 'centre' }))]],
      body,
      notes: noteOf([hasSign(body, '…') ? '“…”为缺数据' : '']),
    }),
  ];
}
