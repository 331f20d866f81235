import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTrials, rowsOf } from '../../../../test/makers/embedded-trials.ts';
import type { EmbeddedServer } from './embedded-server.ts';

const trials = openTrials();
afterAll(trials.clear, 60_000);

const wordsOf = async (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: unknown) => (error instanceof Error ? error.message : String(error)));

describe('a new database', () => {
  const folder = trials.folder('数据 文件夹');
  let server: EmbeddedServer;
  let milliseconds = 0;
  beforeAll(async () => {
    const began = performance.now();
    server = await trials.started(folder);
    milliseconds = performance.now() - began;
  });

  test('answers soon, and again much sooner', async () => {
    await server.stop();
    const began = performance.now();
    server = await trials.started(folder);
    await rowsOf(server.connection, 'SELECT 1');
    const again = performance.now() - began;
    console.log(`embedded database: new ${milliseconds.toFixed(0)} ms, existing with its first connection ${again.toFixed(0)} ms`);
    expect([milliseconds < 10_000, again < 3000]).toEqual([true, true]);
  });

  test('has checksums, UTF-8 by the built-in provider, UTC, and keeps what it acknowledges', async () => {
    const settings = ['data_checksums', 'server_encoding', 'timezone', 'fsync', 'synchronous_commit', 'listen_addresses', 'max_connections', 'password_encryption'];
    const rows = await rowsOf(server.connection, `SELECT ${settings.map((name) => `current_setting('${name}') AS ${name}`).join(', ')}`);
    expect(rows[0]).toEqual({ data_checksums: 'on', server_encoding: 'UTF8', timezone: 'UTC', fsync: 'on', synchronous_commit: 'on', listen_addresses: '', max_connections: '60', password_encryption: 'scram-sha-256' });
    expect(await rowsOf(server.connection, 'SELECT datlocprovider, datlocale, datcollate FROM pg_database WHERE datname = current_database()')).toEqual([{ datlocprovider: 'b', datlocale: 'C.UTF-8', datcollate: 'C' }]);
  });

  test('has two roles without power over the server; only the owner may make tables', async () => {
    const roles = await rowsOf(server.connection, `SELECT rolname, rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls AS mighty FROM pg_roles WHERE rolcanlogin AND rolname IN ('halfsky_owner', 'halfsky_application') ORDER BY 1`);
    expect(roles).toEqual([{ rolname: 'halfsky_application', mighty: false }, { rolname: 'halfsky_owner', mighty: false }]);
    expect(await wordsOf(rowsOf(server.owner, 'CREATE TABLE of_owner (id int)'))).toBe('done');
    expect(await wordsOf(rowsOf(server.connection, 'CREATE TABLE of_application (id int)'))).toBe('permission denied for schema public');
    expect(await wordsOf(rowsOf(server.connection, 'SELECT * FROM of_owner'))).toBe('permission denied for table of_owner');
  });

  test('lets nobody in without the password, nor its roles into other databases', async () => {
    expect(await wordsOf(rowsOf({ ...server.connection, password: 'guess' }, 'SELECT 1'))).toContain('password authentication failed');
    expect(await wordsOf(rowsOf({ ...server.owner, database: 'postgres' }, 'SELECT 1'))).toContain('permission denied for database "postgres"');
  });

  test('has its passwords and its log where only their owner reads', () => {
    const mode = (name: string): string => (statSync(join(folder, 'postgres', name)).mode & 0o777).toString(8);
    expect([mode('halfsky-passwords.json'), mode('log/start.log'), mode('.')]).toEqual(['600', '600', '700']);
  });

  test('finds Chinese with lower, LIKE and pg_trgm', async () => {
    await rowsOf(server.owner, 'CREATE EXTENSION pg_trgm');
    const [row] = await rowsOf(server.owner, `SELECT lower('妇女ＡB') AS folded, '孕产妇死亡率' LIKE '%死亡%' AS alike, array_length(show_trgm('妇女儿童'), 1) AS trigrams, word_similarity('妇女儿童', '示例区妇女儿童发展规划') > 0.3 AS similar`);
    expect(row).toEqual({ folded: '妇女ａb', alike: true, trigrams: 5, similar: true });
  });

  test('does not write what a failed statement held into its log', async () => {
    await wordsOf(rowsOf(server.owner, `CREATE TABLE persons (name text UNIQUE); INSERT INTO persons VALUES ('张三丰'), ('张三丰')`));
    const [row] = await rowsOf({ ...server.owner }, `SELECT current_setting('log_min_error_statement') AS least`);
    expect(row).toEqual({ least: 'panic' });
    expect(readFileSync(join(folder, 'postgres', 'log', 'start.log'), 'utf8')).not.toContain('张三丰');
  });

  test('puts roles, rights and passwords back into order at the next start', async () => {
    await rowsOf(server.owner, `REVOKE CONNECT ON DATABASE halfsky FROM halfsky_application; GRANT CONNECT ON DATABASE halfsky TO PUBLIC; ALTER ROLE halfsky_owner PASSWORD 'other'`);
    await server.stop();
    server = await trials.started(folder);
    expect(await rowsOf(server.owner, `SELECT has_database_privilege('halfsky_application', 'halfsky', 'CONNECT') AS may, datacl::text ~ '[{,]=' AS everyone FROM pg_database WHERE datname = 'halfsky'`)).toEqual([{ may: true, everyone: false }]);
    expect(await rowsOf(server.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('gets new passwords when their file was lost', async () => {
    await server.stop();
    rmSync(join(folder, 'postgres', 'halfsky-passwords.json'));
    const before = server.owner.password;
    server = await trials.started(folder);
    expect([await rowsOf(server.owner, 'SELECT 1 AS one'), server.owner.password === before]).toEqual([[{ one: 1 }], false]);
  });

  test('says when the PostgreSQL in it is old', async () => {
    await server.stop();
    server = await trials.started(folder, { today: '2031-01-01' });
    expect(trials.logged.filter((line) => line.includes('安全修补')).length).toBe(1);
  });

  test('may be stopped twice, and is gone then', async () => {
    const { host, port } = server.connection;
    await Promise.all([server.stop(), server.stop()]);
    const { promise, resolve } = Promise.withResolvers<string>();
    createConnection(join(host, `.s.PGSQL.${String(port)}`)).on('error', (error) => resolve(error.message)).on('connect', () => resolve('connected'));
    expect(await promise).toContain('ENOENT');
    await server.stop();
  });
});

describe('a path that is too long for a socket', () => {
  test('is reached by a short way, which is removed at the end', async () => {
    const server = await trials.started(await trials.copy('很长的文件夹名'.repeat(8)));
    const { host } = server.connection;
    expect([host.includes('halfsky-postgres-'), Buffer.byteLength(host) < 80]).toEqual([true, true]);
    expect(await rowsOf(server.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
    expect(statSync(host, { throwIfNoEntry: false })).toBeUndefined();
  });
});

describe('a file system without sockets', () => {
  test('is served on a free port of the loopback, and found again there after a kill', async () => {
    const folder = await trials.copy();
    mkdirSync(join(folder, 'postgres', '.s.trial'));
    const other = trials.program(folder);
    const { processId } = JSON.parse(await other.line()) as { processId: number };
    other.process.kill('SIGKILL');
    await other.ended;
    const server = await trials.started(folder);
    expect([server.connection.host, server.attached, server.processId]).toEqual(['127.0.0.1', true, processId]);
    const client = new Client(server.connection);
    await client.connect();
    expect((await client.query<{ listen_addresses: string }>('SHOW listen_addresses')).rows).toEqual([{ listen_addresses: '127.0.0.1' }]);
    await client.end();
    await server.stop();
  });
});
