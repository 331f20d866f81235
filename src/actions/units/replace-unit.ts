import { z } from 'zod';
import { writeAction } from '../action.ts';
import { isThere } from '../versions/is-there.ts';
import { exampleId, seenVersion, validityDay } from '../fields.ts';
import { joinInto } from './join-into.ts';
import { loadUnits } from './load-units.ts';
import { storeUnits } from './store-units.ts';
import { changedUnit, note, regionId, takingUnit, unitChange, unitId } from './unit-fields.ts';
import { answerOf, nameOf } from './units-state.ts';

/** One body gives way to another (a committee to a joint conference): not a new name, but a new body that takes over names and duties. */
export const replaceUnitAction = writeAction({
  name: 'units.replace-unit',
  title: '单位更替',
  summary: '一个单位撤销，由另一个已有或新设的单位接替：职责、名称和别名一并转过去。只是改名请用“单位改名”。',
  input: z.object({ regionId, unitId, version: seenVersion, into: takingUnit, on: validityDay.describe('更替之日：从这一天起原单位不再存在'), note }),
  output: changedUnit.extend({ dutiesPassedOn: z.int(), formsPassedOn: z.int().describe('移交的填报表') }),
  ...unitChange,
  possible: isThere,
  load: ({ regionId, unitId, into, on }, work) => loadUnits(regionId, work, { unitIds: [unitId, ...('unitId' in into ? [into.unitId] : [])], on }),
  decide: (state, { unitId, version, into, on, note }, { newId }) => joinInto(state, { units: [{ unitId, version }], into, on, kind: 'replaced', note: note ?? null }, newId),
  store: async (effect, work, state) => {
    const forms = await storeUnits(effect, work, state);
    return { ...answerOf(effect, effect.versions.at(-1)?.unitId ?? ''), dutiesPassedOn: effect.added.length, formsPassedOn: forms.length };
  },
  audit: (effect, state, { unitId, on }, { dutiesPassedOn, formsPassedOn }) => ({
    subjectKind: 'unit', subjectId: unitId, after: { versions: effect.versions, successions: effect.successions },
    sentence: `自 ${on} 起“${nameOf(state, unitId)}”由“${effect.versions.at(-1)?.name.zh ?? ''}”接替，转交职责 ${String(dutiesPassedOn)} 项${formsPassedOn === 0 ? '' : `、填报表 ${String(formsPassedOn)} 份`}`,
  }),
  examples: [
    { input: { regionId: exampleId(1), unitId: exampleId(2), version: 1, into: { name: '示例区妇女儿童工作联席会议办公室', kind: 'mass-organisation' }, on: '2026-03-01', note: '延政办函〔2026〕14号' } },
    { input: { regionId: exampleId(1), unitId: exampleId(2), version: 1, into: { version: 1 }, on: '2026-03-01' }, refusedAt: 'into' },
  ],
});
