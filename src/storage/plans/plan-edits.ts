import type { DoneEdit } from '#plan';
import type { Connection } from '../engines/engine.ts';
import type { VersionPlace } from './plan-versions.ts';

/** An edit of a draft as history keeps it; one that was taken back keeps its row. */
export type StoredPlanEdit = VersionPlace & { readonly number: number; readonly edit: DoneEdit['edit']; readonly sentence: string; readonly undoneAt: string | null; readonly editedAt: string; readonly editedBy: string | null };

const columns = ['region_id as regionId', 'plan_id as planId', 'version', 'number', 'edit', 'sentence', 'undone_at as undoneAt', 'edited_at as editedAt', 'edited_by as editedBy'] as const;

/**
 * The edits of a version in order.
 *
 * @example (await planEdits(connection, place)).map(({ sentence }) => sentence)
 */
export async function planEdits(connection: Connection, { regionId, planId, version }: VersionPlace): Promise<readonly StoredPlanEdit[]> {
  return (await connection.selectFrom('plan_edits').select(columns).where('region_id', '=', regionId).where('plan_id', '=', planId).where('version', '=', version).orderBy('number').execute()) as StoredPlanEdit[];
}

/**
 * The last edit that still holds, with how to take it back; null: none.
 *
 * @example await lastPlanEdit(connection, place)
 */
export async function lastPlanEdit(connection: Connection, { regionId, planId, version }: VersionPlace): Promise<(StoredPlanEdit & { readonly undo: DoneEdit['undo'] }) | null> {
  const row = await connection.selectFrom('plan_edits').select([...columns, 'undo']).where('region_id', '=', regionId).where('plan_id', '=', planId).where('version', '=', version).where('undone_at', 'is', null)
    .orderBy('number', 'desc').limit(1).executeTakeFirst();
  return (row as (StoredPlanEdit & { undo: DoneEdit['undo'] }) | undefined) ?? null;
}

/**
 * The edits of a version that still hold, in order, each with how to take it back.
 *
 * @example editsThen(version.content, await standingEdits(connection, version))
 */
export async function standingEdits(connection: Connection, { regionId, planId, version }: VersionPlace): Promise<readonly (StoredPlanEdit & { readonly undo: DoneEdit['undo'] })[]> {
  const rows = await connection.selectFrom('plan_edits').select([...columns, 'undo']).where('region_id', '=', regionId).where('plan_id', '=', planId).where('version', '=', version).where('undone_at', 'is', null).orderBy('number').execute();
  return rows as (StoredPlanEdit & { undo: DoneEdit['undo'] })[];
}

/**
 * Marks all edits of a version as taken back that still hold: the text they were made on has been replaced.
 *
 * @example await markEditsUndone(connection, place, now)
 */
export async function markEditsUndone(connection: Connection, { regionId, planId, version }: VersionPlace, at: string): Promise<void> {
  await connection.updateTable('plan_edits').set({ undone_at: at }).where('region_id', '=', regionId).where('plan_id', '=', planId).where('version', '=', version).where('undone_at', 'is', null).execute();
}

/**
 * Adds edits, numbered on from the last of the version. Lock the version first.
 *
 * @example await addPlanEdits(connection, place, [done], { at: now, by: personId })
 */
export async function addPlanEdits(connection: Connection, place: VersionPlace, done: readonly DoneEdit[], { at, by }: { readonly at: string; readonly by: string | null }): Promise<void> {
  if (done.length === 0) return;
  const { regionId, planId, version } = place;
  const { last } = await connection.selectFrom('plan_edits').select(({ fn }) => fn.max('number').as('last')).where('region_id', '=', regionId).where('plan_id', '=', planId).where('version', '=', version).executeTakeFirstOrThrow();
  await connection.insertInto('plan_edits').values(done.map(({ edit, undo, sentence }, index) => ({
    region_id: regionId, plan_id: planId, version, number: (last ?? 0) + index + 1, edit: JSON.stringify(edit), undo: JSON.stringify(undo), sentence, edited_at: at, edited_by: by,
  }))).execute();
}

/**
 * Marks an edit as taken back.
 *
 * @example await markEditUndone(connection, edit, now)
 */
export async function markEditUndone(connection: Connection, { regionId, planId, version, number }: VersionPlace & Pick<StoredPlanEdit, 'number'>, at: string): Promise<void> {
  await connection.updateTable('plan_edits').set({ undone_at: at }).where('region_id', '=', regionId).where('plan_id', '=', planId).where('version', '=', version).where('number', '=', number).execute();
}
