import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newPasswords, syncToDisk, writePasswords, writeSettings } from './cluster-files.ts';
import { type DataFolder, freeBytes, unfinishedCluster } from './data-folder.ts';
import { type EmbeddedRefusal, isRefusal, refuse } from './embedded-server.ts';
import { commandAs, giveTo, initialAccount, type ServerAccount, serverEnvironment } from './server-account.ts';
import { programOf, type ServerBinaries } from './server-binaries.ts';
import { diskIsFull } from './system-error.ts';

/** The one role with all rights: only this supervisor uses it. */
export const supervisorRole = 'halfsky_supervisor';

/** A new cluster with its first write-ahead log takes 50 MB; it must also be able to work. */
const neededBytes = 200_000_000;

/**
 * UTF-8 locales of the C library by which characters are told to be letters. PostgreSQL's own (builtin) provider sorts and folds, but pg_trgm asks this one: with `C` it would silently
 * ignore Chinese. The first that the system has is taken.
 */
const characterLocales = ['C.UTF-8', 'en_US.UTF-8', 'zh_CN.UTF-8'];

type Run = { readonly ok: boolean; readonly output: string };

async function run(account: ServerAccount, program: string, args: readonly string[]): Promise<Run> {
  const { file, args: all, identity } = commandAs(account, program, args);
  const { promise, resolve } = Promise.withResolvers<Run>();
  const child = spawn(file, all, { ...identity, cwd: '/', env: { ...serverEnvironment(), TZ: 'UTC' }, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { output += text; });
  child.on('error', (error) => resolve({ ok: false, output: error.message }));
  child.on('close', (code) => resolve({ ok: code === 0, output }));
  return promise;
}

const initdbArguments = (cluster: string, passwordFile: string, locale: string): string[] => [
  '--pgdata', cluster, '--username', supervisorRole, '--pwfile', passwordFile, '--auth', 'scram-sha-256', '--encoding', 'UTF8',
  '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--lc-collate', 'C', '--lc-ctype', locale, '--data-checksums', '--no-instructions',
];

async function runInitdb(binaries: ServerBinaries, account: ServerAccount, cluster: string, passwordFile: string, log: (message: string) => void): Promise<Run> {
  let last: Run = { ok: false, output: '' };
  for (const locale of characterLocales) {
    last = await run(account, programOf(binaries, 'initdb'), initdbArguments(cluster, passwordFile, locale));
    if (last.ok || !/invalid locale/.test(last.output)) return last;
  }
  log(`系统没有 UTF-8 字符环境（${characterLocales.join('、')}），数据库的模糊检索（pg_trgm）将不支持中文`);
  return run(account, programOf(binaries, 'initdb'), initdbArguments(cluster, passwordFile, 'C'));
}

const outputAsRefusal = (folder: string, output: string): EmbeddedRefusal =>
  /No space left|Disk quota/.test(output)
    ? diskIsFull(folder)
    : refuse('does-not-start', `数据库初始化失败，没有留下任何内容：${output.split('\n').filter((line) => /error|fatal|could not/i.test(line)).slice(-4).join('；') || output.slice(-400)}`);

/**
 * Makes a new cluster: in a folder of its own, moved to its place only when it is complete and on the disk, so that a killed attempt is never taken for data. Only for the program that
 * holds the data folder.
 *
 * @example await initialiseCluster(place, binaries, account, console.log) // undefined, or a refusal
 */
export async function initialiseCluster(place: DataFolder, binaries: ServerBinaries, account: ServerAccount, log: (message: string) => void): Promise<EmbeddedRefusal | undefined> {
  if (freeBytes(place.folder) < neededBytes) return diskIsFull(place.folder);
  const first = initialAccount(account, place.folder);
  if (isRefusal(first)) return first;
  const draft = unfinishedCluster(place.folder, randomBytes(4).toString('hex'));
  const [cluster, passwordFile, passwords] = [join(draft, 'cluster'), join(draft, 'password'), newPasswords()];
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, passwords.supervisor, { mode: 0o600 });
    giveTo(first, passwordFile);
    giveTo(first, draft);
    const { ok, output } = await runInitdb(binaries, first, cluster, passwordFile, log);
    if (!ok) return outputAsRefusal(place.folder, output);
    giveTo(account, cluster);
    writeSettings(cluster, account);
    writePasswords(cluster, passwords, account);
    syncToDisk(cluster);
    renameSync(cluster, place.cluster);
    syncToDisk(place.folder);
    return undefined;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * Gives the supervisor's role a new password when the file with it was lost, through PostgreSQL's single-user mode; that asks for the name of its user as `initdb` does, so the
 * files change hands and back. The server must not be running.
 *
 * @example await resetSupervisorPassword(place, binaries, account, password) // true
 */
export async function resetSupervisorPassword({ folder, cluster }: DataFolder, binaries: ServerBinaries, account: ServerAccount, password: string): Promise<boolean> {
  const lent = initialAccount(account, folder);
  if (isRefusal(lent)) return false;
  giveTo(lent, cluster);
  const { file, args, identity } = commandAs(lent, programOf(binaries, 'postgres'), ['--single', '-D', cluster, '-c', 'logging_collector=off', 'postgres']);
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const child = spawn(file, args, { ...identity, cwd: '/', env: serverEnvironment(), stdio: ['pipe', 'ignore', 'ignore'], windowsHide: true });
  child.on('error', () => resolve(false));
  child.on('close', (code) => resolve(code === 0));
  child.stdin.on('error', () => resolve(false));
  child.stdin.end(`ALTER ROLE ${supervisorRole} LOGIN SUPERUSER PASSWORD '${password}'\n`);
  try {
    return await promise;
  } finally {
    giveTo(account, cluster);
  }
}
