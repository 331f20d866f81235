import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Engine } from '../engine.ts';
import { engineOfPools } from '../postgres/engine-of-pools.ts';
import { poolFor } from '../postgres/pool-for.ts';
import { readPasswords } from './cluster-files.ts';
import type { EmbeddedConnection } from './embedded-server.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { applicationRole, databaseName, ownerRole } from './prepare-database.ts';
import { addressOf } from './server-address.ts';
import { runningServer } from './server-process.ts';

/**
 * Connects to the embedded database that another program of ours runs on a data folder, and neither supervises nor stops it: for a command beside the server. Null where none runs, or its
 * passwords cannot be read by this user.
 *
 * @example const engine = await joinEmbedded('/srv/halfsky/data'); await engine?.close();
 */
export async function joinEmbedded(folder: string): Promise<Engine | null> {
  const named = join(folder, 'postgres');
  if (!existsSync(named)) return null;
  const cluster = realpathSync(named);
  const [said, passwords] = [readPostmasterFile(cluster), readPasswords(cluster)];
  const address = said === undefined || runningServer(cluster) === undefined ? undefined : addressOf(said, cluster);
  if (address === undefined || passwords === undefined) return null;
  const as = (user: string, password: string): EmbeddedConnection => ({ host: address.host, port: address.port, user, password, database: databaseName });
  const [application, owner] = [poolFor(as(applicationRole, passwords.application), 4), poolFor(as(ownerRole, passwords.owner), 2)];
  const close = async (): Promise<void> => {
    await Promise.allSettled([application.end(), owner.end()]);
    address.close();
  };
  const engine = engineOfPools({ application: () => application, owner: () => owner });
  try {
    const { rows: [{ version = '' } = {}] } = await sql<{ version: string }>`SELECT current_setting('server_version') AS version`.execute(engine.db);
    return { ...engine, kind: 'embedded', serverVersion: version.split(' ')[0] ?? '', applicationRole, lost: new Promise(() => undefined), close };
  } catch {
    await close();
    return null;
  }
}
