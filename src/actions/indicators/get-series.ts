import { z } from 'zod';
import { versionOn } from '#kernel';
import { findIndicatorById } from '#registry';
import { installationRegionId, regionVersions } from '#storage';
import { readAction, type ReadWork } from '../action.ts';
import { figureReaders } from '../collection/figure-readers.ts';
import { indicatorNames } from '../collection/named-indicators.ts';
import { exampleId, words } from '../fields.ts';
import { indicatorSeries, partSeries, wholeSeries } from './indicator-series.ts';

const { year, value, text, digits } = partSeries.shape.points.element.shape;
const ofRegion = z.object({ regionId: z.uuid(), name: z.string(), points: z.array(z.object({ year, value, text, digits })), gaps: partSeries.shape.gaps });

/** So many regions are held beside each other at most. */
const mostRegions = 60;

/** The same indicator in every region the reader has business in, where these are several: the figures of everyone there. */
async function regionsBeside(indicatorId: string, { connection, caller, today }: ReadWork): Promise<z.input<typeof ofRegion>[]> {
  const seen = [...new Set(caller.roles.filter(({ role }) => figureReaders.includes(role)).flatMap(({ covers }) => covers))].filter((regionId) => regionId !== installationRegionId).slice(0, mostRegions);
  if (seen.length < 2) return [];
  const versions = Map.groupBy(await regionVersions(connection), ({ regionId }) => regionId);
  const found: z.input<typeof ofRegion>[] = [];
  for (const regionId of seen) {
    const series = (await wholeSeries(regionId, [indicatorId], { connection, caller, today })).get(indicatorId);
    const name = versionOn(versions.get(regionId) ?? [], today)?.name.zh;
    if (name !== undefined && series !== undefined) found.push({ regionId, name, points: series.points.map((point) => ({ year: point.year, value: point.value, text: point.text, digits: point.digits })), gaps: series.gaps.map((gap) => ({ ...gap })) });
  }
  return found.length < 2 ? [] : found;
}

/** The figures of one indicator, year by year and part by part, joined over definitions and sources as the judge of targets joins them: what charts and their tables show. */
export const getSeriesAction = readAction({
  name: 'indicators.get-series',
  title: '指标数列',
  summary: '一个指标历年的数：本地区和各分组、各乡镇街道、数据里的别的地区各成一列；取采用的来源和最新版本，缺失写明原因，口径变化处断开；与监测判断、报告所用的是同样的数。可以看几个地区的，附上各地区的数。按可见范围显示。',
  input: z.object({ regionId: z.uuid(), indicatorId: words(1, 120).describe('指标标识') }),
  output: z.object({
    indicatorId: z.string(), name: z.string(), unit: z.string(), scale: z.enum(['share', 'gross-rate', 'positive', 'plain']).describe('数值范围'), digits: z.int(), series: z.array(partSeries).describe('数列'), regions: z.array(ofRegion).describe('各地区'),
  }),
  permission: figureReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, indicatorId }, work) => {
    const { connection, caller, today } = work;
    const names = await indicatorNames(connection, regionId);
    const known = findIndicatorById(indicatorId);
    const series = await indicatorSeries({ regionId, indicatorId }, { connection, caller, today });
    const most = Math.max(0, ...series.flatMap(({ points }) => points.map((point) => point.digits)));
    return { indicatorId, name: names.nameOf(indicatorId), unit: names.unitOf(indicatorId) ?? '', scale: known?.scale ?? 'plain', digits: most, series: [...series], regions: await regionsBeside(indicatorId, work) };
  },
  examples: [{ input: { regionId: exampleId(1), indicatorId: 'maternal-mortality-rate' } }, { input: { regionId: exampleId(1), indicatorId: '' }, refusedAt: 'indicatorId' }],
});
