import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openBeside } from './engines/embedded/open-beside.ts';
import { openEmbedded } from './engines/embedded/open-embedded.ts';
import type { Engine } from './engines/engine.ts';
import { openPostgres } from './engines/postgres/open-postgres.ts';
import { openFileStore, type FileStore } from './files/file-store.ts';
import type { Store } from './store.ts';
import { storeOfEngine } from './store-of-engine.ts';

/** Why a store was not opened, in Chinese, with what to do. Nothing was changed. */
export type StoreRefusal = { readonly refused: string; readonly message: string };

/** Where the store is said to be (`DATABASE_URL`, `DATABASE_OWNER_URL`, `HALFSKY_DATA`, `HALFSKY_ENGINE`), who opens it and when; `log` takes Chinese lines for the operator. */
export type StoreSettings = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly programVersion: string;
  /** ISO date. */
  readonly today: string;
  readonly log: (message: string) => void;
};

const evaluationNote = '当前是评估模式（PGlite）：断电可能丢失数据，只能试用，不能存放正式数据。正式使用请用内置 PostgreSQL 或 DATABASE_URL';

/** What the environment says under a name; a variable that is empty says nothing. */
const told = (environment: StoreSettings['environment'], name: string): string | undefined => environment[name]?.trim() || undefined;

/**
 * The folder of the data: `HALFSKY_DATA`, else `data` where the program was started.
 *
 * @example dataFolder({}) // '/opt/halfsky/data'
 */
export const dataFolder = (environment: StoreSettings['environment']): string => resolve(told(environment, 'HALFSKY_DATA') ?? 'data');

const engineOf = (environment: StoreSettings['environment']): string => told(environment, 'HALFSKY_ENGINE') ?? (told(environment, 'DATABASE_URL') === undefined ? 'embedded' : 'postgres');

/**
 * Whether there is nothing yet where the store of this environment would be, so that opening it would make one. A server that somebody runs is always there.
 *
 * @example isStoreAbsent({ HALFSKY_DATA: '/new/folder' }) // true
 */
export function isStoreAbsent(environment: StoreSettings['environment']): boolean {
  const engine = engineOf(environment);
  return engine !== 'postgres' && !existsSync(join(dataFolder(environment), engine === 'pglite' ? 'pglite' : 'postgres'));
}

/** What the driver says when a server cannot be used, in words for who runs it. The address is never repeated: there is a password in it. */
function unreachable(error: unknown): StoreRefusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words: Readonly<Record<string, string>> = {
    ECONNREFUSED: '没有数据库在那个地址应答', ENOTFOUND: '找不到那台主机', EAI_AGAIN: '暂时解析不了主机名', ETIMEDOUT: '连接超时', '28P01': '用户名或密码不正确', '28000': '不允许这个用户从本机登录', '3D000': '没有这个数据库', '53300': '数据库的连接已满', '57P03': '数据库正在启动',
  };
  return { refused: 'database-unreachable', message: `连接不上 DATABASE_URL（或 DATABASE_OWNER_URL）所指的数据库：${words[code] ?? (error instanceof Error ? error.message.replaceAll(/postgres(?:ql)?:\/\/\S+/g, '…') : '原因不明')}。请检查地址、用户名、密码和数据库是否启动` };
}

/**
 * Opens the engine that the environment names, and looks no further: the schema may be of any age. Used where the schema itself is the question.
 *
 * @example const engine = await openEngine(settings); if (!('refused' in engine)) await engine.close();
 */
export async function openEngine({ environment, today, log }: StoreSettings): Promise<Engine | StoreRefusal> {
  const [wanted, url, owner] = [engineOf(environment), told(environment, 'DATABASE_URL'), told(environment, 'DATABASE_OWNER_URL')];
  if (url === undefined && owner !== undefined) return { refused: 'no-database-url', message: 'DATABASE_OWNER_URL 只与 DATABASE_URL 一起使用：请同时设置日常使用的数据库用户的 DATABASE_URL' };
  if (wanted === 'postgres') {
    if (url === undefined) return { refused: 'no-database-url', message: 'HALFSKY_ENGINE=postgres 时须设置 DATABASE_URL' };
    return openPostgres({ kind: 'postgres', address: { connectionString: url }, ...(owner === undefined ? {} : { owner: { connectionString: owner } }) }).catch(unreachable);
  }
  if (wanted === 'pglite') {
    const { openEvaluation } = await import('./engines/pglite/open-evaluation.ts');
    return openEvaluation({ folder: dataFolder(environment), log });
  }
  if (wanted === 'embedded') return openEmbedded({ folder: dataFolder(environment), today, log });
  return { refused: 'unknown-engine', message: `HALFSKY_ENGINE 只能是 embedded、postgres 或 pglite，不能是“${wanted}”` };
}

/**
 * Opens the store that the environment names and brings its schema up to date: a server (`DATABASE_URL`), the embedded PostgreSQL in the data folder (the usual), or the evaluation engine
 * (`HALFSKY_ENGINE=pglite`). What stands in the way is a refusal in Chinese; nothing is changed then.
 *
 * @example const store = await openStore({ environment: process.env, programVersion: '0.2.0', today: '2026-11-22', log: console.error });
 */
export async function openStore(settings: StoreSettings): Promise<Store | StoreRefusal> {
  const engine = await openEngine(settings);
  if ('refused' in engine) return engine;
  return storeOfEngine(engine, settings.programVersion, engine.kind === 'pglite' ? [evaluationNote] : []);
}

/**
 * The same for work that may go on beside the program that serves: where that one holds the embedded database, the store is opened as its guest, with everyday rights. The schema must be that of
 * this program. A guest never starts, stops or migrates anything.
 *
 * @example const store = await openStoreBeside(settings); // a backup while the server runs
 */
export async function openStoreBeside(settings: StoreSettings): Promise<Store | StoreRefusal> {
  const store = await openStore(settings);
  if (!('refused' in store) || store.refused !== 'folder-in-use' || engineOf(settings.environment) !== 'embedded') return store;
  const guest = await openBeside(dataFolder(settings.environment));
  if (guest === null) return { ...store, message: `${store.message}。要在系统运行时使用本命令，请用运行系统的那个用户执行` };
  const beside = await storeOfEngine(guest, settings.programVersion, []);
  return 'refused' in beside ? { refused: 'other-release-runs', message: `正在运行的系统与本程序的版本不同（${beside.message}）请用与它相同的版本执行本命令，或先停止它` } : beside;
}

/**
 * The store of files of an installation: in the data folder, or where `HALFSKY_FILES` says (a shared folder beside a server database). Open the database first: the embedded one wants
 * its folder empty at the very first start.
 *
 * @example const files = await openFiles(process.env)
 */
export const openFiles = (environment: StoreSettings['environment']): Promise<FileStore> => openFileStore(resolve(told(environment, 'HALFSKY_FILES') ?? join(dataFolder(environment), 'files')));

