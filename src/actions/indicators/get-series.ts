import { z } from 'zod';
import { findIndicatorById } from '#registry';
import { readAction } from '../action.ts';
import { figureReaders } from '../collection/figure-readers.ts';
import { indicatorNames } from '../collection/named-indicators.ts';
import { exampleId, words } from '../fields.ts';
import { indicatorSeries, partSeries } from './indicator-series.ts';

/** The figures of one indicator, year by year and part by part, joined over definitions and sources as the judge of targets joins them: what charts and their tables show. */
export const getSeriesAction = readAction({
  name: 'indicators.get-series',
  title: '指标数列',
  summary: '一个指标历年的数：本地区和各分组、各乡镇街道、数据里的别的地区各成一列；取采用的来源和最新版本，缺失写明原因，口径变化处断开；与监测判断、报告所用的是同样的数。按可见范围显示。',
  input: z.object({ regionId: z.uuid(), indicatorId: words(1, 120).describe('指标标识') }),
  output: z.object({
    indicatorId: z.string(), name: z.string(), unit: z.string(), scale: z.enum(['share', 'gross-rate', 'positive', 'plain']).describe('数值范围'), digits: z.int(), series: z.array(partSeries).describe('数列'),
  }),
  permission: figureReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, indicatorId }, { connection, caller, today }) => {
    const names = await indicatorNames(connection, regionId);
    const known = findIndicatorById(indicatorId);
    const series = await indicatorSeries({ regionId, indicatorId }, { connection, caller, today });
    const digits = Math.max(0, ...series.flatMap(({ points }) => points.map((point) => point.digits)));
    return { indicatorId, name: names.nameOf(indicatorId), unit: names.unitOf(indicatorId) ?? '', scale: known?.scale ?? 'plain', digits, series: [...series] };
  },
  examples: [{ input: { regionId: exampleId(1), indicatorId: 'maternal-mortality-rate' } }, { input: { regionId: exampleId(1), indicatorId: '' }, refusedAt: 'indicatorId' }],
});
