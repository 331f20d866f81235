import { z } from 'zod';
import { writeAction } from '../action.ts';
import { isThere } from '../versions/is-there.ts';
import { exampleId, flag, seenVersion, validityDay } from '../fields.ts';
import { loadUnitsWithDuties } from './load-units-with-duties.ts';
import { split } from './split.ts';
import { storeUnits } from './store-units.ts';
import { note, regionId, takingUnit, unitChange, unitId } from './unit-fields.ts';
import { nameOf } from './units-state.ts';

const input = z.object({
  regionId, unitId, version: seenVersion,
  into: z.array(takingUnit).min(1).max(20).describe('拆分后承接的单位'),
  ends: flag.default(true).describe('原单位是否撤销；否则只分出一部分'),
  on: validityDay.describe('拆分之日'),
  dutiesTo: z.int().min(0).max(19).optional().describe('其余任务由拆分后的第几个单位承接（从 0 数起）'),
  duties: z.array(z.object({ assignmentId: z.uuid(), to: z.int().min(0).max(19) })).max(2000).default([]).describe('逐项指定：哪项任务由第几个单位承接'),
  note,
});

/** A unit comes apart into several; its duties are shared out one by one or all to one of them. */
export const splitUnitAction = writeAction({
  name: 'units.split-unit',
  title: '拆分单位',
  summary: '把一个单位拆成几个，或从中分出一部分；逐项指明任务由谁承接。',
  input,
  output: z.object({ unitId: z.uuid(), parts: z.array(z.uuid()), dutiesPassedOn: z.int() }),
  ...unitChange,
  possible: isThere,
  load: ({ regionId, unitId, into, on }, work) => loadUnitsWithDuties(regionId, work, { unitIds: [unitId, ...into.flatMap((part) => ('unitId' in part ? [part.unitId] : []))], on }),
  decide: (state, asked, { newId }) => split(state, { ...asked, dutiesTo: asked.dutiesTo, note: asked.note ?? null }, newId),
  store: async (effect, work, state, { unitId }) => {
    await storeUnits(effect, work, state);
    return { unitId, parts: effect.successions.map(({ toUnitId }) => toUnitId), dutiesPassedOn: effect.added.length };
  },
  audit: (effect, state, { unitId, on, ends }, { dutiesPassedOn }) => ({
    subjectKind: 'unit', subjectId: unitId, after: { versions: effect.versions, successions: effect.successions },
    sentence: `自 ${on} 起“${nameOf(state, unitId)}”${ends ? '拆分为' : '分出'}${String(effect.successions.length)} 个单位，转交职责 ${String(dutiesPassedOn)} 项`,
  }),
  examples: [
    { input: { regionId: exampleId(1), unitId: exampleId(2), version: 1, into: [{ name: '示例区教育局' }, { name: '示例区体育局' }], on: '2025-01-01', dutiesTo: 0 } },
    { input: { regionId: exampleId(1), unitId: exampleId(2), version: 1, into: [], on: '2025-01-01' }, refusedAt: 'into' },
  ],
});
