import type { LifeCycle, Opening, TakenStep } from '#lifecycle';
import type { Connection } from '../engines/engine.ts';

/** Something that happened to a document: a step that was taken, or (`taken` null) its beginning. `cycle` is the document as it is now, without its steps. */
export type RecentStep = { readonly cycleId: string; readonly subjectId: string; readonly unitId: string | null; readonly opening: Opening; readonly state: string; readonly at: string; readonly taken: TakenStep | null };

type Content = Omit<LifeCycle, 'steps'>;

/**
 * What happened to the documents of a region since an instant, the latest first, at most `limit` of each: steps, and documents begun.
 *
 * @example (await recentSteps(connection, { regionId, since: '2026-11-01T00:00:00.000Z', limit: 500 }))[0]?.taken?.step
 */
export async function recentSteps(connection: Connection, { regionId, since, limit }: { readonly regionId: string; readonly since: string; readonly limit: number }): Promise<readonly RecentStep[]> {
  const columns = ['life_cycles.cycle_id as cycleId', 'life_cycles.subject_id as subjectId', 'life_cycles.unit_id as unitId', 'life_cycles.content as content', 'life_cycles.state as state'] as const;
  const steps = await connection.selectFrom('life_cycle_steps').innerJoin('life_cycles', (join) => join.onRef('life_cycles.region_id', '=', 'life_cycle_steps.region_id').onRef('life_cycles.cycle_id', '=', 'life_cycle_steps.cycle_id'))
    .select([...columns, 'life_cycle_steps.at as at', 'life_cycle_steps.taken as taken']).where('life_cycle_steps.region_id', '=', regionId).where('life_cycle_steps.at', '>', since)
    .orderBy('life_cycle_steps.at', 'desc').orderBy('life_cycles.cycle_id').orderBy('life_cycle_steps.number', 'desc').limit(limit).execute();
  const begun = await connection.selectFrom('life_cycles').select([...columns, 'life_cycles.opened_at as at']).where('region_id', '=', regionId).where('opened_at', '>', since).orderBy('opened_at', 'desc').orderBy('cycle_id').limit(limit).execute();
  const rows: readonly RecentStep[] = [
    ...steps.map(({ content, taken, ...row }) => ({ ...row, opening: (content as Content).opening, taken: taken as TakenStep })),
    ...begun.map(({ content, ...row }) => ({ ...row, opening: (content as Content).opening, taken: null })),
  ];
  return rows.toSorted((one, other) => other.at.localeCompare(one.at));
}

/**
 * Which of some documents somebody has had a part in: by a step, by beginning them, by having them in charge.
 *
 * @example (await partsOf(connection, { regionId, personId, cycleIds })).has(cycleId)
 */
export async function partsOf(connection: Connection, { regionId, personId, cycleIds }: { readonly regionId: string; readonly personId: string | null; readonly cycleIds: readonly string[] }): Promise<ReadonlySet<string>> {
  if (personId === null || cycleIds.length === 0) return new Set();
  const rows = await connection.selectFrom('life_cycle_steps').select('cycle_id as cycleId').distinct().where('region_id', '=', regionId).where('person_id', '=', personId).where('cycle_id', 'in', [...new Set(cycleIds)]).execute();
  return new Set(rows.map(({ cycleId }) => cycleId));
}
