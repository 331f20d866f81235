import { spawn } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { openTrials, rowsOf, type Trials } from '../../../../test/makers/embedded-trials.ts';
import type { EmbeddedRefusal, EmbeddedServer } from './embedded-server.ts';

/** How often the server is killed while it writes; `HALFSKY_KILL_ROUNDS=100` for a long count. */
const rounds = Number(process.env['HALFSKY_KILL_ROUNDS'] ?? 5);

const trials: Trials = openTrials();
afterAll(trials.clear, 60_000);

const codeOf = (outcome: EmbeddedServer | EmbeddedRefusal): string => ('refused' in outcome ? outcome.refused : 'started');
const hold = async (folder: string): Promise<{ readonly kill: () => Promise<void>; readonly processId: number }> => {
  const other = trials.program(folder);
  const { processId } = JSON.parse(await other.line()) as { processId: number };
  return { processId, kill: async () => { other.process.kill('SIGKILL'); await other.ended; } };
};

/** Inserts one row after the other until the connection breaks; the numbers that were acknowledged. */
async function insertUntilBroken(server: EmbeddedServer, from: number): Promise<number[]> {
  const client = new Client(server.owner);
  client.on('error', () => {});
  await client.connect();
  const acknowledged: number[] = [];
  try {
    for (let number = from; ; number += 1) {
      await client.query('INSERT INTO written VALUES ($1)', [number]);
      acknowledged.push(number);
      if (acknowledged.length === 40 + (from % 7)) process.kill(server.processId, 'SIGKILL');
    }
  } catch {
    return acknowledged;
  }
}

describe('the program killed', () => {
  test('leaves its server, which the next start takes over with all that was written', async () => {
    const folder = await trials.ready();
    const other = await hold(folder);
    await other.kill();
    const server = await trials.started(folder);
    expect([server.attached, server.processId]).toEqual([true, other.processId]);
    await rowsOf(server.owner, 'CREATE TABLE kept AS SELECT 1 AS number');
    await server.stop();
    const again = await trials.started(folder);
    expect([again.attached, await rowsOf(again.owner, 'SELECT number FROM kept')]).toEqual([false, [{ number: 1 }]]);
    await again.stop();
  });

  test('and its folder moved: the server is stopped and started under the new name', async () => {
    const folder = await trials.copy();
    const other = await hold(folder);
    await other.kill();
    renameSync(folder, `${folder} 新`);
    const server = await trials.started(`${folder} 新`);
    expect([server.attached, server.processId === other.processId, await rowsOf(server.connection, 'SELECT 1 AS one')]).toEqual([false, false, [{ one: 1 }]]);
    await server.stop();
  });

  test('in the middle of making a cluster: it is made again', async () => {
    const folder = trials.folder();
    const other = trials.program(folder);
    const begun = (): boolean => readdirSync(folder).some((name) => name.startsWith('.postgres-new-') && readdirSync(join(folder, name)).includes('cluster'));
    while (!begun()) await new Promise((resolve) => { setTimeout(resolve, 5); });
    other.process.kill('SIGKILL');
    await other.ended;
    const server = await trials.started(folder);
    expect([await rowsOf(server.connection, 'SELECT 1 AS one'), readdirSync(folder).filter((name) => name.startsWith('.postgres-new-'))]).toEqual([[{ one: 1 }], []]);
    await server.stop();
  });
});

describe('a signal to the group of the program', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('%s leaves the server to finish the work', async (signal) => {
    const folder = await trials.ready();
    const other = trials.program(folder, `process.on('${signal}', async () => {
      const client = new Client(server.connection);
      await client.connect();
      say((await client.query('SELECT 1 AS one')).rows);
      await client.end();
      await server.stop();
      process.exit(0);
    });
    say('ready');`);
    const { processId } = JSON.parse(await other.line()) as { processId: number };
    await other.line();
    process.kill(-(other.process.pid ?? 0), signal);
    expect([await other.line(), await other.ended]).toEqual(['[{"one":1}]', 0]);
    expect(() => process.kill(processId, 0)).toThrow('ESRCH');
  });
});

describe('two programs on one folder', () => {
  test('the second is refused, in another process and in the same, and the first does not notice', async () => {
    const folder = await trials.ready();
    const first = await trials.started(folder);
    const second = trials.program(folder);
    const { refused, message } = JSON.parse(await second.line()) as EmbeddedRefusal;
    expect([refused, message.includes(String(process.pid))]).toEqual(['folder-in-use', true]);
    expect(codeOf(await trials.start(folder))).toBe('folder-in-use');
    expect(await rowsOf(first.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await first.stop();
  });

  test('the lock in the database holds where the file does not', async () => {
    const folder = await trials.ready();
    const first = await trials.started(folder);
    rmSync(join(folder, 'program.json'));
    expect(codeOf(await trials.start(folder))).toBe('folder-in-use');
    expect(await rowsOf(first.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await first.stop();
  });

  test('of two that start together on an empty folder one is served', async () => {
    const folder = trials.folder();
    const both = await Promise.all([trials.start(folder), trials.start(folder)]);
    expect(both.map(codeOf).sort()).toEqual(['folder-in-use', 'started']);
    await Promise.all(both.map(async (server) => ('stop' in server ? server.stop() : undefined)));
  });

  test('a copy of a folder in use is a folder of its own', async () => {
    const folder = await trials.ready();
    const first = await trials.started(folder);
    const copy = trials.folder('copy');
    cpSync(folder, copy, { recursive: true, filter: (source) => !source.includes('.s.PGSQL') });
    const second = await trials.started(copy);
    expect([second.attached, second.processId === first.processId]).toEqual([false, false]);
    expect([await rowsOf(first.connection, 'SELECT 1 AS one'), await rowsOf(second.connection, 'SELECT 1 AS one')]).toEqual([[{ one: 1 }], [{ one: 1 }]]);
    await Promise.all([first.stop(), second.stop()]);
  });
});

describe('the server killed', () => {
  test(`${String(rounds)} times while writing: the program is told, one call brings it back, every acknowledged row is there`, async () => {
    const folder = await trials.ready();
    let server = await trials.started(folder);
    await rowsOf(server.owner, 'CREATE TABLE written (number int PRIMARY KEY)');
    const acknowledged: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      acknowledged.push(...(await insertUntilBroken(server, round * 1000)));
      expect((await server.exited).reason).toBe('died');
      server = await trials.started(folder);
      const found = new Set((await rowsOf(server.owner, 'SELECT number FROM written')).map(({ number }) => number));
      expect(acknowledged.filter((number) => !found.has(number))).toEqual([]);
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(rounds * 40);
    await server.stop();
  }, rounds * 10_000);

  test('together with the program: the next start recovers', async () => {
    const folder = await trials.ready();
    const other = await hold(folder);
    process.kill(other.processId, 'SIGKILL');
    await other.kill();
    const server = await trials.started(folder);
    expect([server.attached, await rowsOf(server.connection, 'SELECT 1 AS one')]).toEqual([false, [{ one: 1 }]]);
    await server.stop();
  });

  test('one of its sessions killed: all are thrown out, the lock is taken again', async () => {
    const folder = await trials.ready();
    const server = await trials.started(folder);
    const client = new Client(server.owner);
    const broken = new Promise((resolve) => { client.on('error', resolve); });
    await client.connect();
    const [{ pid = 0 } = {}] = (await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows;
    process.kill(pid, 'SIGKILL');
    await broken;
    const held = async (): Promise<boolean> => rowsOf(server.connection, `SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted`).then((rows) => rows.length === 1, () => false);
    const deadline = Date.now() + 10_000;
    while (!(await held()) && Date.now() < deadline) await new Promise((resolve) => { setTimeout(resolve, 20); });
    expect(await held()).toBe(true);
    await server.stop();
  });
});

describe('a stale postmaster.pid', () => {
  const isGone = 2_147_483_645;

  test.each(['of a process that is gone', 'of a process of the same user that is something else now'])('%s does not hinder a start', async (which) => {
    const folder = await trials.ready();
    const { uid, gid } = statSync(join(folder, 'postgres'));
    const other = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid } : {});
    const processId = which.includes('gone') ? isGone : (other.pid ?? 0);
    writeFileSync(join(folder, 'postgres', 'postmaster.pid'), `${String(processId)}\n${folder}/postgres\n1795338905\n5432\n.\n\n  4432428        16\nready   \n`);
    writeFileSync(join(folder, 'postgres', '.s.PGSQL.5432.lock'), `${String(processId)}\n${folder}/postgres\n1795338905\n5432\n.\n`);
    try {
      const server = await trials.started(folder);
      expect([Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), other.exitCode]).toEqual([server.processId, null]);
      await server.stop();
    } finally {
      other.kill('SIGKILL');
    }
  });
});
