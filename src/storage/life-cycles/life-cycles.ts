import { sql } from 'kysely';
import type { LifeCycle, TakenStep } from '#lifecycle';
import type { Connection } from '../engines/engine.ts';

/** A life cycle of something in a region: which, of what. */
export type StoredLifeCycle = { readonly regionId: string; readonly cycleId: string; readonly subjectId: string; readonly cycle: LifeCycle };

const withoutSteps = ({ steps: _steps, ...rest }: LifeCycle): Omit<LifeCycle, 'steps'> => rest;

/** Whose it is after units merged; the rule is `unitOf` of #lifecycle, of which storage takes the types only. */
const unitNow = ({ opening, steps }: LifeCycle): string | null => steps.findLast(({ unit }) => unit !== undefined)?.unit?.unitId ?? opening.unitId;

async function addSteps(connection: Connection, { regionId, cycleId, cycle }: StoredLifeCycle, from: number): Promise<void> {
  const steps = cycle.steps.slice(from);
  if (steps.length === 0) return;
  await connection.insertInto('life_cycle_steps').values(steps.map((taken, index) => ({
    region_id: regionId, cycle_id: cycleId, number: from + index + 1, step: taken.step, taken: JSON.stringify(taken), at: taken.at, person_id: taken.who.personId,
  }))).execute();
}

/**
 * Stores a life cycle that begins.
 *
 * @example await addLifeCycle(connection, { regionId, cycleId, subjectId: planId, cycle })
 */
export async function addLifeCycle(connection: Connection, stored: StoredLifeCycle): Promise<void> {
  const { regionId, cycleId, subjectId, cycle } = stored;
  const { opening, state, version, dueDay } = cycle;
  await connection.insertInto('life_cycles').values({
    region_id: regionId, cycle_id: cycleId, kind: opening.kind, subject_id: subjectId, unit_id: opening.unitId, state, content: JSON.stringify(withoutSteps(cycle)), version, due_on: dueDay, opened_at: opening.at,
  }).execute();
  await addSteps(connection, stored, 0);
}

/**
 * A life cycle with its whole history; null: none. Locked until the transaction ends where `lock` says so.
 *
 * @example (await findLifeCycle(connection, regionId, cycleId))?.cycle.state
 */
export async function findLifeCycle(connection: Connection, regionId: string, cycleId: string, { lock = false } = {}): Promise<StoredLifeCycle | null> {
  const query = connection.selectFrom('life_cycles').select(['subject_id as subjectId', 'content']).where('region_id', '=', regionId).where('cycle_id', '=', cycleId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row) return null;
  const steps = await connection.selectFrom('life_cycle_steps').select('taken').where('region_id', '=', regionId).where('cycle_id', '=', cycleId).orderBy('number').execute();
  return { regionId, cycleId, subjectId: row.subjectId, cycle: { ...(row.content as Omit<LifeCycle, 'steps'>), steps: steps.map(({ taken }) => taken as TakenStep) } };
}

/**
 * Several life cycles with their whole histories, by their id: two statements, however many they are.
 *
 * @example (await findLifeCycles(connection, regionId, [cycleId])).get(cycleId)?.state
 */
export async function findLifeCycles(connection: Connection, regionId: string, cycleIds: readonly string[]): Promise<ReadonlyMap<string, LifeCycle>> {
  if (cycleIds.length === 0) return new Map();
  const rows = await connection.selectFrom('life_cycles').select(['cycle_id as cycleId', 'content']).where('region_id', '=', regionId).where(sql<boolean>`cycle_id = ANY(${[...cycleIds]}::uuid[])`).execute();
  const taken = await connection.selectFrom('life_cycle_steps').select(['cycle_id as cycleId', 'taken']).where('region_id', '=', regionId).where(sql<boolean>`cycle_id = ANY(${[...cycleIds]}::uuid[])`).orderBy('cycle_id').orderBy('number').execute();
  const steps = Map.groupBy(taken, ({ cycleId }) => cycleId);
  return new Map(rows.map(({ cycleId, content }) => [cycleId, { ...(content as Omit<LifeCycle, 'steps'>), steps: (steps.get(cycleId) ?? []).map((one) => one.taken as TakenStep) }]));
}

/**
 * Stores a life cycle after something happened to it: its new steps are added, those before stay. Lock it first.
 *
 * @example await saveLifeCycle(connection, { ...stored, cycle: taken.cycle }, stored.cycle)
 */
export async function saveLifeCycle(connection: Connection, stored: StoredLifeCycle, before: LifeCycle): Promise<void> {
  const { regionId, cycleId, cycle } = stored;
  await connection.updateTable('life_cycles').set({ state: cycle.state, unit_id: unitNow(cycle), content: JSON.stringify(withoutSteps(cycle)), version: cycle.version, due_on: cycle.dueDay }).where('region_id', '=', regionId).where('cycle_id', '=', cycleId).execute();
  await addSteps(connection, stored, before.steps.length);
}
