/** The product in a process of its own: embedded PostgreSQL, a district, the HTTP server. Forked by many-users.ts; says where it listens and which statements each kind of request makes. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { pino } from 'pino';
import { actions, realSurroundings } from '#actions';
import { sessionCallers, startServer } from '#server';
import { openFiles, openStore } from '#storage';
import { readPasswords } from '../../src/storage/engines/embedded/cluster-files.ts';
import { ownerRole } from '../../src/storage/engines/embedded/prepare-database.ts';
import { bareSteps, requestOf, type BareStep } from './bare-steps.ts';
import { foundDistrict, type District } from './found-district.ts';
import { questions, type Kind } from './mix.ts';
import { statementsOf, type Address } from './statement-log.ts';

/** What the parent sends first. */
export type ServerTask = { readonly folder: string; readonly people: number };

/** What it is told. */
export type ServerReady = { readonly address: string; readonly district: District; readonly steps: Readonly<Record<Kind, readonly BareStep[]>>; readonly database: Address; readonly serverVersion: string };

/** What the server has used so far: microseconds of processor, bytes of memory. */
export type Usage = { readonly processor: number; readonly memory: number };

async function recorded(address: string, district: District): Promise<{ readonly steps: ServerReady['steps']; readonly database: Address }> {
  const [clerk] = district.reporters;
  const reporter = district.reporters.at(-1);
  if (!clerk || !reporter) throw new Error('nobody to ask');
  const steps: Partial<Record<Kind, readonly BareStep[]>> = {};
  let database: Address | null = null;
  for (const kind of [...questions, 'files.attach-file', 'units.change-unit'] as const) {
    const who = kind === 'units.change-unit' ? clerk : reporter;
    for (const version of [1, 2]) {
      const key = randomUUID();
      const { path, init } = requestOf(kind, who, district, version, key);
      const seen = await statementsOf(async () => {
        const answer = await fetch(`${address}${path}`, init);
        if (!answer.ok) throw new Error(`${kind}: ${await answer.text()}`);
        await answer.arrayBuffer();
      });
      steps[kind] = bareSteps(seen.statements, who, key);
      database = seen.address ?? database;
    }
  }
  if (database === null) throw new Error('no statement seen');
  return { steps: steps as ServerReady['steps'], database };
}

/** Puts the tables back to what they were before the load: every run meets the same. */
async function putBack(owner: Address): Promise<void> {
  const client = new Client(owner);
  await client.connect();
  await client.query(`DELETE FROM unit_versions WHERE version > 1; DELETE FROM attachments WHERE subject_kind = 'submission'; DELETE FROM idempotency_keys`);
  for (const table of ['unit_versions', 'attachments', 'idempotency_keys', 'audit_heads', 'audit_lines', 'sessions', 'accounts', 'people', 'role_holdings', 'regions', 'units']) await client.query(`VACUUM ANALYZE ${table}`);
  await client.end();
}

process.once('message', ({ folder, people }: ServerTask) => void (async () => {
  const environment = { HALFSKY_DATA: folder };
  const store = await openStore({ environment, programVersion: 'bench', today: new Date().toISOString().slice(0, 10), log: () => undefined });
  if ('refused' in store) throw new Error(store.message);
  const surroundings = await realSurroundings(store, await openFiles(environment));
  const district = await foundDistrict(surroundings, people);
  const running = await startServer({
    actions, surroundings, callers: sessionCallers(surroundings), version: 'bench', log: pino({ level: 'info' }, createWriteStream(join(folder, 'requests.log'))),
    settings: { host: '127.0.0.1', port: 0, secureCookies: false, trustProxy: false, limits: { signInRate: 1e9, sessionRate: 1e9, addressRate: 1e9 } },
  });
  const { steps, database } = await recorded(running.address, district);
  const owner = { ...database, user: ownerRole, password: readPasswords(join(folder, 'postgres'))?.owner ?? '' };
  await putBack(owner);
  process.send?.({ address: running.address, district, steps, database, serverVersion: store.serverVersion } satisfies ServerReady);
  process.on('message', (asked: 'usage' | 'put back') => void (async () => {
    if (asked === 'put back') await putBack(owner);
    const { user, system } = process.cpuUsage();
    process.send?.({ processor: user + system, memory: process.memoryUsage().rss } satisfies Usage);
  })());
  if (process.connected) await once(process, 'disconnect');
  await running.close();
  await store.close();
  process.exit(0);
})());
