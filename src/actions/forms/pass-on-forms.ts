import { versionOn } from '#kernel';
import { submission, transfer, type ActingPerson } from '#lifecycle';
import { addDuties, changeForm, endDuties, findForm, findLifeCycle, formsOnBoard, reportingDuties, saveLifeCycle, unitSuccessions, unitVersions, type Connection } from '#storage';
import { dayBefore } from '../versions/neighbouring-day.ts';

/** Where and when, by whom, and how ids are made. */
type Passing = { readonly regionId: string; readonly today: string; readonly now: string; readonly who: ActingPerson; readonly newId: () => string };

/** A form that went to another unit. */
export type PassedForm = { readonly formId: string; readonly fromUnitId: string; readonly toUnitId: string; readonly toUnit: string };

/** Where the work of a unit went that was merged or replaced, to the end of the chain; a unit that was split has no single heir. */
function heirsOn(successions: Awaited<ReturnType<typeof unitSuccessions>>, today: string): ReadonlyMap<string, { readonly to: string; readonly on: string }> {
  const next = new Map(successions.filter(({ kind, onDate }) => (kind === 'merged' || kind === 'replaced') && onDate <= today).map(({ fromUnitId, toUnitId, onDate }) => [fromUnitId, { to: toUnitId, on: onDate }]));
  const heir = (unitId: string, on: string, left: number): { readonly to: string; readonly on: string } => {
    const further = left > 0 ? next.get(unitId) : undefined;
    return further ? heir(further.to, on, left - 1) : { to: unitId, on };
  };
  return new Map([...next].map(([from, { to, on }]) => [from, heir(to, on, next.size)]));
}

/**
 * A unit merged: its forms go with it, whatever their state, and so do its duties to report. Only what belongs to units that are no more by today; what is to happen later is done when its day
 * has come (`passOnDueForms`).
 *
 * @example await passOnForms(connection, { regionId, today, now, who, newId })
 */
export async function passOnForms(connection: Connection, { regionId, today, now, who, newId }: Passing): Promise<readonly PassedForm[]> {
  const heirs = heirsOn(await unitSuccessions(connection, regionId), today);
  if (heirs.size === 0) return [];
  const units = Map.groupBy(await unitVersions(connection, regionId), ({ unitId }) => unitId);
  const passed: PassedForm[] = [];
  for (const { formId } of (await formsOnBoard(connection, { regionId, unitIds: [...heirs.keys()] })).toSorted((one, other) => (one.formId < other.formId ? -1 : 1))) {
    const form = await findForm(connection, regionId, formId, { lock: true });
    const stored = form && (await findLifeCycle(connection, regionId, form.cycleId, { lock: true }));
    const heir = form ? heirs.get(form.unitId) : undefined;
    if (!form || !stored || !heir) continue;
    const toUnit = versionOn(units.get(heir.to) ?? [], today)?.name.zh ?? '';
    const cycle = transfer(submission, stored.cycle, { unitId: heir.to, name: toUnit }, who, { at: now, today });
    if (!('opening' in cycle)) continue;
    await saveLifeCycle(connection, { ...stored, cycle }, stored.cycle);
    await changeForm(connection, { ...form, unitId: heir.to });
    passed.push({ formId, fromUnitId: form.unitId, toUnitId: heir.to, toUnit });
  }
  const duties = (await reportingDuties(connection, regionId)).filter(({ unitId, validTo }) => validTo === null && heirs.has(unitId));
  for (const duty of duties) {
    const { to, on } = heirs.get(duty.unitId) ?? { to: duty.unitId, on: today };
    const from = on > duty.validFrom ? on : duty.validFrom;
    await endDuties(connection, regionId, [duty.dutyId], dayBefore(from), { at: now, by: who.personId });
    await addDuties(connection, [{ ...duty, dutyId: newId(), unitId: to, validFrom: from, recordedAt: now, recordedBy: who.personId }]);
  }
  return passed;
}
