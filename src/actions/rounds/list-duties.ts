import { z } from 'zod';
import { holdsOn } from '#kernel';
import { findIndicatorById } from '#registry';
import { reportingDuties, unitVersions } from '#storage';
import { readAction } from '../action.ts';
import { unitNameOn } from '../assignment/assignable-units.ts';
import { day, exampleId } from '../fields.ts';
import { regionId, roundKeepers } from './round-fields.ts';

/** Which unit was told to report what on a day. What nobody decided follows from definitions and assignments: `preview-round` shows it. */
export const listDutiesAction = readAction({
  name: 'rounds.list-duties',
  title: '填报分工',
  summary: '某一天指定由哪个单位填报哪个指标；没有指定的按指标口径和任务分解推定，见“预览填报任务”。',
  input: z.object({ regionId, on: day.optional().describe('哪一天，默认今天') }),
  output: z.object({ duties: z.array(z.object({ indicatorId: z.string(), name: z.string().describe('指标名称'), unitId: z.uuid(), unit: z.string(), validFrom: z.string(), validTo: z.string().nullable(), reason: z.string().nullable() })) }),
  permission: roundKeepers,
  scope: ({ regionId: at }) => ({ regionId: at }),
  read: async ({ regionId: at, on }, { connection, today }) => {
    const date = on ?? today;
    const nameOf = unitNameOn(Map.groupBy(await unitVersions(connection, at), ({ unitId }) => unitId), date);
    return {
      duties: (await reportingDuties(connection, at)).filter((duty) => holdsOn(duty, date)).map(({ indicatorId, unitId, validFrom, validTo, reason }) => ({ indicatorId, name: findIndicatorById(indicatorId)?.name.zh ?? indicatorId, unitId, unit: nameOf(unitId), validFrom, validTo, reason })),
    };
  },
  examples: [{ input: { regionId: exampleId(1) } }, { input: { regionId: exampleId(1), on: '2025-02-30' }, refusedAt: 'on' }],
});
