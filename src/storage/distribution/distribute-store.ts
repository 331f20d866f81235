import { sql } from 'kysely';
import type { Engine } from '../engines/engine.ts';
import { lookAtEngine } from '../migrations/look-at-schema.ts';
import { openEngine, type StoreRefusal, type StoreSettings } from '../open-store.ts';
import { tableList } from '../tables/table-list.ts';
import { distributionSteps, type DistributedTable, type DistributionStep } from './distribution-steps.ts';

/** What was done; `already` tables were where they belong. */
export type Distribution = { readonly done: readonly DistributionStep[]; readonly already: number };

const refuse = (refused: string, message: string): StoreRefusal => ({ refused, message });

/** Why the tables cannot be spread, or null. */
async function obstacleOf(engine: Engine): Promise<StoreRefusal | null> {
  const { rows: [found] } = await sql<{ version: string }>`SELECT extversion AS version FROM pg_extension WHERE extname = 'citus'`.execute(engine.owner);
  if (!found) return refuse('no-citus', '这个数据库没有安装 Citus 扩展，不能分布。请由数据库管理员安装 Citus 并在本数据库执行 CREATE EXTENSION citus，或继续用单机数据库（数据不受影响）');
  const { missing, obstacle } = await lookAtEngine(engine);
  if (obstacle) return obstacle;
  if (missing.length > 0) return refuse('migrate-first', '数据结构还没有建立或升级，请先执行 halfsky migrate，再执行 halfsky migrate --distribute');
  const { rows: [coordinator] } = await sql<{ known: boolean }>`SELECT count(*) > 0 AS known FROM pg_dist_node WHERE groupid = 0`.execute(engine.owner);
  return coordinator?.known === true ? null : refuse('no-coordinator', '协调节点还没有登记，本机的表不能引用分布的表。请由数据库管理员执行 SELECT citus_set_coordinator_host(\'协调节点的主机名\', 端口)，再重试');
}

/**
 * Spreads the tables of a store over the machines of Citus, by the placement in the list of tables; those of the coordinator stay. One statement a table, each of which holds by itself, so that
 * an attempt that was interrupted is simply repeated. Refuses, and changes nothing, where the extension is missing, the schema is not ours or not complete, or a table lives where it should not.
 *
 * @example await distributeEngine(engine, console.error) // { done: [{ table: 'regions', … }], already: 0 }
 */
export async function distributeEngine(engine: Engine, log: (message: string) => void): Promise<Distribution | StoreRefusal> {
  const obstacle = await obstacleOf(engine);
  if (obstacle) return obstacle;
  const { rows: present } = await sql<DistributedTable>`SELECT logicalrelid::regclass::text AS name, partmethod::text AS method, repmodel::text AS replication FROM pg_dist_partition`.execute(engine.owner);
  const { steps, misplaced } = distributionSteps(present);
  if (misplaced.length > 0) return refuse('misplaced', `这些表的分布方式与本程序的不一致：${misplaced.join('、')}。可能曾手工分布过；请备份后恢复到新的数据库，再执行 halfsky migrate --distribute。没有改动任何内容`);
  await engine.owner.connection().execute(async (connection) => {
    await sql`SET statement_timeout = 0`.execute(connection);
    try {
      for (const { table, placement, statement } of steps) {
        await sql.raw(statement).execute(connection);
        log(`${table}：${placement === 'everywhere' ? '每台机器一份' : '按地区分布'}`);
      }
    } finally {
      await sql`RESET statement_timeout`.execute(connection);
    }
  });
  return { done: steps, already: tableList.filter(({ placement }) => placement !== 'coordinator').length - steps.length };
}

/**
 * The same on the store that the environment names.
 *
 * @example await distributeStore(settings)
 */
export async function distributeStore(settings: StoreSettings): Promise<Distribution | StoreRefusal> {
  const engine = await openEngine(settings);
  if ('refused' in engine) return engine;
  try {
    return await distributeEngine(engine, settings.log);
  } finally {
    await engine.close();
  }
}
