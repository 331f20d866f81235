import { writeAction } from '../action.ts';
import { exampleId, validityDay } from '../fields.ts';
import { foundUnit } from './found-unit.ts';
import { loadUnits } from './load-units.ts';
import { storeUnits } from './store-units.ts';
import { changedUnit, newUnit, note, regionId, unitKeepers } from './unit-fields.ts';
import { nameTaken } from './unit-names.ts';
import { noEffect, stateAfter } from './units-state.ts';

/** A new unit of a region, from a day on. */
export const addUnitAction = writeAction({
  name: 'units.add-unit',
  title: '新增单位',
  summary: '新增一个单位：名称、简称、类别、别名，从哪一天起。',
  input: newUnit.extend({ regionId, validFrom: validityDay.describe('从哪一天起'), note }),
  output: changedUnit,
  permission: unitKeepers,
  scope: ({ regionId }) => ({ regionId }),
  load: ({ regionId }, work) => loadUnits(regionId, work),
  decide: (state, asked, { newId }) => {
    const version = foundUnit(state, asked, { unitId: newId(), validFrom: asked.validFrom });
    const effect = { ...noEffect, founded: [version.unitId], versions: [version] };
    return nameTaken(stateAfter(state, effect).units, [version.unitId]) ?? { effect };
  },
  store: async (effect, work, state) => {
    await storeUnits(effect, work, state);
    return { unitId: effect.founded[0] ?? '', version: 1 };
  },
  audit: ({ versions }, _state, { name, validFrom, note }, { unitId }) => ({ subjectKind: 'unit', subjectId: unitId, sentence: `新增单位“${name}”，自 ${validFrom} 起${note === undefined ? '' : `（${note}）`}`, after: versions[0] }),
  examples: [
    { input: { regionId: exampleId(1), name: '示例区教育局', shortName: '教育局', kind: 'government', validFrom: '2021-01-01', aliases: [{ name: '区教育局（招办）' }] } },
    { input: { regionId: exampleId(1), name: '局', validFrom: '2021-01-01' }, refusedAt: 'name' },
    { input: { regionId: exampleId(1), name: '示例区教育局', validFrom: '1021-01-01' }, refusedAt: 'validFrom' },
    { input: { regionId: exampleId(1), name: '示例区教育局', validFrom: '2021-01-01', aliases: [{ name: '教委', validFrom: '2021-01-01', validTo: '2020-01-01' }] }, refusedAt: 'aliases' },
  ],
});
