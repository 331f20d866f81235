import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileOf = (folder: string): string => join(folder, 'address.json');

/**
 * Leaves in the data folder where the running program is reached, for commands that meet the folder in use. Gives back what takes it away again. A folder that cannot be written is no reason not to serve.
 *
 * @example const forget = leaveAddress('/srv/halfsky/data', 'http://127.0.0.1:4380')
 */
export function leaveAddress(folder: string, address: string): () => void {
  try {
    if (existsSync(folder)) writeFileSync(fileOf(folder), JSON.stringify({ address, processId: process.pid }));
  } catch {
    return () => undefined;
  }
  return () => rmSync(fileOf(folder), { force: true });
}

/**
 * Where the program that uses a data folder says it is reached; null where none says so. It may have been killed since: ask it.
 *
 * @example leftAddress('/srv/halfsky/data') // 'http://127.0.0.1:4380'
 */
export function leftAddress(folder: string): string | null {
  try {
    const { address } = JSON.parse(readFileSync(fileOf(folder), 'utf8')) as { address?: unknown };
    return typeof address === 'string' ? address : null;
  } catch {
    return null;
  }
}
