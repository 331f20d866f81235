import { z } from 'zod';
import type { UnitVersion } from '#storage';
import { writeAction } from '../action.ts';
import { exampleId, seenVersion, validityDay } from '../fields.ts';
import { isRefusal } from '../refusal.ts';
import { changedFrom } from '../versions/changed-from.ts';
import { loadUnits } from './load-units.ts';
import { storeUnit } from './store-units.ts';
import { changedUnit, note, ordinal, regionId, shortName, unitChange, unitId, unitKind } from './unit-fields.ts';
import { nameTaken } from './unit-names.ts';
import { nameOf, newest, noEffect, seenUnit, stateAfter } from './units-state.ts';

const input = z.object({
  regionId, unitId, version: seenVersion,
  shortName: shortName.optional().describe('简称；不填则不变'),
  kind: unitKind.optional(),
  ordinal: ordinal.optional(),
  validFrom: validityDay.describe('从哪一天起；早于设立日则把设立日提前'),
  validTo: validityDay.nullable().default(null).describe('只在更正过去一段时填写：到哪一天为止'),
  note,
}).refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, { message: '截止日期早于起始日期', path: ['validTo'] });

type Asked = z.output<typeof input>;

/** The new versions of a unit; the aliases, which have days of their own, go with all of them. */
function changed(versions: readonly UnitVersion[], { shortName, kind, ordinal, validFrom, validTo }: Asked): readonly UnitVersion[] {
  const added = changedFrom<UnitVersion>(versions, { validFrom, validTo }, { ...(shortName === undefined ? {} : { shortName }), ...(kind === undefined ? {} : { kind }), ...(ordinal === undefined ? {} : { ordinal }) });
  return added.map((version) => ({ ...version, aliases: newest(versions).aliases }));
}

/** Short name, kind and place in lists of a unit, from a day on or for a stretch of the past. */
export const changeUnitAction = writeAction({
  name: 'units.change-unit',
  title: '修改单位信息',
  summary: '修改单位的简称、类别、排列次序；从某一天起，或更正过去一段；也可把设立日提前。别名用“增减单位别名”。',
  input,
  output: changedUnit,
  ...unitChange,
  load: ({ regionId }, work) => loadUnits(regionId, work),
  decide: (state, asked) => {
    const versions = seenUnit(state, asked);
    if (isRefusal(versions)) return versions;
    const added = changed(versions, asked);
    if (added.length === 0) return { refused: 'nothing-changed', message: `“${nameOf(state, asked.unitId)}”没有任何改动。` };
    const effect = { ...noEffect, versions: added };
    return nameTaken(stateAfter(state, effect).units, [asked.unitId]) ?? { effect };
  },
  store: storeUnit,
  audit: ({ versions }, state, { unitId, validFrom, note }) => ({
    subjectKind: 'unit', subjectId: unitId, before: newest(state.units.get(unitId) ?? []), after: versions,
    sentence: `修改单位“${nameOf(state, unitId)}”的信息，自 ${validFrom} 起${note === undefined ? '' : `（${note}）`}`,
  }),
  examples: [
    { input: { regionId: exampleId(1), unitId: exampleId(2), version: 1, shortName: '教体局', kind: 'government', validFrom: '2021-06-01' } },
    { input: { regionId: exampleId(1), unitId: exampleId(2), version: 1, kind: 'ministry', validFrom: '2021-06-01' }, refusedAt: 'kind' },
    { input: { regionId: exampleId(1), unitId: exampleId(2), version: 1, ordinal: 5, validFrom: '2021-06-01', validTo: '2021-01-01' }, refusedAt: 'validTo' },
  ],
});
