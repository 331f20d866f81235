import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../engines/engine.ts';
import { openPostgres } from '../engines/postgres/open-postgres.ts';
import { migrate } from '../migrations/migrate.ts';
import { tableList } from '../tables/table-list.ts';
import { findClusterBinaries, startPrivateCluster, type PrivateCluster } from '../testing/private-cluster.ts';
import { distributeEngine } from './distribute-store.ts';
import { distributionSteps } from './distribution-steps.ts';

const binaries = findClusterBinaries()[0];
let cluster: PrivateCluster;
let engine: Engine;
let address: Awaited<ReturnType<PrivateCluster['newDatabase']>>;
beforeAll(async () => {
  if (!binaries) return console.warn('skipped: no PostgreSQL binaries on this machine, the schema is not held against the rules of Citus');
  cluster = await startPrivateCluster(binaries);
  address = await cluster.newDatabase();
  engine = await openPostgres({ kind: 'postgres', address, poolSize: 2 });
  return undefined;
});
afterAll(async () => {
  await engine?.close();
  await cluster?.stop();
});

const rowsOf = async <T>(statement: string): Promise<T[]> => (await sql.raw<T>(statement).execute(engine.owner)).rows;
const placement = new Map(tableList.map((table) => [table.name, table.placement]));
const refused = async (): Promise<string> => {
  const outcome = await distributeEngine(engine, () => undefined);
  return 'refused' in outcome ? outcome.refused : 'distributed';
};

/** New connections, with a setting of the database changed. */
async function restarted(setting: string): Promise<void> {
  await rowsOf(`ALTER DATABASE ${address.database} ${setting}`);
  await engine.close();
  engine = await openPostgres({ kind: 'postgres', address, poolSize: 2 });
}

type ForeignKey = { readonly name: string; readonly from: string; readonly to: string; readonly from_columns: string; readonly to_columns: string; readonly action: string };

/** Why Citus would refuse a foreign key (its documentation, "Foreign keys"), or null. */
function objection({ from, to, from_columns: own, to_columns: others, action }: ForeignKey): string | null {
  const [here, there] = [placement.get(from), placement.get(to)];
  if (here === undefined || there === undefined) return 'a table without placement';
  if (here === 'coordinator') return there === 'by-region' ? 'a table of the coordinator refers to one spread by region' : null;
  if (here === 'everywhere') return there === 'everywhere' ? null : 'a table that is everywhere refers to one that is not';
  if (there === 'coordinator') return 'a table spread by region refers to one of the coordinator';
  if (there === 'everywhere') return null;
  if (!own.startsWith('region_id') || !others.startsWith('region_id')) return 'spread tables refer to each other without the region first';
  return ['n', 'd'].includes(action) ? 'it would set the region to null' : null;
}

describe.skipIf(!binaries)('the schema, held against the rules of Citus', () => {
  beforeAll(async () => {
    await migrate(engine, 'test');
  });

  test('every foreign key is one that Citus takes', async () => {
    const keys = await rowsOf<ForeignKey>(`SELECT conname AS name, conrelid::regclass::text AS "from", confrelid::regclass::text AS "to", confdeltype::text AS action,
      (SELECT string_agg(attname, ',' ORDER BY place) FROM unnest(conkey) WITH ORDINALITY AS one(number, place) JOIN pg_attribute ON attrelid = conrelid AND attnum = number) AS from_columns,
      (SELECT string_agg(attname, ',' ORDER BY place) FROM unnest(confkey) WITH ORDINALITY AS one(number, place) JOIN pg_attribute ON attrelid = confrelid AND attnum = number) AS to_columns
      FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`);
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.flatMap((key) => (objection(key) === null ? [] : [`${key.name} (${key.from} → ${key.to}): ${objection(key) ?? ''}`]))).toEqual([]);
  });

  test('every unique key of a table spread by region holds the region, and none of these tables has a trigger', async () => {
    const unique = await rowsOf<{ table: string; index: string; columns: readonly string[] }>(`SELECT indrelid::regclass::text AS "table", indexrelid::regclass::text AS index,
      (SELECT json_agg(attname) FROM unnest(indkey) AS one(number) JOIN pg_attribute ON attrelid = indrelid AND attnum = number) AS columns
      FROM pg_index JOIN pg_class ON pg_class.oid = indrelid WHERE indisunique AND relnamespace = 'public'::regnamespace`);
    const spread = unique.filter(({ table }) => placement.get(table) === 'by-region');
    expect(spread.length).toBeGreaterThan(15);
    expect(spread.filter(({ columns }) => !columns.includes('region_id')).map(({ index }) => index)).toEqual([]);
    const triggers = await rowsOf<{ table: string }>('SELECT tgrelid::regclass::text AS "table" FROM pg_trigger WHERE NOT tgisinternal');
    expect(triggers).toEqual([]);
  });

  test('every table by region has the column it is spread by', async () => {
    const having = new Set((await rowsOf<{ name: string }>("SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'region_id' AND data_type = 'uuid'")).map(({ name }) => name));
    expect(tableList.filter((table) => table.placement === 'by-region' && !having.has(table.name)).map(({ name }) => name)).toEqual([]);
  });
});

/** No Citus is on the machines that run the tests: functions of its names write down what they are asked, and refuse what would come out of order. */
const standIns = `
  CREATE TABLE citus_calls (number bigint GENERATED ALWAYS AS IDENTITY, call text NOT NULL);
  CREATE TABLE pg_dist_node (groupid int NOT NULL);
  CREATE TABLE pg_dist_partition (logicalrelid regclass NOT NULL, partmethod "char" NOT NULL, repmodel "char" NOT NULL);
  CREATE FUNCTION create_reference_table(name regclass) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO citus_calls (call) VALUES ('reference ' || name);
    INSERT INTO pg_dist_partition VALUES (name, 'n', 't'); END $$;
  CREATE FUNCTION create_distributed_table(name regclass, by_column text, colocate_with text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
    IF name::text = current_setting('test.breaks_at', true) THEN RAISE EXCEPTION 'a worker was lost'; END IF;
    IF colocate_with <> 'none' AND NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid::text = colocate_with) THEN RAISE EXCEPTION 'no such table'; END IF;
    INSERT INTO citus_calls (call) VALUES ('distributed ' || name || ' by ' || by_column || ' with ' || colocate_with);
    DELETE FROM pg_dist_partition WHERE logicalrelid = name;
    INSERT INTO pg_dist_partition VALUES (name, 'h', 'c'); END $$;`;

describe.skipIf(!binaries)('spreading the tables (stand-ins for the functions of Citus)', () => {
  test('without the extension it is refused, and nothing is changed', async () => {
    expect(await refused()).toBe('no-citus');
  });

  test('a coordinator that Citus does not know is refused; what was interrupted goes on where it was; a second time nothing is left to do', async () => {
    await rowsOf("INSERT INTO pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion) VALUES (99999, 'citus', 10, 'public'::regnamespace, false, '13.0')");
    for (const statement of standIns.split(/;\n(?= {2}CREATE)/)) await rowsOf(statement);
    expect(await refused()).toBe('no-coordinator');
    await rowsOf('INSERT INTO pg_dist_node VALUES (0)');
    /* Citus notes tables of the coordinator that refer to one that is everywhere by itself. */
    await rowsOf("INSERT INTO pg_dist_partition VALUES ('role_holdings', 'n', 's'), ('units', 'n', 's')");
    await restarted("SET test.breaks_at = 'plans'");
    await expect(distributeEngine(engine, () => undefined)).rejects.toThrow('a worker was lost');
    await restarted('RESET test.breaks_at');
    const spread = tableList.filter((table) => table.placement !== 'coordinator');
    const done = await distributeEngine(engine, () => undefined);
    expect('done' in done && done.done[0]?.table).toBe('plans');
    const calls = (await rowsOf<{ call: string }>('SELECT call FROM citus_calls ORDER BY number')).map(({ call }) => call);
    expect(calls.length).toBe(spread.length);
    expect(calls.slice(0, 2)).toEqual(['reference regions', 'reference region_versions']);
    expect(calls.filter((call) => call.startsWith('distributed')).slice(0, 2)).toEqual(['distributed settings by region_id with none', 'distributed units by region_id with settings']);
    expect(await distributeEngine(engine, () => undefined)).toEqual({ done: [], already: spread.length });
  });

  test('a table spread by hand where it should not be is refused by its name', async () => {
    await rowsOf("INSERT INTO pg_dist_partition VALUES ('people', 'h', 'c')");
    const outcome = await distributeEngine(engine, () => undefined);
    expect(outcome).toMatchObject({ refused: 'misplaced', message: expect.stringContaining('people') as string });
  });
});

test('tables that are everywhere come first, and all others stand beside the first of them', () => {
  const { steps } = distributionSteps([]);
  const firstByRegion = steps.findIndex((step) => step.placement === 'by-region');
  expect(steps.slice(0, firstByRegion).map((step) => step.placement)).not.toContain('by-region');
  expect(steps.slice(firstByRegion).every((step) => step.placement === 'by-region')).toBe(true);
  expect(steps[firstByRegion]?.statement).toContain("colocate_with => 'none'");
});
