import type { Connection } from '../engines/engine.ts';

/** A part of a region that became part of another on a day: `weight` (decimal text, above 0 and at most 1) is its share of the first, by the measure that `basis` names. */
export type BorderChange = {
  readonly changeId: string;
  readonly onDate: string;
  readonly fromRegionId: string;
  readonly toRegionId: string;
  readonly weight: string;
  readonly basis: { readonly measure: string; readonly zh: string };
};

type Recorded = { readonly at: string; readonly by: string | null };

/**
 * The border changes of a region, on either side, that have not been withdrawn, by day; without a region those of all.
 *
 * @example (await borderChanges(connection, regionId)).filter(({ toRegionId }) => toRegionId === regionId) // its predecessors
 */
export async function borderChanges(connection: Connection, regionId?: string): Promise<readonly BorderChange[]> {
  const query = connection.selectFrom('region_border_changes')
    .select(['change_id as changeId', 'on_date as onDate', 'from_region_id as fromRegionId', 'to_region_id as toRegionId', 'weight', 'basis'])
    .where('withdrawn_at', 'is', null).orderBy('on_date').orderBy('change_id');
  const own = regionId === undefined ? query : query.where(({ or, eb }) => or([eb('from_region_id', '=', regionId), eb('to_region_id', '=', regionId)]));
  return own.execute() as Promise<BorderChange[]>;
}

/**
 * Records parts that changed their region.
 *
 * @example await addBorderChanges(connection, [{ changeId, onDate: '2023-01-01', fromRegionId, toRegionId, weight: '0.4', basis }], { at: now, by: personId })
 */
export async function addBorderChanges(connection: Connection, changes: readonly BorderChange[], { at, by }: Recorded): Promise<void> {
  await connection.insertInto('region_border_changes').values(changes.map(({ changeId, onDate, fromRegionId, toRegionId, weight, basis }) => ({
    change_id: changeId, on_date: onDate, from_region_id: fromRegionId, to_region_id: toRegionId, weight, basis: JSON.stringify(basis), recorded_at: at, recorded_by: by,
  }))).execute();
}

/**
 * Withdraws a border change that was recorded by mistake; it stays in the table.
 *
 * @example await withdrawBorderChange(connection, changeId, { at: now, by: personId })
 */
export async function withdrawBorderChange(connection: Connection, changeId: string, { at, by }: Recorded): Promise<void> {
  await connection.updateTable('region_border_changes').set({ withdrawn_at: at, withdrawn_by: by }).where('change_id', '=', changeId).where('withdrawn_at', 'is', null).execute();
}
