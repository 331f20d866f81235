import { z } from 'zod';
import { versionOn } from '#kernel';
import { writeLongTable } from '#collection';
import { findInstallation, observationVersions, regionVersions, visibilityVersions, type RecordedObservation } from '#storage';
import { readAction } from '../action.ts';
import { figureReaders } from './figure-readers.ts';
import { seenFigures, type SeenFigure } from './shown-figure.ts';
import { observationOf } from './stored-figure.ts';

const year = z.coerce.number().int().min(1900).max(2200);
const aRegion = '0193c000-0000-7000-8000-000000000001';

const latestOnly = (figures: readonly SeenFigure[]): readonly SeenFigure[] => [...Map.groupBy(figures, ({ figure }) => `${figure.indicatorId} ${figure.periodStart} ${figure.cellKey}`).values()].flatMap((versions) => versions.at(-1) ?? []);

/** An older version says in its row since when it was known, so that what replaced it counts. */
const toldOn = (figure: RecordedObservation): RecordedObservation => ({ ...figure, reportedOn: figure.reportedOn ?? figure.recordedAt.slice(0, 10) });

/** The figures of a region as the long table that the import and `halfsky monitor run` read. */
export const exportFiguresAction = readAction({
  name: 'collection.export-figures',
  title: '导出数据',
  summary: '把本地区的数据导出为长表（CSV），可用 Excel、WPS 打开，也可再导入或交给 halfsky monitor run；按可见范围导出，不在范围内的写作“保密”。',
  input: z.object({
    regionId: z.uuid(), fromYear: year.optional().describe('从哪一年'), toYear: year.optional().describe('到哪一年'), versions: z.enum(['latest', 'all']).default('latest').describe('latest 只要最新版本，all 全部版本（按记录日期分先后）'),
  }),
  output: z.object({ fileName: z.string(), figures: z.int(), withheld: z.int(), text: z.string() }),
  permission: figureReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, fromYear, toYear, versions }, { connection, caller, today }) => {
    const placeName = versionOn(await regionVersions(connection, regionId), today)?.name.zh ?? '';
    const isDemo = (await findInstallation(connection))?.isDemo === true;
    const found = await observationVersions(connection, { regionId, fromYear, toYear });
    const seen = seenFigures(found, { caller, visibilities: await visibilityVersions(connection, regionId), today });
    const rows = versions === 'all' ? seen : latestOnly(seen);
    const observations = rows.map(({ figure, isWithheld }) => ({ ...observationOf(versions === 'all' ? toldOn(figure) : figure), ...(isWithheld ? { content: { kind: 'missing' as const, reason: 'suppressed' as const } } : {}) }));
    const lines = [`${placeName}妇女儿童发展规划监测数据${isDemo ? '（示例，纯属虚构）' : ''}`, '注：内部资料 不得公开'];
    return { fileName: `${placeName}监测数据${isDemo ? '（示例）' : ''}.csv`, figures: observations.length, withheld: rows.filter(({ isWithheld }) => isWithheld).length, text: writeLongTable(observations, { lines, placeName }) };
  },
  examples: [{ input: { regionId: aRegion, fromYear: 2021 } }, { input: { regionId: aRegion, versions: 'some' }, refusedAt: 'versions' }],
});
