import { z } from 'zod';
import { versionOn } from '#kernel';
import { findIndicatorById } from '#registry';
import { addVisibilityVersion, holdObservations, ownIndicators, visibilityVersions, type VisibilityAudience, type VisibilityVersion } from '#storage';
import { writeAction } from '../action.ts';
import { day, words } from '../fields.ts';
import { permits } from '../permits.ts';
import type { Refusal } from '../refusal.ts';
import { timeline } from '../versions/timeline.ts';
import { audienceWords, audiences, inward, usualAudience } from './visible-to.ts';

const input = z.object({
  regionId: z.uuid(),
  indicatorId: words(1, 120).describe('指标标识'),
  breakdown: z.string().trim().max(40).default('').describe('分组（如 农村；“下级单位”指各乡镇、学校、机构）；不填为整个指标'),
  audience: z.enum(audiences as [VisibilityAudience, ...VisibilityAudience[]]).describe('可见范围：own-unit 仅报送单位、bureau 统计部门、committee 妇儿工委成员单位、upper-level 上级、public 公开'),
  version: z.int().min(0).describe('您看到的版本号；还没有设过为 0'),
  validFrom: day.describe('从哪一天起'),
  reason: words(2, 300).describe('依据或理由，如“公安局来函要求”'),
});

/** The narrowest circle that is set for a day from one on: what begins on that day goes on over everything that was set for later ones. */
function narrowestFrom(known: readonly VisibilityVersion[], from: string): VisibilityAudience {
  const first = versionOn(known, from)?.audience ?? usualAudience;
  const later = timeline(known).flatMap(({ held, validTo }) => (validTo === null || validTo >= from ? [held.audience] : []));
  return later.reduce(inward, first);
}

type State = { readonly known: readonly VisibilityVersion[]; readonly isKnown: boolean };

/** Who may see the figures of an indicator, or of a part of the people. A wider circle than before is decided by the head of statistics. */
export const setVisibilityAction = writeAction({
  name: 'collection.set-visibility',
  title: '设定数据可见范围',
  summary: '设定一个指标（或其某个分组）的数据谁能看：仅报送单位、统计部门、成员单位、上级、公开。放宽范围须由统计负责人办理。',
  input,
  output: z.object({ version: z.int() }),
  permission: ['statistician', 'statistics-head'],
  actsOn: 'indicator',
  scope: ({ regionId }) => ({ regionId }),
  load: async ({ regionId, indicatorId, breakdown }, { connection }): Promise<State | Refusal> => {
    if (!(await holdObservations(connection, regionId))) return { refused: 'not-found', message: '没有这个地区。' };
    const known = (await visibilityVersions(connection, regionId, [indicatorId])).filter((one) => one.breakdown === breakdown);
    return { known, isKnown: findIndicatorById(indicatorId) !== undefined || (await ownIndicators(connection, regionId)).has(indicatorId) };
  },
  decide: ({ known, isKnown }, { regionId, indicatorId, breakdown, audience, version, validFrom, reason }, { caller }) => {
    if (!isKnown) return { refused: 'not-found', message: `没有“${indicatorId}”这个指标。` };
    const last = known.at(-1)?.version ?? 0;
    if (last !== version) return { refused: 'stale-version', message: '可见范围刚刚被别人改过，请刷新后再改。' };
    const before = narrowestFrom(known, validFrom);
    if (audiences.indexOf(audience) > audiences.indexOf(before) && typeof permits(['statistics-head'], { regionId }, caller) === 'string') {
      return { refused: 'only-head-widens', message: `把可见范围从“${audienceWords[before]}”放宽到“${audienceWords[audience]}”，须由统计负责人办理。` };
    }
    return { effect: { regionId, indicatorId, breakdown, audience, reason, version: last + 1, validFrom, validTo: null } satisfies VisibilityVersion };
  },
  store: async (visibility, { connection, now, caller }) => {
    await addVisibilityVersion(connection, visibility, { at: now, by: caller.personId });
    return { version: visibility.version };
  },
  audit: ({ indicatorId, breakdown, audience, validFrom, reason }, { known }) => ({
    subjectKind: 'indicator', subjectId: indicatorId, before: known.at(-1)?.audience ?? null, after: audience,
    sentence: `“${findIndicatorById(indicatorId)?.name.zh ?? indicatorId}”${breakdown === '' ? '' : `（${breakdown}）`}的数据自 ${validFrom} 起${audience === 'public' ? '公开' : `可见范围为“${audienceWords[audience]}”`}：${reason}`,
  }),
  examples: [
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', indicatorId: 'some-rate', audience: 'bureau', version: 0, validFrom: '2021-01-01', reason: '卫生健康部门要求' } },
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', indicatorId: 'some-rate', audience: 'everyone', version: 0, validFrom: '2021-01-01', reason: '公开' }, refusedAt: 'audience' },
  ],
});
