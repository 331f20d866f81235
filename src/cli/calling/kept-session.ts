import { chmod, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Terminal } from '../command.ts';

type Environment = Terminal['environment'];

/** The folder in which a person's programs keep their settings. */
function configFolder(environment: Environment): string {
  const home = environment['HOME'] || homedir();
  const own = process.platform === 'win32' ? environment['APPDATA'] || join(home, 'AppData', 'Roaming') : environment['XDG_CONFIG_HOME'] || join(home, '.config');
  return join(own, 'halfsky', 'sessions');
}

/**
 * The file in which the session with a server is kept: one file a server, so that two commands at the same time do not undo each other.
 *
 * @example sessionFile('http://127.0.0.1:4380', { HOME: '/home/li' }) // '/home/li/.config/halfsky/sessions/http%3A%2F%2F127.0.0.1%3A4380.json'
 */
const sessionFile = (address: string, environment: Environment): string => join(configFolder(environment), `${encodeURIComponent(address)}.json`);

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

function tokenIn(text: string): string | null {
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === 'object' && kept !== null && 'token' in kept && typeof kept.token === 'string' ? kept.token : null;
  } catch {
    return null;
  }
}

/** The session of a command: its token, and whether it came from the environment or from the file. */
export type KeptSession = { readonly token: string; readonly from: 'environment' | 'file' };

/**
 * The session with a server: HALFSKY_TOKEN, else the one kept for the server; null: none. A file that others could read is taken from them, and that is said.
 *
 * @example (await readSession('http://127.0.0.1:4380', terminal))?.token
 */
export async function readSession(address: string, { environment, err }: Pick<Terminal, 'environment' | 'err'>): Promise<KeptSession | null> {
  const given = environment['HALFSKY_TOKEN']?.trim();
  if (given) return { token: given, from: 'environment' };
  const path = sessionFile(address, environment);
  try {
    const { mode } = await stat(path);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      await chmod(path, 0o600);
      err(`保存登录的文件本来别人也能读，已改为只有您能读；如不放心，请退出后重新登录：${path}`);
    }
    const token = tokenIn(await readFile(path, 'utf8'));
    return token === null ? null : { token, from: 'file' };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/**
 * Keeps the session with a server for the commands that follow, readable for the person alone from its first byte on. Returns where.
 *
 * @example await keepSession('http://127.0.0.1:4380', 'x', terminal)
 */
export async function keepSession(address: string, token: string, { environment }: Pick<Terminal, 'environment'>): Promise<string> {
  const path = sessionFile(address, environment);
  const beside = `${path}.${String(process.pid)}`;
  await mkdir(configFolder(environment), { recursive: true, mode: 0o700 });
  await rm(beside, { force: true });
  const file = await open(beside, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify({ server: address, token })}\n`);
  } finally {
    await file.close();
  }
  await rename(beside, path);
  return path;
}

/**
 * Forgets the session with a server.
 *
 * @example await dropSession('http://127.0.0.1:4380', terminal)
 */
export const dropSession = async (address: string, { environment }: Pick<Terminal, 'environment'>): Promise<void> => rm(sessionFile(address, environment), { force: true });
