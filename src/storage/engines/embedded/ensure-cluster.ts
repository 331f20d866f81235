import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isOurCluster } from './cluster-files.ts';
import type { DataFolder } from './data-folder.ts';
import { removeUnfinished } from './data-folder.ts';
import { type EmbeddedRefusal, refuse } from './embedded-server.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import type { ServerAccount } from './server-account.ts';
import type { ServerBinaries } from './server-binaries.ts';

/** Data of one major version are no data for another: PostgreSQL would refuse them; we say how to go on. */
function otherVersion(cluster: string, found: string, ours: string): EmbeddedRefusal {
  const newer = Number(found) > Number(ours);
  const advice = newer
    ? '这些数据由更新的半边天程序写入。请安装那个版本（或更新的版本）的程序再启动'
    : '请用原来的程序版本启动并执行 halfsky backup 文件名，再用本版本在一个空的数据文件夹中执行 halfsky restore 文件名';
  return refuse('other-version', `数据文件夹 ${cluster} 中是 PostgreSQL ${found} 的数据，本程序内置的是 PostgreSQL ${ours}，没有启动，数据未改动。${advice}`);
}

/**
 * Makes sure that there is a cluster of ours, and of the right major version, to start: makes one where there is none (also after an attempt that was killed), refuses any other.
 *
 * @example await ensureCluster(place, binaries, account, console.log) // undefined, or a refusal
 */
export async function ensureCluster(place: DataFolder, binaries: ServerBinaries, account: ServerAccount, log: (message: string) => void): Promise<EmbeddedRefusal | undefined> {
  if (removeUnfinished(place.folder) > 0) log('上次初始化数据库时中断，已清除未完成的内容');
  if (!existsSync(place.cluster) || readdirSync(place.cluster).length === 0) return initialiseCluster(place, binaries, account, log);
  if (!existsSync(join(place.cluster, 'PG_VERSION')) || !isOurCluster(place.cluster)) {
    return refuse('folder-foreign', `${place.cluster} 不是半边天建立的数据库，或其中的文件已缺失，没有改动。请用 HALFSKY_DATA 指定另一个文件夹，或从备份恢复（halfsky restore）`);
  }
  const [found, ours] = [readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim(), binaries.version.split('.')[0] ?? ''];
  return found === ours ? undefined : otherVersion(place.cluster, found, ours);
}
