import { recordsOfPlace, type PartRecord } from '#monitoring';
import { catalogue, findIndicatorById, type IndicatorDefinition } from '#registry';
import { cellKey, seriesFigures, type SeriesFigures } from '../../../figures/series-figures.ts';
import { directions, placesOf } from '../../../ground/local-series.ts';
import type { ReportGround } from '../../../ground/report-ground.ts';
import { inGroupOrder } from './group-order.ts';

/** One line of a yearbook: an indicator for one part of the place. `definition` null: an indicator of the plan's own, which the catalogue does not have. `whole`: its name with the part it is of. */
export type YearbookRow = { readonly record: PartRecord; readonly definition: IndicatorDefinition | null; readonly name: string; readonly whole: string; readonly unit: string; readonly figures: SeriesFigures };

/** The lines of one domain, those of townships apart. `elsewhere`: indicators (by a line of each) that belong here too and are printed in another domain. */
export type YearbookDomain = {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly YearbookRow[];
  readonly subUnits: readonly YearbookRow[];
  readonly elsewhere: readonly { readonly title: string; readonly rows: readonly YearbookRow[] }[];
};

/** 妇女, 儿童: domains under one heading. A part with one domain of the same name has no headings below it. */
export type YearbookPart = { readonly id: string; readonly title: string; readonly domains: readonly YearbookDomain[] };

/** Domains in the order of the national outlines, as the catalogue lays them out. */
const domainOrder: readonly string[] = [...new Set(catalogue.flatMap(({ domains: [first] }) => first ?? []))];

const background = '基本情况';
const other = '规划自设的指标';

/** Parts of a yearbook with their domains: what all share first, what belongs to nobody last. Of plans for women alone, women's only. */
function partsFor({ plans }: ReportGround['question']): readonly { readonly id: string; readonly title: string; readonly domains: readonly string[] }[] {
  const subjects = new Set(plans.map(({ subject }) => subject));
  const asks = (subject: 'women' | 'children'): boolean => subjects.has(subject) || subjects.has(null) || subjects.size === 0;
  const [women, children] = ['妇女', '儿童'].map((word) => domainOrder.filter((domain) => domain.startsWith(word)));
  const rest = domainOrder.filter((domain) => domain !== background && women?.includes(domain) !== true && children?.includes(domain) !== true);
  return [
    { id: 'background', title: background, domains: [background] }, ...(asks('women') ? [{ id: 'women', title: '妇女', domains: women ?? [] }] : []), ...(asks('children') ? [{ id: 'children', title: '儿童', domains: children ?? [] }] : []),
    { id: 'other', title: '其他', domains: [...rest, other] },
  ];
}

/** The rows of a place as lines, each with its figures bound to their cells. */
function rowsOf({ question, book, year }: ReportGround): readonly YearbookRow[] {
  const units = new Map(question.data.mapping.flatMap(({ indicatorId, unit }) => (indicatorId === null || unit === null ? [] : [[indicatorId, unit] as const])));
  return recordsOfPlace(question.data.observations, { places: placesOf(question), untilYear: year }).map((record): YearbookRow => {
    const definition = findIndicatorById(record.indicatorId) ?? null;
    const name = definition?.name.zh ?? record.indicatorId;
    const unit = definition?.unit ?? units.get(record.indicatorId) ?? '';
    const whole = [name, ...record.groups, ...(record.subUnit === null ? [] : [record.subUnit])].join('·');
    return { record, definition, name, whole, unit, figures: seriesFigures({ name: whole, unit, direction: directions[definition?.direction ?? 'reference'] }, book, (point) => cellKey(whole, point, book)) };
  });
}

/** Lines by indicator in the order of the catalogue, then of the data; of each indicator the parts in their order. */
function inOrder(rows: readonly YearbookRow[]): readonly YearbookRow[] {
  const places = new Map(catalogue.map(({ id }, at) => [id, at]));
  const byIndicator = [...Map.groupBy(rows, ({ record }) => record.indicatorId)].toSorted(([a], [b]) => (places.get(a) ?? Number.MAX_SAFE_INTEGER) - (places.get(b) ?? Number.MAX_SAFE_INTEGER));
  return byIndicator.flatMap(([, of]) => inGroupOrder(of.map((row) => ({ groups: row.record.groups, row }))).map(({ row }) => row));
}

/** One line of each indicator. @example firstOfEach(domain.rows).length // how many indicators it has */
export const firstOfEach = (rows: readonly YearbookRow[]): readonly YearbookRow[] => [...Map.groupBy(rows, ({ record }) => record.indicatorId).values()].flatMap(([first]) => first ?? []);

/**
 * What a yearbook prints: everything the data hold of the place up to the report's year, whether a plan has a target for it or not, each indicator once, in its first domain that is printed.
 *
 * @example yearbookGround(ground).find(({ title }) => title === '妇女')?.domains.length // 8
 */
export function yearbookGround(ground: ReportGround): readonly YearbookPart[] {
  const parts = partsFor(ground.question);
  const printed = new Set(parts.flatMap(({ domains }) => domains));
  const homeOf = ({ definition }: YearbookRow): string | null => (definition === null ? other : (definition.domains.find((domain) => printed.has(domain)) ?? null));
  const rows = inOrder(rowsOf(ground));
  const homes = Map.groupBy(rows, homeOf);
  const elsewhereOf = (domain: string): YearbookDomain['elsewhere'] => {
    const guests = rows.filter((row) => homeOf(row) !== domain && homeOf(row) !== null && row.definition?.domains.includes(domain) === true);
    return [...Map.groupBy(guests, (row) => homeOf(row) ?? '')].map(([title, of]) => ({ title, rows: firstOfEach(of) }));
  };
  return parts.map(({ id, title, domains }): YearbookPart => ({
    id, title,
    domains: domains.flatMap((domain, at): YearbookDomain[] => {
      const of = homes.get(domain) ?? [];
      return of.length === 0 ? [] : [{ id: `${id}/${String(at + 1)}`, title: domain, rows: of.filter(({ record }) => record.subUnit === null), subUnits: of.filter(({ record }) => record.subUnit !== null), elsewhere: elsewhereOf(domain) }];
    }),
  })).filter(({ domains }) => domains.length > 0);
}

/** The years a line tells of, also those of which it says why there is no value. */
export const yearsOfRow = ({ record: { series, answers } }: YearbookRow): readonly number[] => [...series.points, ...series.gaps, ...answers].map(({ year }) => year);
