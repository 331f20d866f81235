import type { Client } from 'pg';
import { lastLogLines } from './cluster-files.ts';
import type { EmbeddedConnection, EmbeddedEnd } from './embedded-server.ts';
import type { FolderHold } from './hold-folder.ts';
import { type ServerProcess, stopServer } from './launch-server.ts';
import type { ServerAddress } from './server-address.ts';
import type { ServerBinaries } from './server-binaries.ts';
import { waitUntil } from './server-process.ts';
import { holdDatabase } from './server-session.ts';

/** A running server and what we hold of it. */
export type HeldServer = {
  readonly process: ServerProcess;
  readonly address: ServerAddress;
  readonly client: Client;
  readonly supervisor: EmbeddedConnection;
  readonly hold: FolderHold;
  readonly binaries: ServerBinaries;
  readonly cluster: string;
};

/**
 * Watches a server by the connection that bears our lock: it ends at once when the server dies, whoever started it. When the server only threw out its sessions (PostgreSQL does
 * so after one of them crashed) the lock is taken again. `stop` ends the server; `exited` resolves when it was lost otherwise.
 *
 * @example const { exited, stop } = watchServer(held)
 */
export function watchServer(held: HeldServer): { readonly exited: Promise<EmbeddedEnd>; readonly stop: () => Promise<void> } {
  const { promise: exited, resolve } = Promise.withResolvers<EmbeddedEnd>();
  let { client } = held;
  let over = false;
  let stopped: Promise<void> | undefined;

  const giveUp = (end: EmbeddedEnd): void => {
    if (over) return;
    over = true;
    held.hold.release();
    held.address.close();
    resolve(end);
  };
  const regain = async (): Promise<void> => {
    if (over) return;
    await waitUntil(() => !held.process.isRunning(), 50);
    const session = await holdDatabase(held.supervisor, { isAlive: held.process.isRunning, withinMs: 30_000 });
    if ('client' in session) {
      client = session.client;
      if (over) await client.end().catch(() => {});
      else listen();
    } else giveUp(session.failed === 'taken' ? { reason: 'taken-over' } : { reason: 'died', lastLines: lastLogLines(held.cluster) });
  };
  const listen = (): void => { client.once('end', () => void regain()); };

  listen();
  held.hold.onLost(() => {
    const lost = client;
    giveUp({ reason: 'taken-over' });
    // Another machine is about to work on the same files: ours must not write another byte.
    void stopServer(held.process, held.binaries, held.cluster, 'at-once').then(async () => lost.end()).catch(() => {});
  });

  const end = async (): Promise<void> => {
    const alreadyLost = over;
    over = true;
    if (alreadyLost) return;
    await client.end().catch(() => {});
    await stopServer(held.process, held.binaries, held.cluster);
    held.address.close();
    held.hold.release();
  };
  return { exited, stop: async () => (stopped ??= end()) };
}
