import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { giveTo, type ServerAccount } from './server-account.ts';

/** The passwords of the three roles; random, kept in the cluster, readable by its owner only. */
export type ClusterPasswords = { readonly supervisor: string; readonly owner: string; readonly application: string };

const mainFile = 'postgresql.conf';
const ownSettings = 'halfsky.conf';
const passwordFile = 'halfsky-passwords.json';

const mainText = `# 数据库设置由半边天在每次启动时写入 ${ownSettings}；需要自行调整的，写入 local.conf（内容后读，优先）。
include '${ownSettings}'
include_if_exists 'local.conf'
`;

/** Where shared memory of the usual kind cannot be made (a container without `/dev/shm`), the older kind does. Not on other systems: there the default is what works. */
function sharedMemory(): string {
  if (process.platform !== 'linux') return '';
  const mode = statSync('/dev/shm', { throwIfNoEntry: false })?.mode ?? 0;
  return (mode & 0o002) === 0 ? "dynamic_shared_memory_type = 'sysv'\n" : '';
}

/** Settings of a small server. Statements and values stay out of the log: they hold figures of people. Timeouts are the application's to set. */
const settingsText = (): string => `# 由半边天写入，每次启动时恢复；自行调整请写入 local.conf。
max_connections = 60
shared_buffers = 128MB
effective_cache_size = 1GB
work_mem = 16MB
maintenance_work_mem = 64MB
max_wal_size = 512MB
jit = off
fsync = on
synchronous_commit = on
full_page_writes = on
restart_after_crash = on
password_encryption = 'scram-sha-256'
timezone = 'UTC'
log_timezone = 'UTC'
datestyle = 'iso, ymd'
lc_messages = 'C'
default_text_search_config = 'pg_catalog.simple'
logging_collector = on
log_directory = 'log'
log_filename = 'postgresql-%Y%m%d-%H%M%S.log'
log_file_mode = 0600
log_rotation_age = 0
log_rotation_size = 10MB
log_min_messages = warning
log_min_error_statement = panic
log_error_verbosity = terse
log_line_prefix = '%m [%p] %u '
unix_socket_permissions = 0700
${process.platform === 'linux' ? "client_connection_check_interval = '2s'\n" : ''}${sharedMemory()}`;

const accessText = `# 由半边天写入，每次启动时恢复。只接受本机连接，一律凭密码。
${process.platform === 'win32' ? '' : 'local all all scram-sha-256\n'}host all all 127.0.0.1/32 scram-sha-256
`;

/** Makes what was written to a file or folder survive a power cut. Windows has no folders to sync. */
export function syncToDisk(path: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes a file so that it is either the old or the new one, for its owner's eyes only; leaves one alone that says the same. */
function writeWhole(file: string, text: string, account: ServerAccount): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  const draft = `${file}.new`;
  rmSync(draft, { force: true });
  const handle = openSync(draft, 'wx', 0o600);
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  giveTo(account, draft);
  renameSync(draft, file);
  syncToDisk(dirname(file));
}

/**
 * Writes settings and access rules into a cluster, and closes it to others (PostgreSQL insists; a copied folder may be open). They are ours and restored at every start; what an
 * operator wants otherwise stands in `local.conf`.
 *
 * @example writeSettings('/data/postgres', { kind: 'same' })
 */
export function writeSettings(cluster: string, account: ServerAccount): void {
  if (process.platform !== 'win32') chmodSync(cluster, 0o700);
  writeWhole(join(cluster, mainFile), mainText, account);
  writeWhole(join(cluster, ownSettings), settingsText(), account);
  writeWhole(join(cluster, 'pg_hba.conf'), accessText, account);
}

/**
 * Whether a cluster was made by this program.
 *
 * @example isOurCluster('/var/lib/postgresql/15/main') // false
 */
export const isOurCluster = (cluster: string): boolean => existsSync(join(cluster, mainFile)) && readFileSync(join(cluster, mainFile), 'utf8').includes(ownSettings);

/**
 * New random passwords: 32 hexadecimal digits, which need no quoting anywhere.
 *
 * @example newPasswords().owner.length // 32
 */
export const newPasswords = (): ClusterPasswords => {
  const password = (): string => randomBytes(16).toString('hex');
  return { supervisor: password(), owner: password(), application: password() };
};

/**
 * Reads the passwords of a cluster; undefined where the file is missing or damaged.
 *
 * @example readPasswords('/data/postgres')?.owner
 */
export function readPasswords(cluster: string): ClusterPasswords | undefined {
  try {
    const { supervisor, owner, application } = JSON.parse(readFileSync(join(cluster, passwordFile), 'utf8')) as Partial<ClusterPasswords>;
    const all = [supervisor, owner, application];
    if (supervisor === undefined || owner === undefined || application === undefined || !all.every((password) => /^[0-9a-f]{32}$/.test(String(password)))) return undefined;
    if (process.platform !== 'win32') chmodSync(join(cluster, passwordFile), 0o600);
    return { supervisor, owner, application };
  } catch {
    return undefined;
  }
}

/** Keeps the passwords in the cluster (mode 0600). */
export const writePasswords = (cluster: string, passwords: ClusterPasswords, account: ServerAccount): void => writeWhole(join(cluster, passwordFile), `${JSON.stringify(passwords)}\n`, account);

/** Where the server writes before its own log begins. */
export const startLog = (cluster: string): string => join(cluster, 'log', 'start.log');

const serverLogs = (cluster: string): string[] => {
  const folder = join(cluster, 'log');
  return existsSync(folder) ? readdirSync(folder).filter((name) => /^postgresql-.*\.log$/.test(name)).sort().map((name) => join(folder, name)) : [];
};

const keptLogs = 10;

/**
 * Removes all but the ten newest log files of the server (10 MB each at most).
 *
 * @example removeOldLogs('/data/postgres')
 */
export function removeOldLogs(cluster: string): void {
  for (const file of serverLogs(cluster).slice(0, -keptLogs)) rmSync(file, { force: true });
}

/**
 * The last lines the server wrote, for the message when it does not come up.
 *
 * @example lastLogLines('/data/postgres') // ['2026-11-22 … FATAL:  could not …']
 */
export function lastLogLines(cluster: string): string[] {
  const files = [startLog(cluster), ...serverLogs(cluster).slice(-1)].filter((file) => existsSync(file));
  const inOrder = files.map((file) => ({ file, at: statSync(file).mtimeMs })).sort((one, other) => one.at - other.at);
  const lines = inOrder.flatMap(({ file }) => readFileSync(file, 'utf8').split('\n'));
  return lines.map((line) => line.trim()).filter((line) => line !== '').slice(-6);
}
