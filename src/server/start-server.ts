import type { AddressInfo } from 'node:net';
import { makeServer } from './make-server.ts';
import type { ServerStart } from './server-parts.ts';
import { usualLimits } from './server-settings.ts';

/** A server that listens. `close` lets running requests finish, for as long as the settings say, and then returns; nothing new comes in meanwhile. */
export type RunningServer = { readonly address: string; readonly close: () => Promise<void> };

const hostOf = ({ address, family }: AddressInfo): string => (family === 'IPv6' ? `[${address}]` : address);

/**
 * Starts the server and resolves with where it is reached. Rejects when the port is taken or the host is not of this machine (`code` EADDRINUSE, EADDRNOTAVAIL, EACCES).
 *
 * @example const { address, close } = await startServer({ actions, surroundings, callers, settings: { host: '127.0.0.1', port: 8080, secureCookies: false, trustProxy: false }, log })
 */
export async function startServer(start: ServerStart): Promise<RunningServer> {
  let closed: Promise<void> | null = null;
  const app = await makeServer(start, () => closed !== null);
  await app.listen({ host: start.settings.host, port: start.settings.port });
  const listening = app.server.address();
  const { closeTime } = { ...usualLimits, ...start.settings.limits };
  const stop = async (): Promise<void> => {
    const deadline = setTimeout(() => app.server.closeAllConnections(), closeTime);
    await app.close();
    clearTimeout(deadline);
  };
  return {
    address: typeof listening === 'object' && listening !== null ? `http://${hostOf(listening)}:${String(listening.port)}` : '',
    close: async () => {
      closed ??= stop();
      return closed;
    },
  };
}
