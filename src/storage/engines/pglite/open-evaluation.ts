import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDataFolder } from '../embedded/data-folder.ts';
import { isRefusal, refuse, type EmbeddedRefusal } from '../embedded/embedded-server.ts';
import { holdFolder, type FolderHold } from '../embedded/hold-folder.ts';
import { refusalOf } from '../embedded/system-error.ts';
import type { Engine } from '../engine.ts';
import { openPglite } from './open-pglite.ts';

type EvaluationSettings = { readonly folder: string; readonly log: (message: string) => void };

/** The engine in a folder that is held; PGlite itself knows no lock. */
async function openHeld(folder: string, hold: FolderHold): Promise<Engine> {
  mkdirSync(folder, { recursive: true });
  const engine = await openPglite(folder);
  const { promise: lost, resolve: lose } = Promise.withResolvers<string>();
  hold.onLost(() => {
    lose('数据文件夹被另一个半边天程序接管，本程序不再写入');
    void engine.close().catch(() => undefined);
  });
  return { ...engine, lost, close: async () => engine.close().finally(hold.release) };
}

/**
 * Opens the evaluation engine in the subfolder `pglite` of a data folder, which it holds against a second program as the embedded database does. What stands in the way is a refusal in
 * Chinese; so is what a power cut or a kill left that does not open any more.
 *
 * @example const engine = await openEvaluation({ folder: './data', log: console.error });
 */
export async function openEvaluation({ folder, log }: EvaluationSettings): Promise<Engine | EmbeddedRefusal> {
  let hold: FolderHold | EmbeddedRefusal | undefined;
  try {
    const place = openDataFolder(folder);
    if (isRefusal(place)) return place;
    hold = await holdFolder(place, log);
    if (isRefusal(hold)) return hold;
    return await openHeld(join(place.folder, 'pglite'), hold);
  } catch (error) {
    if (hold !== undefined && 'release' in hold) hold.release();
    return refusalOf(error, folder) ?? refuse('does-not-start', `评估模式的数据（${join(folder, 'pglite')}）打不开，可能在断电或强行结束时损坏。请从备份恢复到新的数据文件夹，或移走它重新试用。正式使用请用内置 PostgreSQL 或 DATABASE_URL`);
  }
}
