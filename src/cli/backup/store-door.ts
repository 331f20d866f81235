import type { FileContents, Store } from '#storage';
import { UsageError, type Terminal } from '../command.ts';
import { version } from '../version.ts';

/** How the commands of backup get at store and files. */
export type StoreDoor = {
  readonly openStore: (wish: { readonly environment: Terminal['environment']; readonly log: (message: string) => void; readonly programVersion: string; readonly today: string }) => Promise<Store | { readonly refused: string; readonly message: string }>;
  readonly openFiles: (environment: Terminal['environment']) => Promise<FileContents> | FileContents;
};

/**
 * Opens store and files for the time of some work and closes them whatever happens; null: the store cannot be opened, which was said.
 *
 * @example await withStore(door, terminal, ({ store, files }) => writeBackup(store, { … }))
 */
export async function withStore<T>({ openStore, openFiles }: StoreDoor, terminal: Terminal, work: (open: { readonly store: Store; readonly files: FileContents }) => Promise<T>): Promise<T | null> {
  const { environment, err } = terminal;
  const store = await openStore({ environment, log: err, programVersion: version, today: terminal.today() });
  if ('refused' in store) {
    err(store.message);
    return null;
  }
  try {
    return await work({ store, files: await openFiles(environment) });
  } finally {
    await store.close();
  }
}

/**
 * The passphrase of a backup: the first line of a file (`-`: standard input), else that of the environment, else null. It never stands on a command line, where others could read it.
 *
 * @example await passphraseOf({ 'passphrase-file': 'key.txt' }, terminal)
 */
export async function passphraseOf(options: Readonly<Record<string, unknown>>, terminal: Terminal): Promise<string | null> {
  const path = options['passphrase-file'];
  if (typeof path !== 'string') return terminal.environment['HALFSKY_BACKUP_PASSPHRASE'] ?? null;
  const [line = ''] = new TextDecoder().decode(await terminal.readInput(path)).replace(/^\uFEFF/, '').split(/\r?\n/);
  if (line === '') throw new UsageError(`口令文件的第一行是空的：${path}`);
  return line;
}

const quietMs = 1000;
const betweenMs = 2000;

/**
 * Says on standard error how far a long work is: nothing in the first second, then a line every two.
 *
 * @example const progress = progressLines(terminal); progress(40, '正在备份文件');
 */
export function progressLines({ err }: Pick<Terminal, 'err'>, clock: () => number = Date.now): (percent: number, note: string) => void {
  let next = clock() + quietMs;
  return (percent, note) => {
    if (clock() < next) return;
    next = clock() + betweenMs;
    err(`${String(Math.floor(percent)).padStart(3)}%  ${note}`);
  };
}

/** Bytes as people read them. */
export const megabytes = (bytes: number): string => (bytes < 1_000_000 ? `${String(Math.ceil(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`);

export const passphraseOption = { name: 'passphrase-file', value: 'FILE', help: '口令文件，第一行是口令（- 表示标准输入；也可用环境变量 HALFSKY_BACKUP_PASSPHRASE）' } as const;
