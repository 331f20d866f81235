import { z } from 'zod';
import { writeAction } from '../action.ts';
import { isThere } from '../versions/is-there.ts';
import { exampleId, seenVersion, validityDay } from '../fields.ts';
import { isRefusal } from '../refusal.ts';
import { dayBefore } from '../versions/neighbouring-day.ts';
import { loadUnits } from './load-units.ts';
import { renamed } from './renamed.ts';
import { storeUnit } from './store-units.ts';
import { changedUnit, note, regionId, shortName, unitChange, unitId, unitName } from './unit-fields.ts';
import { nameTaken } from './unit-names.ts';
import { nameOf, noEffect, seenUnit, stateAfter } from './units-state.ts';

const input = z.object({
  regionId, unitId, version: seenVersion,
  name: unitName.describe('新名称'),
  shortName: shortName.optional().describe('新简称；不填则不变'),
  validFrom: validityDay.describe('从哪一天起用新名称'),
  validTo: validityDay.nullable().default(null).describe('只在更正过去一段时填写：到哪一天为止'),
  oldNameUntil: validityDay.nullable().default(null).describe('旧名称还用到哪一天；不填则到改名前一天'),
  note,
}).refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, { message: '截止日期早于起始日期', path: ['validTo'] })
  /* Asked of what is no day, too: that has its own complaint. */
  .refine(({ validFrom, oldNameUntil }) => oldNameUntil === null || !validityDay.safeParse(validFrom).success || oldNameUntil >= dayBefore(validFrom), { message: '旧名称的停用日期早于改名前一天', path: ['oldNameUntil'] });

/** A unit gets another name from a day on; the old one becomes an alias with its days, so that older documents still find it. */
export const renameUnitAction = writeAction({
  name: 'units.rename-unit',
  title: '单位改名',
  summary: '从某一天起改用新名称，旧名称自动成为别名；也可更正过去一段时间的名称。',
  input,
  output: changedUnit,
  ...unitChange,
  possible: isThere,
  load: ({ regionId }, work) => loadUnits(regionId, work),
  decide: (state, asked) => {
    const versions = seenUnit(state, asked);
    if (isRefusal(versions)) return versions;
    const added = renamed(versions, { ...asked, shortName: asked.shortName });
    if (added.length === 0) return { refused: 'nothing-changed', message: `“${nameOf(state, asked.unitId)}”在这段时间里已经是这个名称，或者已经撤销，没有可改的。` };
    const effect = { ...noEffect, versions: added };
    return nameTaken(stateAfter(state, effect).units, [asked.unitId]) ?? { effect };
  },
  store: storeUnit,
  audit: ({ versions }, state, { unitId, name, validFrom, validTo, note }) => ({
    subjectKind: 'unit', subjectId: unitId, before: { name: nameOf(state, unitId) }, after: versions,
    sentence: `自 ${validFrom} ${validTo === null ? '起' : `至 ${validTo} `}“${nameOf(state, unitId)}”改称“${name}”${note === undefined ? '' : `（${note}）`}`,
  }),
  examples: [
    { input: { regionId: exampleId(1), unitId: exampleId(2), version: 1, name: '示例区乡村振兴局', validFrom: '2021-06-01', note: '机构改革' } },
    { input: { regionId: exampleId(1), unitId: exampleId(2), version: 1, name: '示例区乡村振兴局', validFrom: '2021-06-01', validTo: '2021-05-01' }, refusedAt: 'validTo' },
    { input: { regionId: exampleId(1), unitId: exampleId(2), version: 1, name: '示例区乡村振兴局', validFrom: '2021-06-01', oldNameUntil: '2021-05-01' }, refusedAt: 'oldNameUntil' },
    { input: { regionId: exampleId(1), unitId: exampleId(2), version: 1, name: '示例区乡村振兴局', validFrom: '没有这一天', oldNameUntil: '2021-05-31' }, refusedAt: 'validFrom' },
    { input: { regionId: exampleId(1), unitId: exampleId(2), version: 0, name: '示例区乡村振兴局', validFrom: '2021-06-01' }, refusedAt: 'version' },
  ],
});
