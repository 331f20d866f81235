import { sql } from 'kysely';
import { Client } from 'pg';
import { afterEach, describe, expect, inject, test } from 'vitest';
import type { Engine } from '../engines/engine.ts';
import { openPglite } from '../engines/pglite/open-pglite.ts';
import { openPostgres } from '../engines/postgres/open-postgres.ts';
import { migrations } from './index.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migration.ts';

const cluster = inject('testCluster');
if (cluster === null) console.warn('skipped: no PostgreSQL binaries on this machine, rights, encodings and waiting were not tried');
const engines: Engine[] = [];
afterEach(async () => {
  await Promise.all(engines.splice(0).map(({ close }) => close()));
});

let count = 0;
/** A new database of the tests' server, and how somebody signs in to it. */
async function newDatabase(more = ''): Promise<(user: string) => { host: string; port: number; user: string; password: string; database: string }> {
  if (cluster === null) throw new Error('no server');
  const database = `migrate_${String(process.pid)}_${String(count += 1)}`;
  const client = new Client({ ...cluster, database: 'postgres' });
  await client.connect();
  await client.query(`CREATE DATABASE ${database} ${more}`).finally(() => client.end());
  return (user) => ({ ...cluster, user, database });
}
const open = async (address: Parameters<typeof openPostgres>[0]['address']): Promise<Engine> => {
  const engine = await openPostgres({ kind: 'postgres', address, poolSize: 3 });
  engines.push(engine);
  return engine;
};
const openNew = async (): Promise<Engine> => {
  if (cluster !== null) return open((await newDatabase())(cluster.user));
  const engine = await openPglite(null);
  engines.push(engine);
  return engine;
};
const step = (number: number, ...statements: readonly string[]): Migration => ({ number, name: `step-${String(number)}`, statements });
const tables = async ({ owner }: Engine): Promise<readonly string[]> => (await sql<{ name: string }>`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`.execute(owner)).rows.map(({ name }) => name);

describe('bringing the schema up', () => {
  test('takes every missing step once, in order', async () => {
    const engine = await openNew();
    const two = [step(1, 'CREATE TABLE one (id int)'), step(2, 'ALTER TABLE one ADD COLUMN more int')];
    expect(await migrate(engine, '1', two.slice(0, 1))).toEqual({ applied: ['0001-step-1'] });
    expect([await migrate(engine, '2', two), await migrate(engine, '2', two)]).toEqual([{ applied: ['0002-step-2'] }, { applied: [] }]);
  });

  test('refuses data of a newer program, and those of a step that differs; blanks do not count', async () => {
    const engine = await openNew();
    await migrate(engine, '9.9.9', [step(1, 'CREATE TABLE one (id int)'), step(2, 'CREATE TABLE two (id int)')]);
    expect(await migrate(engine, '1', [step(1, 'CREATE TABLE one (id int)')])).toMatchObject({ refused: 'store-newer-than-program', message: expect.stringContaining('9.9.9') });
    expect(await migrate(engine, '9.9.9', [step(1, 'CREATE TABLE one (id text)'), step(2, 'CREATE TABLE two (id int)')])).toMatchObject({ refused: 'store-changed-by-hand' });
    expect(await migrate(engine, '9.9.9', [step(1, 'CREATE  TABLE one\n (id int)'), step(2, 'CREATE TABLE two (id int)')])).toEqual({ applied: [] });
  });

  test('looks before it touches: an obstacle is said, and no step before it stays', async () => {
    const engine = await openNew();
    const blocked: Migration = { ...step(2, 'CREATE TABLE two (id int)'), obstacle: { query: "SELECT '甲' AS found", message: (found) => `${found}还在。` } };
    expect(await migrate(engine, '1', [step(1, 'CREATE TABLE one (id int)'), blocked])).toMatchObject({ refused: 'migration-obstacle', message: expect.stringContaining('甲还在。数据没有被改动') });
    expect(await tables(engine)).toEqual([]);
  });

  test('a step that fails leaves nothing of those before it', async () => {
    const engine = await openNew();
    await expect(migrate(engine, '1', [step(1, 'CREATE TABLE one (id int)'), step(2, 'SELECT 1 / 0')])).rejects.toMatchObject({ code: '22012' });
    expect(await tables(engine)).toEqual([]);
  });

  test('refuses a server that is too old', async () => {
    expect(await migrate({ ...(await openNew()), serverVersion: '14.9' }, '1', migrations)).toMatchObject({ refused: 'server-too-old' });
  });
});

describe.skipIf(cluster === null)('bringing the schema up on a server', () => {
  const role = `nobody_${String(process.pid)}`;
  const asTester = async (database: Awaited<ReturnType<typeof newDatabase>>, ...statements: readonly string[]): Promise<void> => {
    const client = new Client(database(cluster?.user ?? ''));
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };

  test('a step may take longer than the statements of every day, and others wait for it as long as it takes', async () => {
    const { host, port, user, database } = (await newDatabase())(cluster?.user ?? '');
    const impatient = { connectionString: `postgres://${user}@${host}:${String(port)}/${database}?options=${encodeURIComponent('-c statement_timeout=300 -c lock_timeout=200')}` };
    const [engine, other] = [await open(impatient), await open(impatient)];
    const slow = [step(1, 'SELECT pg_sleep(1)', 'CREATE TABLE one (id int)')];
    expect((await Promise.all([migrate(engine, '1', slow), migrate(other, '1', slow)])).map((result) => ('applied' in result ? result.applied.length : -1)).toSorted()).toEqual([0, 1]);
  });

  test('a role that may make no tables is told whom to ask, in Chinese; where nothing is missing it needs no such right', async () => {
    const database = await newDatabase();
    await asTester(database, `CREATE ROLE ${role} LOGIN`, 'REVOKE CREATE ON SCHEMA public FROM PUBLIC');
    const engine = await open(database(role));
    expect(await migrate(engine, '1', migrations)).toMatchObject({ refused: 'no-rights', message: expect.stringContaining('DATABASE_OWNER_URL') });
    await migrate(await open(database(cluster?.user ?? '')), '1', migrations);
    await asTester(database, `GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${role}`);
    expect(await migrate(engine, '1', migrations)).toEqual({ applied: [] });
  });

  test('a server that can only be read is refused in Chinese', async () => {
    const database = await newDatabase();
    const address = database(cluster?.user ?? '');
    await asTester(database, `ALTER DATABASE ${address.database} SET default_transaction_read_only = on`);
    expect(await migrate(await open(address), '1', migrations)).toMatchObject({ refused: 'server-read-only' });
  });

  test('a database in another encoding is refused before a Chinese word is lost in it', async () => {
    const database = await newDatabase("ENCODING 'SQL_ASCII' TEMPLATE template0 LOCALE 'C'");
    expect(await migrate(await open(database(cluster?.user ?? '')), '1', migrations)).toMatchObject({ refused: 'server-not-utf8', message: expect.stringContaining('SQL_ASCII') });
  });
});
