import { z } from 'zod';
import { observationsOfSeries, seriesPage, type ObservationFilter } from '#storage';
import { readAction } from '../action.ts';
import { figureReaders } from './figure-readers.ts';
import { indicatorNames } from './named-indicators.ts';
import { asksOfWithheld, filterOf, seriesFilter } from './series-filter.ts';
import { longestSeriesId, seriesIdOf, seriesPlaceOf } from './series-id.ts';
import { showSeries, shownSeries } from './shown-series.ts';

const aRegion = '0193c000-0000-7000-8000-000000000001';
const id = z.string().max(longestSeriesId);

/** A history is of whole cells: what a version said when it was the latest is not asked of the others. */
const wholeCells = ({ statuses: _statuses, grades: _grades, missingReasons: _missing, unitId: _unit, ...rest }: ObservationFilter): ObservationFilter => rest;

/** The statistics database, by series: a page of them with their figures. The database filters and pages; a page takes seven statements at most, however large the region is. */
export const listSeriesAction = readAction({
  name: 'collection.list-series',
  title: '统计数据库',
  summary: '查统计数据库：按指标、对象、领域、报送单位、分组、地区、年份、状态、质量等级、来源、口径版本、缺失原因筛选，按数列分页；可查某一天当时所知的数，也可列出全部历史版本。按可见范围显示，不在范围内的标为保密。',
  input: z.object({
    ...seriesFilter, series: id.optional().describe('只要这一个数列（上一次返回的 seriesId）'), versions: z.enum(['latest', 'all']).default('latest').describe('latest 只要最新版本，all 全部历史版本'),
    limit: z.coerce.number().int().min(1).max(200).default(50).describe('每页几个数列'), after: id.optional().describe('上一页返回的 next'),
  }),
  output: z.object({ series: z.array(shownSeries).describe('数列'), next: z.string().nullable() }),
  permission: figureReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ series, versions, limit, after, ...question }, { connection, caller, today }) => {
    const { regionId } = question;
    const [one, from] = [series === undefined ? null : seriesPlaceOf(series), after === undefined ? null : seriesPlaceOf(after)];
    if (series !== undefined && one === null) return { refused: 'not-found', message: '没有这个数列。' };
    if (after !== undefined && from === null) return { refused: 'not-found', message: '翻页位置已经失效，请从头列出。' };
    const names = await indicatorNames(connection, regionId);
    const filter = filterOf(question, names);
    const found = one === null ? await seriesPage(connection, regionId, filter, { after: from, limit: limit + 1 }) : [one];
    const page = found.slice(0, limit);
    const figures = await observationsOfSeries(connection, regionId, page, versions === 'all' ? wholeCells(filter) : filter, versions);
    const shown = await showSeries(figures, { connection, regionId, caller, today, names }, ({ isWithheld }) => !(isWithheld && asksOfWithheld(filter)));
    const last = page.at(-1);
    return { series: [...shown], next: found.length > limit && last !== undefined ? seriesIdOf(last) : null };
  },
  examples: [
    { input: { regionId: aRegion, indicators: ['孕产妇死亡率'], groups: ['农村'], fromYear: 2020 } }, { input: { regionId: aRegion, totals: 'true', subUnit: null, asKnownOn: '2025-06-30', versions: 'all' } },
    { input: { regionId: aRegion, fromYear: 20 }, refusedAt: 'fromYear' }, { input: { regionId: aRegion, asKnownOn: '2025-02-30' }, refusedAt: 'asKnownOn' },
  ],
});
