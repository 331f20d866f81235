import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';

/** A port that can be had; or why not: taken, an address that is not this machine's, or a right that is missing (ports below 1024). */
type PortStanding = 'free' | 'EADDRINUSE' | 'EADDRNOTAVAIL' | 'EACCES' | 'ENOTFOUND' | 'EINVAL';

/**
 * Whether a program could listen there now.
 *
 * @example await portStanding('127.0.0.1', 4380) // 'free'
 */
export async function portStanding(host: string, port: number): Promise<PortStanding> {
  const { promise, resolve } = Promise.withResolvers<PortStanding>();
  const trial = createServer();
  trial.once('error', (error: NodeJS.ErrnoException) => resolve((error.code ?? 'EINVAL') as PortStanding));
  trial.listen({ host, port, exclusive: true }, () => trial.close(() => resolve('free')));
  return promise;
}

const told = <T>(read: () => T, otherwise: T): T => {
  try {
    return read();
  } catch {
    return otherwise;
  }
};

/** The number of the socket that listens on a port: /proc/net/tcp, state 0A. */
function socketOf(port: number): string | undefined {
  const lines = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => told(() => readFileSync(file, 'utf8').split('\n').slice(1), []));
  return lines.map((line) => line.trim().split(/\s+/)).find(([, local = '', , state]) => state === '0A' && Number.parseInt(local.split(':')[1] ?? '', 16) === port)?.[9];
}

/**
 * Which program listens on a port, as far as this user may see (Linux only): its number and command, or null.
 *
 * @example portHolder(4380) // { processId: 4711, command: 'nginx' }
 */
export function portHolder(port: number): { readonly processId: number; readonly command: string } | null {
  const socket = socketOf(port);
  if (socket === undefined) return null;
  const holder = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    .find((name) => told(() => readdirSync(`/proc/${name}/fd`), []).some((handle) => told(() => readlinkSync(`/proc/${name}/fd/${handle}`), '') === `socket:[${socket}]`));
  if (holder === undefined) return null;
  const command = told(() => readFileSync(`/proc/${holder}/cmdline`, 'utf8').split('\0').filter((word) => word !== '').join(' ').slice(0, 120), '');
  return { processId: Number(holder), command: command === '' ? told(() => readFileSync(`/proc/${holder}/comm`, 'utf8').trim(), '') : command };
}

/** Whether what answers there is this program. */
async function isHalfSky(host: string, port: number): Promise<boolean> {
  const asked = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return fetch(`http://${asked.includes(':') ? `[${asked}]` : asked}:${String(port)}/health/live`, { signal: AbortSignal.timeout(1000) })
    .then(async (answer) => answer.ok && ((await answer.json()) as { status?: unknown }).status === 'live', () => false);
}

/**
 * Why nobody can listen there, in Chinese, with who does and how to choose another port; null when the port is free.
 *
 * @example await portComplaint('127.0.0.1', 4380) // '端口 4380 已被占用（进程 4711：nginx）。…'
 */
export async function portComplaint(host: string, port: number): Promise<string | null> {
  const standing = await portStanding(host, port);
  if (standing === 'free') return null;
  if (standing === 'EACCES') return `没有权限使用端口 ${String(port)}（1024 以下的端口只有管理员能用）。请用 --port 换一个，例如 --port 4380，再由反向代理转发`;
  if (standing !== 'EADDRINUSE') return `本机没有地址 ${host}。请用 --host 写本机的地址，例如 127.0.0.1（只供本机）或 0.0.0.0（本机所有地址）`;
  const holder = portHolder(port);
  const who = holder === null ? '' : `（进程 ${String(holder.processId)}：${holder.command}）`;
  const what = (await isHalfSky(host, port)) ? `半边天已经在端口 ${String(port)} 上运行${who}，不用再启动` : `端口 ${String(port)} 已被占用${who}`;
  return `${what}。要换一个端口，请用 --port 或环境变量 HALFSKY_PORT，例如：halfsky serve --port ${String(port + 1)}`;
}
