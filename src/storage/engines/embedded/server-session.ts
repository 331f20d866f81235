import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { EmbeddedConnection } from './embedded-server.ts';
import { errorCode } from './system-error.ts';

/** The key of the lock that the program in charge holds inside the database `postgres`, where no other role may connect: "HALFSKY" in ASCII. */
const programLock = '20321126888196953';

/** The supervisor's own connection, which bears the lock; or that another program has it, the password is wrong, or nobody answers. */
export type Session = { readonly client: Client } | { readonly failed: 'taken' | 'password' | 'gone' | 'silent'; readonly error?: Error };

export type Patience = { readonly isAlive: () => boolean; readonly withinMs: number; readonly onStarting?: () => void };

async function connectOnce(connection: EmbeddedConnection): Promise<Client | Error> {
  const client = new Client({ ...connection, ssl: false, application_name: 'halfsky supervisor', connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Starting up, shutting down, recovering after a crash: the server answers, and its time is not counted against our patience. */
const isBusy = (error: Error): boolean => errorCode(error) === '57P03';

async function connectWhenReady(connection: EmbeddedConnection, { isAlive, withinMs, onStarting }: Patience): Promise<Session> {
  let deadline = Date.now() + withinMs;
  let told = Date.now();
  for (;;) {
    const outcome = await connectOnce(connection);
    if (outcome instanceof Client) return { client: outcome };
    if (errorCode(outcome) === '28P01' || errorCode(outcome) === '28000') return { failed: 'password', error: outcome };
    if (!isAlive()) return { failed: 'gone', error: outcome };
    if (isBusy(outcome)) deadline = Date.now() + withinMs;
    if (Date.now() > deadline) return { failed: 'silent', error: outcome };
    if (Date.now() - told > 5000) {
      told = Date.now();
      onStarting?.();
    }
    await pause(10);
  }
}

/** The lock of a killed program is free as soon as the server has noticed the broken connection, which for one that waits is at once; a second is for a machine under load. */
async function lock(client: Client, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const { rows } = await client.query<{ held: boolean }>(`SELECT pg_try_advisory_lock(${programLock}) AS held`);
    if (rows[0]?.held === true) return true;
    if (Date.now() > deadline) return false;
    await pause(20);
  }
}

/**
 * Connects to a server as soon as it answers and takes the lock that only one program can hold. It dies with the process, whatever kills it, and holds across containers that share
 * the data folder.
 *
 * @example const session = await holdDatabase(connection, { isAlive: () => true, withinMs: 10_000 })
 */
export async function holdDatabase(connection: EmbeddedConnection, patience: Patience): Promise<Session> {
  const session = await connectWhenReady(connection, patience);
  if (!('client' in session)) return session;
  try {
    if (await lock(session.client, 1000)) return session;
    await session.client.end();
    return { failed: 'taken' };
  } catch (error) {
    return { failed: patience.isAlive() ? 'silent' : 'gone', error: error instanceof Error ? error : new Error(String(error)) };
  }
}
