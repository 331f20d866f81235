import { z } from 'zod';
import { writeAction } from '../action.ts';
import { exampleId, seenVersion, words } from '../fields.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { endOf } from '../versions/changed-from.ts';
import { hasEnd } from '../versions/is-there.ts';
import { reopened } from '../versions/reopened.ts';
import { loadUnits } from './load-units.ts';
import { storeUnit } from './store-units.ts';
import { changedUnit, regionId, unitChange, unitId } from './unit-fields.ts';
import { nameTaken } from './unit-names.ts';
import { nameOf, newest, noEffect, seenUnit, stateAfter, type SeenUnit, type UnitsEffect, type UnitsState } from './units-state.ts';

function reopening(state: UnitsState, seen: SeenUnit): { readonly effect: UnitsEffect } | Refusal {
  const versions = seenUnit(state, seen);
  if (isRefusal(versions)) return versions;
  const [name, end] = [nameOf(state, seen.unitId), endOf(versions)];
  if (end === null) return { refused: 'unit-not-ended', message: `“${name}”没有撤销。` };
  const heirs = state.successions.filter(({ fromUnitId, onDate }) => fromUnitId === seen.unitId && onDate >= end).map(({ toUnitId }) => `“${nameOf(state, toUnitId)}”`);
  if (heirs.length > 0) return { refused: 'has-successor', message: `“${name}”的任务和名称已由${heirs.join('、')}承接，不能当作没有撤销。请新增单位，再把任务改派给它。` };
  const aliases = newest(versions).aliases;
  const effect = { ...noEffect, versions: reopened(versions).map((version) => ({ ...version, aliases })) };
  return nameTaken(stateAfter(state, effect).units, [seen.unitId]) ?? { effect };
}

/** A unit was ended by mistake: it goes on as if it had not been. Not where others took over from it (their duties and names are theirs since), nor while its name is another's. */
export const reopenUnitAction = writeAction({
  name: 'units.reopen-unit',
  title: '恢复单位',
  summary: '撤销单位办错了：恢复该单位，如同没有撤销；已由别的单位承接（合并、拆分、更替、转交任务），或名称已归别的单位的，不能恢复。',
  input: z.object({ regionId, unitId, version: seenVersion, reason: words(2, 500).describe('原因，如“误办”') }),
  output: changedUnit,
  ...unitChange,
  possible: hasEnd,
  load: ({ regionId: region }, work) => loadUnits(region, work),
  decide: (state, seen) => reopening(state, seen),
  store: storeUnit,
  audit: ({ versions }, state, { unitId: unit, reason }) => {
    const end = endOf(state.units.get(unit) ?? []);
    return { subjectKind: 'unit', subjectId: unit, sentence: `恢复单位“${nameOf(state, unit)}”：原记录自 ${end ?? ''} 起撤销，系误办（${reason}）`, before: { endedOn: end }, after: versions };
  },
  examples: [{ input: { regionId: exampleId(1), unitId: exampleId(2), version: 3, reason: '误办' } }, { input: { regionId: exampleId(1), unitId: exampleId(2), version: 3, reason: ' ' }, refusedAt: 'reason' }],
});
