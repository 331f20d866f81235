import { z } from 'zod';
import { roles, type Role } from '#kernel';
import { addSettingVersion, installationRegionId, lockedRegionVersions, settingVersions, type Connection, type SettingVersion } from '#storage';
import { writeAction, type Work } from '../action.ts';
import { exampleId, validityDay, words } from '../fields.ts';
import { permits } from '../permits.ts';
import type { Refusal } from '../refusal.ts';
import { findSettingKey, settingKeys } from './setting-keys.ts';

const input = z.object({
  regionId: z.uuid().default(installationRegionId).describe('哪个地区；全系统的设置不填'),
  key: z.string().max(60).describe('哪一项设置'),
  value: z.unknown().describe('新的值；null 表示不再单独设置，沿用上级的'),
  version: z.int().min(0).describe('您看到的本地区这一项的版本号；本地区还没有设过则为 0'),
  validFrom: validityDay.describe('从哪一天起'),
  validTo: validityDay.nullable().default(null).describe('到哪一天为止；空表示一直'),
  reason: words(2, 500).optional().describe('理由或依据'),
}).refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, { message: '截止日期早于起始日期', path: ['validTo'] });

type State = { readonly known: readonly SettingVersion[]; readonly obstacle: Refusal | null };

/** What stands against a value that the schema takes; what it does not take is refused for that. */
async function obstacleOf({ key, value, validFrom, validTo }: z.output<typeof input>, connection: Connection): Promise<Refusal | null> {
  const setting = findSettingKey(key);
  const read = value === null || value === undefined ? { success: true as const, data: null } : setting?.schema.safeParse(value);
  return read?.success === true ? (await setting?.obstacle?.(connection, { value: read.data, validFrom, validTo })) ?? null : null;
}

/** Everybody who may change anything; who may change what stands with the key. */
const changers = (Object.keys(roles) as Role[]).filter((role) => settingKeys.some((key) => key.changers.includes(role)));

function changed({ known, obstacle }: State, { regionId, key, value, version, validFrom, validTo, reason }: z.output<typeof input>, { caller, now, today }: Pick<Work, 'caller' | 'now' | 'today'>): { readonly effect: SettingVersion } | Refusal {
  const setting = findSettingKey(key);
  if (!setting) return { refused: 'not-found', message: `没有“${key}”这项设置。` };
  if (setting.scope === 'installation' && regionId !== installationRegionId) return { refused: 'installation-only', message: `“${setting.title}”全系统只有一个值，不能按地区设置。` };
  if (typeof permits(setting.changers, { regionId }, caller) === 'string') return { refused: 'forbidden', message: `“${setting.title}”只能由${setting.changers.map((role) => roles[role].word).join('、')}修改。` };
  const last = Math.max(0, ...known.map((one) => one.version));
  if (last !== version) return { refused: 'stale-version', message: `“${setting.title}”刚刚被别人改过，请刷新后再改。` };
  if (setting.needsReason && reason === undefined) return { refused: 'reason-needed', message: `修改“${setting.title}”须写明理由。` };
  if (!setting.mayBeginInThePast && validFrom < today) return { refused: 'begins-in-the-past', message: `“${setting.title}”只能从今天（${today}）或以后起改变。` };
  const next = known.filter((one) => one.validFrom > validFrom).map((one) => one.validFrom).sort()[0];
  if (next !== undefined && validTo === null) return { refused: 'later-change', message: `“${setting.title}”在 ${next} 已另有设定。请写明这次改到哪一天为止，或从 ${next} 起改。` };
  const read = value === null || value === undefined ? { success: true as const, data: null } : setting.schema.safeParse(value);
  if (!read.success) {
    return { refused: 'invalid-input', message: `“${setting.title}”的内容不符合要求。`, reasons: read.error.issues.map((issue) => ({ code: issue.code, message: issue.message, place: ['value', ...issue.path.map(String)].join('.') })) };
  }
  if (obstacle) return obstacle;
  return { effect: { regionId, key, value: read.data, reason: reason ?? null, version: last + 1, validFrom, validTo, recordedAt: now, recordedBy: caller.personId } };
}

/** A value for a key in a region, from a day on; what was set before stays known. */
export const changeSettingAction = writeAction({
  name: 'settings.change-setting',
  title: '修改设置',
  summary: '修改一项设置：机构名称、工作日历、密码要求、备份等；从某一天起生效，写明理由，历次设置保留。',
  input,
  output: z.object({ regionId: z.uuid(), key: z.string(), version: z.int() }),
  permission: changers,
  scope: ({ regionId }) => ({ regionId }),
  actsOn: 'setting',
  load: async (asked, { connection }): Promise<State | Refusal> => {
    const { regionId, key } = asked;
    if ((await lockedRegionVersions(connection, regionId)).length === 0) return { refused: 'not-found', message: '没有这个地区。' };
    return { known: await settingVersions(connection, [regionId], key), obstacle: await obstacleOf(asked, connection) };
  },
  decide: (state, asked, work) => changed(state, asked, work),
  store: async (version, { connection }) => {
    await addSettingVersion(connection, version);
    return { regionId: version.regionId, key: version.key, version: version.version };
  },
  audit: ({ key, value, validFrom, reason }, { known }) => ({
    subjectKind: 'setting', subjectId: key, before: known.at(-1)?.value ?? null, after: value,
    sentence: `修改设置“${findSettingKey(key)?.title ?? key}”，自 ${validFrom} 起${value === null ? '沿用上级的值' : ''}${reason === null ? '' : `（${reason}）`}`,
  }),
  examples: [
    { input: { regionId: exampleId(1), key: 'leading-group', value: { name: { zh: '监测评估领导小组' } }, version: 0, validFrom: '2026-01-01' } },
    { input: { key: 'attachment-limit', value: { mebibytes: 20 }, version: -1, validFrom: '2026-01-01' }, refusedAt: 'version' },
    { input: { key: 'attachment-limit', value: null, version: 1, validFrom: '2026-01-01', validTo: '2025-01-01' }, refusedAt: 'validTo' },
  ],
});
