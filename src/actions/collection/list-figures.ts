import { z } from 'zod';
import { indicatorDefinitions, observationVersions, visibilityVersions, type VisibilityAudience } from '#storage';
import { readAction } from '../action.ts';
import { page, words } from '../fields.ts';
import { seenFigures, showFigures, shownFigure } from './shown-figure.ts';
import { audiences, audienceWords } from './visible-to.ts';

const year = z.coerce.number().int().min(1900).max(2200);
const aRegion = '0193c000-0000-7000-8000-000000000001';

/** Who may see an indicator, or a part of the people of it, as it was set last: what somebody has to have seen to set it anew. */
const setVisibility = z.object({ breakdown: z.string().describe('分组'), audience: z.enum(audiences as [VisibilityAudience, ...VisibilityAudience[]]).describe('可见范围'), audienceWord: z.string().describe('可见范围'), version: z.int(), validFrom: z.string(), reason: z.string().nullable() });

/** The series of one indicator: every part of the people, place and source, each with its versions, as far as whoever asks may see them. */
export const listFiguresAction = readAction({
  name: 'collection.list-figures',
  title: '指标数据',
  summary: '一个指标历年的数据：按分组、乡镇、来源分列，含历次版本；按可见范围显示，不在范围内的标为保密，公开的不含小样本数。',
  input: z.object({
    regionId: z.uuid(), indicatorId: words(1, 120).describe('指标标识'), fromYear: year.optional().describe('从哪一年'), toYear: year.optional().describe('到哪一年'),
    versions: z.enum(['latest', 'all']).default('latest').describe('latest 只要最新版本，all 全部版本'), ...page,
  }),
  output: z.object({ figures: z.array(shownFigure), next: z.string().nullable(), allowed: z.array(z.string()).describe('可对这个指标办理的事'), visibility: z.array(setVisibility).describe('设定的可见范围'), definitionNumber: z.int().describe('口径改动次数') }),
  permission: 'anyone',
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, indicatorId, fromYear, toYear, versions, limit, after }, { connection, caller, today, allowedOn }) => {
    const found = await observationVersions(connection, { regionId, indicatorIds: [indicatorId], fromYear, toYear });
    const visibilities = await visibilityVersions(connection, regionId, [indicatorId]);
    const figures = showFigures(seenFigures(found, { caller, visibilities, today })).filter(({ isLatest }) => versions === 'all' || isLatest);
    const from = after === undefined ? 0 : Number(after);
    const start = Number.isSafeInteger(from) && from >= 0 ? from : figures.length;
    const allowed = allowedOn('indicator', { regionId }, { indicatorId });
    // Only who may set it is told how it is set.
    const set = allowed.length === 0 ? [] : [...Map.groupBy(visibilities, ({ breakdown }) => breakdown).values()].flatMap((known) => known.at(-1) ?? []);
    const definition = allowed.length === 0 ? undefined : (await indicatorDefinitions(connection, regionId)).findLast((one) => one.indicatorId === indicatorId);
    return {
      figures: figures.slice(start, start + limit), next: start + limit < figures.length ? String(start + limit) : null, allowed: [...allowed], definitionNumber: definition?.version ?? 0,
      visibility: set.map(({ breakdown, audience, version, validFrom, reason }) => ({ breakdown, audience, audienceWord: audienceWords[audience], version, validFrom, reason })),
    };
  },
  examples: [
    { input: { regionId: aRegion, indicatorId: 'some-rate', fromYear: 2020, versions: 'all' } }, { input: { regionId: aRegion, indicatorId: '' }, refusedAt: 'indicatorId' },
    { input: { regionId: aRegion, indicatorId: 'some-rate', fromYear: 20 }, refusedAt: 'fromYear' },
  ],
});
