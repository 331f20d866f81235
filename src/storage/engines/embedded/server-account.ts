import { spawnSync } from 'node:child_process';
import { lchownSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type EmbeddedRefusal, refuse } from './embedded-server.ts';

/**
 * Whom the server runs as. PostgreSQL refuses root; so `same` when we are not root, `switched` to an unprivileged user of its own, or `namespace`: a user namespace in which root
 * bears another number (for data below a folder that only root may pass, or a container that may not switch users).
 */
export type ServerAccount =
  | { readonly kind: 'same' }
  | { readonly kind: 'switched'; readonly userId: number; readonly groupId: number }
  | { readonly kind: 'namespace'; readonly userId: number; readonly groupId: number };

/** Numbers that no distribution gives to anybody (systemd, UIDS-GIDS.md: 60706 to 61183 are unused). */
const freeNumbers = Array.from({ length: 64 }, (_, index) => 60_706 + index);

/** Capabilities of Linux by their bit: chown, dac_override, fowner, kill, setgid, setuid. */
const neededCapabilities = [0, 1, 3, 5, 6, 7];

type NamedAccount = { readonly name: string; readonly userId: number; readonly groupId: number };

function namedAccounts(): NamedAccount[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  return lines.filter((fields) => fields.length > 3).map(([name = '', , userId, groupId]) => ({ name, userId: Number(userId), groupId: Number(groupId) }));
}

/** Whether a user number exists in this user namespace (in a rootless container perhaps only 0 does). */
function isMapped(userId: number): boolean {
  if (process.platform !== 'linux') return true;
  const ranges = readFileSync('/proc/self/uid_map', 'utf8').trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  return ranges.some(([first = 0, , count = 0]) => userId >= first && userId < first + count);
}

function maySwitch(): boolean {
  if (process.platform !== 'linux') return true;
  const effective = BigInt(`0x${/CapEff:\s*([0-9a-f]+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0'}`);
  return neededCapabilities.every((bit) => (effective >> BigInt(bit)) % 2n === 1n);
}

/** Whether a user may pass every folder down to this one, by owner, group and permission bits. */
function mayReach(folder: string, userId: number, groupId: number): boolean {
  for (let place = folder; ; place = dirname(place)) {
    const { mode, uid, gid } = statSync(place);
    const bit = uid === userId ? 0o100 : gid === groupId ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (place === dirname(place)) return true;
  }
}

const insideNamespace = ({ userId, groupId }: { userId: number; groupId: number }): string[] => ['--user', `--map-user=${String(userId)}`, `--map-group=${String(groupId)}`, '--'];

function namespaceAccount(): ServerAccount | undefined {
  const inside = namedAccounts().find(({ userId, groupId }) => userId > 0 && groupId > 0);
  if (process.platform !== 'linux' || inside === undefined) return undefined;
  const account = { kind: 'namespace', userId: inside.userId, groupId: inside.groupId } as const;
  return spawnSync('unshare', [...insideNamespace(account), 'true'], { stdio: 'ignore' }).status === 0 ? account : undefined;
}

const ownerOf = (path: string): { userId: number; groupId: number } | undefined => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined || found.uid === 0 ? undefined : { userId: found.uid, groupId: found.gid };
};

const ownNumber = (): { userId: number; groupId: number } | undefined => {
  const taken = new Set(namedAccounts().map(({ userId }) => userId));
  const free = freeNumbers.find((number) => !taken.has(number) && isMapped(number));
  return free === undefined ? undefined : { userId: free, groupId: free };
};

/**
 * Chooses whom the server runs as. As root: the owner of the data there are, else of the data folder, else a number of its own that stays with the data; where that user cannot reach
 * the folder, a user namespace; where the system allows neither, a refusal that says what to do.
 *
 * @example chooseAccount({ folder: '/srv/data', cluster: '/srv/data/postgres' }) // { kind: 'switched', userId: 60706, groupId: 60706 }
 */
export function chooseAccount({ folder, cluster }: { readonly folder: string; readonly cluster: string }): ServerAccount | EmbeddedRefusal {
  if (process.getuid?.() !== 0) {
    const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
    if (owner === undefined || process.getuid === undefined || owner === process.getuid()) return { kind: 'same' };
    return refuse('folder-of-another-user', `数据文件夹 ${cluster} 属于另一个系统用户（uid ${String(owner)}），当前用户（uid ${String(process.getuid())}）不能使用。请以原来的用户运行，或由管理员用 chown -R 改变所有者`);
  }
  const user = ownerOf(cluster) ?? ownerOf(folder) ?? ownNumber();
  if (user !== undefined && maySwitch() && isMapped(user.userId) && mayReach(folder, user.userId, user.groupId)) return { kind: 'switched', ...user };
  return namespaceAccount() ?? refuse('no-account', `当前以 root 运行，PostgreSQL 不允许；改用普通用户启动数据库也不可行（其他用户到不了 ${folder}，或系统不允许切换用户和使用用户命名空间）。请以普通用户运行半边天，或用 HALFSKY_DATA 把数据文件夹放到其他用户可以进入的位置（如 /var/lib/halfsky），或用 DATABASE_URL 连接已有的 PostgreSQL`);
}

/**
 * Whom `initdb` runs as: unlike the server it asks for the name of its user, so a number without a name has to borrow one; the files change hands afterwards.
 *
 * @example initialAccount({ kind: 'switched', userId: 60706, groupId: 60706 }, '/srv/data') // { kind: 'switched', userId: 65534, groupId: 65534 }
 */
export function initialAccount(account: ServerAccount, folder: string): ServerAccount | EmbeddedRefusal {
  if (account.kind !== 'switched') return account;
  const named = namedAccounts();
  if (named.some(({ userId }) => userId === account.userId)) return account;
  const able = named.filter(({ userId, groupId }) => userId > 0 && isMapped(userId) && mayReach(folder, userId, groupId));
  const lent = able.find(({ name }) => name === 'nobody') ?? able[0];
  if (lent !== undefined) return { kind: 'switched', userId: lent.userId, groupId: lent.groupId };
  return namespaceAccount() ?? refuse('no-account', '当前以 root 运行，系统中没有可用来初始化数据库的普通用户（/etc/passwd）。请新建一个普通用户并以它运行半边天');
}

/** How a program is started: file, arguments, and whom as. */
export type Command = { readonly file: string; readonly args: readonly string[]; readonly identity: { readonly uid?: number; readonly gid?: number } };

/**
 * How a program is started under an account.
 *
 * @example commandAs({ kind: 'same' }, 'postgres', ['--version']) // { file: 'postgres', args: ['--version'], identity: {} }
 */
export function commandAs(account: ServerAccount, file: string, args: readonly string[]): Command {
  if (account.kind === 'same') return { file, args, identity: {} };
  if (account.kind === 'switched') return { file, args, identity: { uid: account.userId, gid: account.groupId } };
  return { file: 'unshare', args: [...insideNamespace(account), file, ...args], identity: {} };
}

/** What the server's programs see of our environment: nothing that steers PostgreSQL's libraries, and no secrets. */
export const serverEnvironment = (): NodeJS.ProcessEnv => {
  const kept = process.platform === 'win32' ? ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'APPDATA', 'USERPROFILE'] : ['PATH', 'TMPDIR'];
  return { ...Object.fromEntries(kept.map((name) => [name, process.env[name]])), LC_ALL: 'C' };
};

/**
 * Gives a file or folder, with all that is in it, to the account whose files the server works on. Does nothing where it has them.
 *
 * @example giveTo(account, '/srv/data/postgres')
 */
export function giveTo(account: ServerAccount, path: string): void {
  if (account.kind === 'same') return;
  const [userId, groupId] = account.kind === 'switched' ? [account.userId, account.groupId] : [0, 0];
  const found = statSync(path);
  if (found.uid === userId && found.gid === groupId) return;
  if (found.isDirectory()) {
    for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' })) lchownSync(join(path, name), userId, groupId);
  }
  lchownSync(path, userId, groupId);
}
