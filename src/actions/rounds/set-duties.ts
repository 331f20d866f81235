import { z } from 'zod';
import { holdsOn } from '#kernel';
import { findIndicatorById } from '#registry';
import { addDuties, endDuties, lockedRegionVersions, ownIndicators, reportingDuties, unitVersions, type RecordedUnitVersion, type StoredDuty } from '#storage';
import { unitNameOn } from '../assignment/assignable-units.ts';
import { writeAction } from '../action.ts';
import { exampleId, validityDay, words } from '../fields.ts';
import type { Refusal } from '../refusal.ts';
import { dayBefore } from '../versions/neighbouring-day.ts';
import { regionId, roundKeepers } from './round-fields.ts';

const duty = z.object({ indicatorId: words(1, 120).describe('指标标识；规划自设指标为其名称'), unitId: z.uuid().nullable().describe('由哪个单位填报；为空则取消指定，按指标口径和分工推定') });
const input = z.object({ regionId, duties: z.array(duty).min(1).max(1000).describe('填报分工'), validFrom: validityDay.optional().describe('从哪一天起，默认今天'), reason: words(2, 500).nullable().default(null).describe('理由') });

type State = { readonly duties: readonly StoredDuty[]; readonly units: ReadonlyMap<string, readonly RecordedUnitVersion[]>; readonly own: ReadonlySet<string>; readonly nameOf: (unitId: string) => string };
type Effect = { readonly added: readonly StoredDuty[]; readonly ended: readonly StoredDuty[]; readonly validFrom: string };

/** Which unit reports an indicator is decided, from a day on: what held before ends the day before. Forms that are out already stay as they are. */
export const setDutiesAction = writeAction({
  name: 'rounds.set-duties',
  title: '指定填报单位',
  summary: '指定（或取消指定）指标由哪个单位填报，从某一天起；以后开网的轮次照此生成填报表，已经发出的不变。',
  input,
  output: z.object({ added: z.int(), ended: z.int() }),
  permission: roundKeepers,
  scope: ({ regionId: at }) => ({ regionId: at }),
  load: async ({ regionId: at }, { connection, today }): Promise<State | Refusal> => {
    if ((await lockedRegionVersions(connection, at)).length === 0) return { refused: 'not-found', message: '没有这个地区。' };
    const units = Map.groupBy(await unitVersions(connection, at), ({ unitId }) => unitId);
    return { duties: await reportingDuties(connection, at), units, own: await ownIndicators(connection, at), nameOf: unitNameOn(units, today) };
  },
  decide: ({ duties, units, own, nameOf }, { regionId: at, duties: asked, validFrom: from, reason }, { newId, now, today, caller }): { effect: Effect } | Refusal => {
    const validFrom = from ?? today;
    const reasons = asked.flatMap(({ indicatorId, unitId }, row) => {
      const place = `duties.${String(row)}`;
      const versions = unitId === null ? null : (units.get(unitId) ?? []);
      const twice = asked.findIndex((one) => one.indicatorId === indicatorId) !== row;
      return [
        ...(findIndicatorById(indicatorId) || own.has(indicatorId) ? [] : [{ code: 'unknown-indicator', message: `没有“${indicatorId}”这个指标。`, place }]),
        ...(versions === null || versions.some((version) => holdsOn(version, validFrom) && !version.ended) ? [] : [{ code: 'unknown-unit', message: versions.length === 0 ? '没有这个单位。' : `“${nameOf(unitId ?? '')}”在 ${validFrom} 不存在。`, place }]),
        ...(twice ? [{ code: 'indicator-twice', message: `指标“${indicatorId}”列了两次。`, place }] : []),
      ];
    });
    if (reasons[0]) return { refused: reasons[0].code, message: `${String(reasons.length)} 处不能采用，一处也没有改：${reasons[0].message}`, reasons: reasons.slice(0, 200) };
    const standing = duties.filter((one) => holdsOn(one, validFrom) || one.validFrom > validFrom);
    const wanted = asked.filter(({ indicatorId, unitId }) => {
      const before = standing.filter((one) => one.indicatorId === indicatorId);
      return unitId === null ? before.length > 0 : !(before.length === 1 && before.every((one) => one.unitId === unitId && one.validFrom <= validFrom && one.validTo === null));
    });
    const names = new Set(wanted.map(({ indicatorId }) => indicatorId));
    return {
      effect: {
        validFrom, ended: standing.filter(({ indicatorId }) => names.has(indicatorId)),
        added: wanted.flatMap(({ indicatorId, unitId }) => (unitId === null ? [] : [{ regionId: at, dutyId: newId(), indicatorId, unitId, validFrom, validTo: null, reason, recordedAt: now, recordedBy: caller.personId }])),
      },
    };
  },
  store: async ({ added, ended, validFrom }, { connection, now, caller }, _state, { regionId: at }) => {
    for (const [lastDay, of] of Map.groupBy(ended, (one) => (one.validFrom >= validFrom ? dayBefore(one.validFrom) : dayBefore(validFrom)))) await endDuties(connection, at, of.map(({ dutyId }) => dutyId), lastDay, { at: now, by: caller.personId });
    await addDuties(connection, added);
    return { added: added.length, ended: ended.length };
  },
  audit: ({ added, ended, validFrom }, { nameOf }, { regionId: at, reason }) => ({
    subjectKind: 'region', subjectId: at, sentence: `自 ${validFrom} 起指定填报单位：新定 ${String(added.length)} 个指标，结束 ${String(ended.length)} 个${reason === null ? '' : `（${reason}）`}`,
    after: { added: added.map(({ indicatorId, unitId }) => [indicatorId, nameOf(unitId)]), ended: ended.map(({ indicatorId, unitId }) => [indicatorId, nameOf(unitId)]) },
  }),
  examples: [
    { input: { regionId: exampleId(1), duties: [{ indicatorId: 'some-rate', unitId: exampleId(3) }, { indicatorId: 'other-rate', unitId: null }], reason: '近视筛查由教育局组织' } }, { input: { regionId: exampleId(1), duties: [] }, refusedAt: 'duties' },
  ],
});
