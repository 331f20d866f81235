import { z } from 'zod';
import { writeAction } from '../action.ts';
import { isThere } from '../versions/is-there.ts';
import { exampleId, validityDay } from '../fields.ts';
import { joinInto } from './join-into.ts';
import { loadUnits } from './load-units.ts';
import { storeUnits } from './store-units.ts';
import { nameOf } from './units-state.ts';
import { changedUnit, note, regionId, seenUnit, takingUnit, unitChange } from './unit-fields.ts';

const input = z.object({
  regionId,
  units: z.array(seenUnit).min(1).max(20).describe('被合并的单位'),
  into: takingUnit,
  on: validityDay.describe('合并之日：从这一天起原单位不再存在'),
  note,
}).refine(({ units, into }) => units.length > 1 || 'unitId' in into, { message: '合并成新单位至少要有两个单位；一个单位换成新单位请用“单位更替”', path: ['units'] });

/** Several units become one, which is there already or is new: duties, names and aliases go over, and the old ones can still be found. */
export const mergeUnitsAction = writeAction({
  name: 'units.merge-units',
  title: '合并单位',
  summary: '把几个单位合并为一个已有或新设的单位，写明日期；职责、名称和别名一并转过去。',
  input,
  output: changedUnit.extend({ dutiesPassedOn: z.int(), formsPassedOn: z.int().describe('移交的填报表') }),
  ...unitChange,
  possible: isThere,
  load: ({ regionId, units, into, on }, work) => loadUnits(regionId, work, { unitIds: [...units.map(({ unitId }) => unitId), ...('unitId' in into ? [into.unitId] : [])], on }),
  decide: (state, { units, into, on, note }, { newId }) => joinInto(state, { units, into, on, kind: 'merged', note: note ?? null }, newId),
  store: async (effect, work, state) => {
    const forms = await storeUnits(effect, work, state);
    const { unitId, version } = effect.versions.at(-1) ?? { unitId: '', version: 0 };
    return { unitId, version, dutiesPassedOn: effect.added.length, formsPassedOn: forms.length };
  },
  audit: (effect, state, { units, on }, { unitId, dutiesPassedOn, formsPassedOn }) => ({
    subjectKind: 'unit', subjectId: unitId,
    sentence: `自 ${on} 起把${units.map((unit) => `“${nameOf(state, unit.unitId)}”`).join('、')}合并为“${effect.versions.at(-1)?.name.zh ?? ''}”，转交职责 ${String(dutiesPassedOn)} 项${formsPassedOn === 0 ? '' : `、填报表 ${String(formsPassedOn)} 份`}`,
    after: { versions: effect.versions, successions: effect.successions },
  }),
  examples: [
    { input: { regionId: exampleId(1), units: [{ unitId: exampleId(2), version: 1 }, { unitId: exampleId(3), version: 4 }], into: { name: '示例区教育体育局', shortName: '教体局' }, on: '2025-01-01', note: '机构改革' } },
    { input: { regionId: exampleId(1), units: [{ unitId: exampleId(2), version: 1 }], into: { unitId: exampleId(3), version: 4 }, on: '2025-01-01' } },
    { input: { regionId: exampleId(1), units: [{ unitId: exampleId(2), version: 1 }], into: { name: '示例区教育体育局' }, on: '2025-01-01' }, refusedAt: 'units' },
    { input: { regionId: exampleId(1), units: [], into: { unitId: exampleId(3), version: 4 }, on: '2025-01-01' }, refusedAt: 'units' },
  ],
});
