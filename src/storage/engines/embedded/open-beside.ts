import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Engine } from '../engine.ts';
import { openPostgres } from '../postgres/open-postgres.ts';
import { readPasswords } from './cluster-files.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { applicationRole, databaseName } from './prepare-database.ts';
import { addressBeside } from './server-address.ts';
import { runningServer } from './server-process.ts';

/**
 * Opens the embedded PostgreSQL that another program runs on a data folder, as a guest with the rights of the everyday role: it neither starts nor stops the server. Null where none runs, or
 * this user may not read its password.
 *
 * @example const engine = await openBeside('./data'); await engine?.close();
 */
export async function openBeside(folder: string): Promise<Engine | null> {
  const given = join(resolve(folder), 'postgres');
  if (!existsSync(given)) return null;
  const cluster = realpathSync(given);
  const [passwords, said] = [readPasswords(cluster), readPostmasterFile(cluster)];
  if (passwords === undefined || said === undefined || runningServer(cluster) === undefined) return null;
  const address = addressBeside(said, cluster);
  if (address === undefined) return null;
  return openPostgres({ kind: 'embedded', address: { ...address, user: applicationRole, password: passwords.application, database: databaseName }, poolSize: 3 }).catch(() => null);
}
