import type { Validity } from '#kernel';
import type { Connection } from '../engines/engine.ts';

/** Who reports an indicator from a day to a day, as it was decided. One that was taken back before it began ends on the day before its first. */
export type StoredDuty = Validity & {
  readonly regionId: string;
  readonly dutyId: string;
  readonly indicatorId: string;
  readonly unitId: string;
  readonly reason: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
};

/**
 * Every duty of a region to report, with those that ended, in the order they were decided.
 *
 * @example (await reportingDuties(connection, regionId)).filter((duty) => holdsOn(duty, today))
 */
export async function reportingDuties(connection: Connection, regionId: string): Promise<readonly StoredDuty[]> {
  return connection.selectFrom('reporting_duties').select(['region_id as regionId', 'duty_id as dutyId', 'indicator_id as indicatorId', 'unit_id as unitId', 'valid_from as validFrom', 'valid_to as validTo', 'reason', 'recorded_at as recordedAt', 'recorded_by as recordedBy'])
    .where('region_id', '=', regionId).orderBy('recorded_at').orderBy('duty_id').execute();
}

/**
 * Adds duties to report.
 *
 * @example await addDuties(connection, [{ regionId, dutyId, indicatorId, unitId, validFrom: today, validTo: null, reason: null, recordedAt: now, recordedBy: personId }])
 */
export async function addDuties(connection: Connection, duties: readonly StoredDuty[]): Promise<void> {
  if (duties.length === 0) return;
  await connection.insertInto('reporting_duties').values(duties.map(({ regionId, dutyId, indicatorId, unitId, validFrom, validTo, reason, recordedAt, recordedBy }) => ({
    region_id: regionId, duty_id: dutyId, indicator_id: indicatorId, unit_id: unitId, valid_from: validFrom, valid_to: validTo, reason, recorded_at: recordedAt, recorded_by: recordedBy,
  }))).execute();
}

/**
 * Ends duties on a day, the last on which they hold.
 *
 * @example await endDuties(connection, regionId, [dutyId], '2025-12-31', { at: now, by: personId })
 */
export async function endDuties(connection: Connection, regionId: string, dutyIds: readonly string[], validTo: string, { at, by }: { readonly at: string; readonly by: string | null }): Promise<void> {
  if (dutyIds.length === 0) return;
  await connection.updateTable('reporting_duties').set({ valid_to: validTo, ended_at: at, ended_by: by }).where('region_id', '=', regionId).where('duty_id', 'in', [...dutyIds]).execute();
}
