import type { Pool } from 'pg';
import type { Engine } from '../engine.ts';
import { engineOfPools } from '../postgres/engine-of-pools.ts';
import { poolFor } from '../postgres/pool-for.ts';
import { isRefusal, type EmbeddedRefusal, type EmbeddedServer, type EmbeddedSettings } from './embedded-server.ts';
import { applicationRole } from './prepare-database.ts';
import { startEmbedded } from './start-embedded.ts';

/** A server that dies more often than this within {@link dyingWithin} is not started again: something is wrong that a start does not mend. */
const mostDeaths = 5;
const dyingWithin = 10 * 60_000;

type Running = { readonly server: EmbeddedServer; readonly application: Pool; readonly owner: Pool };

const runningOf = (server: EmbeddedServer): Running => ({ server, application: poolFor(server.connection, 30), owner: poolFor(server.owner, 2) });

/**
 * Opens the embedded PostgreSQL on a data folder. A server that dies is started again, with new connections; when it dies over and over, or another program takes the folder, the engine is
 * lost and says why. What stands in the way of a start is a refusal in Chinese.
 *
 * @example const engine = await openEmbedded({ folder: './data', today: '2026-11-22', log })
 */
export async function openEmbedded(settings: EmbeddedSettings): Promise<Engine | EmbeddedRefusal> {
  const first = await startEmbedded(settings);
  if (isRefusal(first)) return first;
  let running = runningOf(first);
  let isClosing = false;
  const deaths: number[] = [];
  const { promise: lost, resolve: lose } = Promise.withResolvers<string>();
  let starting: Promise<string | null> = Promise.resolve(null);

  /** Brings a dead server back; a refusal's message when that cannot be done. */
  const restart = async (): Promise<string | null> => {
    const next = await startEmbedded(settings).catch((error: unknown): EmbeddedRefusal => ({ refused: 'does-not-start', message: error instanceof Error ? error.message : String(error) }));
    if (isRefusal(next)) return next.message;
    running = runningOf(next);
    return null;
  };

  const startAgain = async (): Promise<void> => {
    for (;;) {
      const end = await running.server.exited;
      if (isClosing) return;
      /* Whoever still has a connection of the dead server gives it back in his own time; the new server does not wait for that. */
      void Promise.allSettled([running.application.end(), running.owner.end()]);
      if (end.reason === 'taken-over') return lose('数据文件夹被另一个半边天程序接管，本程序不再写入');
      const now = performance.now();
      deaths.push(now);
      if (deaths.filter((at) => now - at < dyingWithin).length > mostDeaths) return lose(`数据库在十分钟内意外停止了 ${String(mostDeaths + 1)} 次，不再自动启动。最后的日志：${end.lastLines.join(' ')}`);
      settings.log('数据库意外停止，正在重新启动');
      starting = restart();
      const refused = await starting;
      if (refused !== null) return lose(refused);
      settings.log('数据库已重新启动，已确认的数据没有丢失');
    }
  };
  void startAgain();

  return {
    ...engineOfPools({ application: () => running.application, owner: () => running.owner }),
    kind: 'embedded',
    serverVersion: first.serverVersion,
    applicationRole,
    lost,
    close: async () => {
      isClosing = true;
      /* A server that is just being started again would outlive us. */
      await starting;
      await Promise.allSettled([running.application.end(), running.owner.end()]);
      await running.server.stop();
    },
  };
}
