import { joinEmbedded } from './engines/embedded/join-embedded.ts';
import { lookAtEngine } from './migrations/look-at-schema.ts';
import { dataFolder, openStore, type StoreRefusal, type StoreSettings } from './open-store.ts';
import { storeOver } from './store-of-engine.ts';
import type { Store } from './store.ts';

/**
 * Opens the store like `openStore`; where a running program has the data folder, works beside it on the same database instead of refusing. The schema is left alone then, and has to be the
 * one this program knows. For commands that only read, or add what the server itself would add: a backup, a line of the audit.
 *
 * @example const store = await openOrJoinStore(settings)
 */
export async function openOrJoinStore(settings: StoreSettings): Promise<Store | StoreRefusal> {
  const opened = await openStore(settings);
  if (!('refused' in opened) || opened.refused !== 'folder-in-use') return opened;
  const engine = await joinEmbedded(dataFolder(settings.environment));
  if (engine === null) return { refused: opened.refused, message: `${opened.message}。要在系统运行时使用本命令，请用运行系统的那个用户执行` };
  const { obstacle, missing } = await lookAtEngine(engine);
  if (obstacle === null && missing.length === 0) return storeOver(engine, []);
  await engine.close();
  return { refused: 'other-release-runs', message: '正在运行的系统与本程序版本不同。请用与它相同的版本执行本命令，或先停止它' };
}
