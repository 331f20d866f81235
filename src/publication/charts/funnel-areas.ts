import type { SourceKey } from '#documents';
import { figureText, placeInFunnel, printedNumber, type FunnelArea } from '#monitoring';
import type { ShownTable } from './chart.ts';
import { emptyCell, figureCell, figures, shownTable, wordCell, words } from './shown-table.ts';

/** The parts of a district with their events and the population these are counted in, pooled over the years told. The rates stand about the district's own. Counts this small are internal. */
export type FunnelData = {
  readonly indicator: string;
  readonly unit: string;
  /** Events per so many: 1000 for ‰. */
  readonly per: number;
  readonly digits: number;
  readonly years: string;
  /** How the district is named beside its own rate (全区). */
  readonly whole: string;
  /** What the denominator counts, with its unit (活产数（人）). */
  readonly population: string;
  readonly areas: readonly { readonly name: string; readonly events: number; readonly population: number; readonly source?: SourceKey }[];
};

export type PlacedArea = FunnelArea & FunnelData['areas'][number];

/** The areas within the limits about the rate of the whole. */
export type Funnel = { readonly centre: number; readonly tauSquared: number; readonly areas: readonly PlacedArea[] };

/** Places the areas; null where nothing happened or nobody lives, and there is nothing to compare with. */
export function funnelOf({ areas, per }: FunnelData): Funnel | null {
  const living = areas.filter(({ population }) => population > 0);
  const sum = (of: 'events' | 'population'): number => living.reduce((total, area) => total + area[of], 0);
  const centre = (sum('events') / sum('population')) * per;
  if (!Number.isFinite(centre) || centre <= 0) return null;
  const { tauSquared, areas: placed } = placeInFunnel(living, { target: centre, per });
  return { centre, tauSquared, areas: living.flatMap((area, at) => (placed[at] ? [{ ...area, ...placed[at] }] : [])) };
}

export const isOutside = ({ place }: FunnelArea): boolean => place !== 'inside';

const placeWords: Readonly<Record<FunnelArea['place'], string>> = { inside: '控制限以内', 'above-inner': '高于95%控制限', 'above-outer': '高于99.8%控制限', 'below-inner': '低于95%控制限', 'below-outer': '低于99.8%控制限' };

/** The areas with their counts, rates and limits. */
export function funnelTable({ areas, unit, digits, population }: FunnelData, funnel: Funnel | null): ShownTable {
  const range = ({ lower, upper }: FunnelArea['inner']): string => `${printedNumber(lower, digits)}—${printedNumber(upper, digits)}`;
  return shownTable({
    columns: [words(5), figures(2), figures(3), figures(3), figures(4), figures(4), words(4)], head: ['地区', '例数', population, `率（${unit}）`, '95%控制限', '99.8%控制限', '位置'],
    body: areas.map((area) => {
      const placed = funnel?.areas.find(({ name, events, population: people }) => name === area.name && events === area.events && people === area.population);
      const counts = [wordCell(area.name), figureCell(printedNumber(area.events, 0), area.events, { source: area.source }), figureCell(printedNumber(area.population, 0), area.population, { source: area.source })];
      if (placed === undefined) return [...counts, emptyCell('—'), emptyCell('—'), emptyCell('—'), wordCell('不能判断')];
      return [...counts, figureCell(printedNumber(placed.rate, digits), placed.rate, { digits }), emptyCell(range(placed.inner)), emptyCell(range(placed.outer)), wordCell(placeWords[placed.place])];
    }),
    notes: ['控制限以内的差异可能只是偶然，不作高低比较，不排名次。'],
  });
}

/** What the funnel shows, in one sentence. */
export function funnelDescription({ indicator, years, whole, unit, digits, areas }: FunnelData, funnel: Funnel | null): string {
  if (funnel === null) return `${years}${whole}${indicator}：各地没有发生，或没有分母，不能比较。`;
  const out = funnel.areas.filter(isOutside).map(({ name, rate, place }) => `${name}${figureText(rate, unit, digits)}（${placeWords[place]}）`);
  return `${years}${whole}${indicator}${figureText(funnel.centre, unit, digits)}；${String(areas.length)}个地区中${out.length === 0 ? '没有一个在控制限以外' : `在控制限以外的有${out.join('、')}`}。`;
}
