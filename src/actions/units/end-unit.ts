import { z } from 'zod';
import { writeAction } from '../action.ts';
import { isThere } from '../versions/is-there.ts';
import { exampleId, seenVersion, validityDay } from '../fields.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { endingVersion, notThere } from './ending.ts';
import { loadUnitsWithDuties, type UnitsWithDuties } from './load-units-with-duties.ts';
import { openDuties } from './open-duties.ts';
import { passOnDuties } from './pass-on-duties.ts';
import { storeUnits } from './store-units.ts';
import { changedUnit, note, regionId, unitChange, unitId } from './unit-fields.ts';
import { answerOf, nameOf, noEffect, type UnitsEffect } from './units-state.ts';

const input = z.object({
  regionId, unitId, version: seenVersion,
  on: validityDay.describe('撤销之日：从这一天起单位不再存在'),
  successor: unitId.optional().describe('承接其任务的单位'),
  note,
});

type Asked = z.output<typeof input>;

function ending(state: UnitsWithDuties, { unitId, version, on, successor, note }: Asked, newId: () => string): { readonly effect: UnitsEffect } | Refusal {
  const last = endingVersion(state, { unitId, version }, on);
  if (isRefusal(last)) return last;
  const duties = state.assignments.filter((one) => one.unitId === unitId);
  if (successor === undefined) {
    if (duties.length > 0) return openDuties({ unit: nameOf(state, unitId), on, duties, words: state.words, whatToDo: '请指明由哪个单位承接，或先改派。' });
    return { effect: { ...noEffect, versions: [last] } };
  }
  const heir = state.units.get(successor);
  if (!heir || successor === unitId) return { refused: 'unknown-successor', message: '承接单位不在这个地区，或者就是要撤销的单位。' };
  const refusal = notThere(heir, on);
  if (refusal) return refusal;
  const handed = passOnDuties({ duties, held: state.assignments.filter((one) => one.unitId === successor), toUnitId: successor, on, reason: note ?? '单位撤销', newId });
  const succession = { regionId: state.regionId, successionId: newId(), onDate: on, kind: 'duty-moved' as const, fromUnitId: unitId, toUnitId: successor, note: note ?? null };
  return { effect: { ...noEffect, ...handed, versions: [last], successions: [succession] } };
}

/** A unit is no more from a day on. While it has duties after that day, somebody must take them over. */
export const endUnitAction = writeAction({
  name: 'units.end-unit',
  title: '撤销单位',
  summary: '从某一天起撤销一个单位；还有任务的须指明承接单位，任务随之转交。',
  input,
  output: changedUnit.extend({ dutiesPassedOn: z.int() }),
  ...unitChange,
  possible: isThere,
  load: ({ regionId, unitId, on, successor }, work) => loadUnitsWithDuties(regionId, work, { unitIds: [unitId, ...(successor === undefined ? [] : [successor])], on }),
  decide: (state, asked, { newId }) => ending(state, asked, newId),
  store: async (effect, work, state, { unitId }) => {
    await storeUnits(effect, work, state);
    return { ...answerOf(effect, unitId), dutiesPassedOn: effect.added.length };
  },
  audit: (effect, state, { unitId, on, successor, note }, { dutiesPassedOn }) => ({
    subjectKind: 'unit', subjectId: unitId, after: { versions: effect.versions, successions: effect.successions },
    sentence: `自 ${on} 起撤销单位“${nameOf(state, unitId)}”${successor === undefined ? '' : `，任务由“${nameOf(state, successor)}”承接（转交 ${String(dutiesPassedOn)} 项）`}${note === undefined ? '' : `（${note}）`}`,
  }),
  examples: [
    { input: { regionId: exampleId(1), unitId: exampleId(2), version: 3, on: '2025-01-01', successor: exampleId(3) } },
    { input: { regionId: exampleId(1), unitId: exampleId(2), version: 3, on: '2025-02-30' }, refusedAt: 'on' },
  ],
});
