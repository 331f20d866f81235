import { appendAuditLines, successionsDue } from '#storage';
import type { Surroundings } from '../running/surroundings.ts';
import { passOnForms } from './pass-on-forms.ts';

/**
 * The day of a merger that was recorded before has come: forms of the old units go to the new ones, in the name of who recorded it, each with its line in the audit. Asked for by the housekeeping;
 * answers how many went over.
 *
 * @example await passOnDueForms(surroundings) // 0
 */
export async function passOnDueForms({ store, now, today, newId }: Pick<Surroundings, 'store' | 'now' | 'today' | 'newId'>): Promise<number> {
  const due = await successionsDue(store.connection, today());
  let count = 0;
  for (const [regionId, of] of Map.groupBy(due, (one) => one.regionId)) {
    const recorder = of.find(({ recordedBy }) => recordedBy !== null);
    const who = { personId: recorder?.recordedBy ?? '', name: recorder?.recordedByName ?? '', role: 'office-clerk' as const, unitId: null };
    count += await store.transaction(async (connection) => {
      const at = now();
      const passed = await passOnForms(connection, { regionId, today: today(), now: at, who, newId });
      await appendAuditLines(connection, passed.map(({ formId, fromUnitId, toUnitId, toUnit }) => ({
        regionId, at, personId: recorder?.recordedBy ?? null, personName: recorder?.recordedByName ?? '', role: null, address: '', action: 'units.merge-units', subjectKind: 'form', subjectId: formId, sentence: `单位合并（更替）之日已到，填报表转到“${toUnit}”`,
        before: { unitId: fromUnitId }, after: { unitId: toUnitId },
      })));
      return passed.length;
    });
  }
  return count;
}
