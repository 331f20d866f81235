import { sql } from 'kysely';
import type { Connection } from '../engines/engine.ts';

/**
 * The indicators of a region beside those of the catalogue: its own definitions, and what targets of its adopted plans measure, by id or, where they have none, by name.
 *
 * @example (await ownIndicators(connection, regionId)).has('妇女享有覆盖全生命周期的健康服务')
 */
export async function ownIndicators(connection: Connection, regionId: string): Promise<ReadonlySet<string>> {
  const defined = await connection.selectFrom('indicator_definitions').select('indicator_id as indicatorId').distinct().where('region_id', '=', regionId).execute();
  const promised = await connection.selectFrom('plan_items').select(sql<string>`coalesce(indicator_id, content ->> 'indicator')`.as('indicatorId')).distinct().where('region_id', '=', regionId).where('kind', '=', 'target').execute();
  return new Set([...defined, ...promised].map(({ indicatorId }) => indicatorId));
}
