import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openTrials, rowsOf } from '../../../../test/makers/embedded-trials.ts';
import type { EmbeddedRefusal, EmbeddedServer } from './embedded-server.ts';
import { oldVersionWarning, releaseDay } from './minor-release.ts';
import { findBinaries } from './server-binaries.ts';

const trials = openTrials();
const mounts: string[] = [];
afterAll(async () => {
  for (const mount of mounts) execFileSync('umount', ['--lazy', mount]);
  await trials.clear();
}, 60_000);

const isRoot = process.getuid?.() === 0;
const mayMount = ((): boolean => {
  if (!isRoot) return false;
  try {
    const folder = trials.folder('mount');
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'trial', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  }
})();
if (!isRoot) console.warn('skipped: not root, so that the embedded database under another user was not tried');
if (!mayMount) console.warn('skipped: no right to mount, so that a full disk and a read-only node_modules were not tried');
const mount = (options: readonly string[], folder: string): void => {
  execFileSync('mount', [...options, folder]);
  mounts.push(folder);
};

const codeOf = (outcome: EmbeddedServer | EmbeddedRefusal): string => ('refused' in outcome ? outcome.refused : 'started');
const messageOf = (outcome: EmbeddedServer | EmbeddedRefusal): string => ('refused' in outcome ? outcome.message : '');
const installed = findBinaries();
/** A package as npm lays it down with its scripts switched off: without the links. */
const packageWithoutLinks = (folder: string): string => {
  const native = join(folder, 'native');
  cpSync(String(installed), native, { recursive: true, filter: (source) => !source.endsWith('.a') });
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[];
  for (const { target } of links) rmSync(join(folder, target), { force: true });
  return native;
};

describe('a folder that is not ours to use', () => {
  test('with the things of somebody else is refused and left alone', async () => {
    const folder = trials.folder();
    writeFileSync(join(folder, '工作总结.docx'), 'x');
    const outcome = await trials.start(folder);
    expect([codeOf(outcome), messageOf(outcome).includes('工作总结.docx'), readdirSync(folder)]).toEqual(['folder-foreign', true, ['工作总结.docx']]);
  });

  test('with a cluster of somebody else in it is refused', async () => {
    const folder = await trials.copy();
    writeFileSync(join(folder, 'postgres', 'postgresql.conf'), '# a default configuration\n');
    expect([codeOf(await trials.start(folder)), readFileSync(join(folder, 'postgres', 'postgresql.conf'), 'utf8')]).toEqual(['folder-foreign', '# a default configuration\n']);
  });

  test('a file in the place of the folder is refused', async () => {
    const file = join(trials.folder(), 'file');
    writeFileSync(file, 'x');
    expect(codeOf(await trials.start(file))).toBe('folder-not-writable');
  });

  test.skipIf(isRoot)('a folder without a right to write is refused', async () => {
    const folder = trials.folder();
    chmodSync(folder, 0o500);
    expect(codeOf(await trials.start(folder))).toBe('folder-not-writable');
    chmodSync(folder, 0o700);
  });

  test.skipIf(!mayMount)('a disk without a right to write is refused', async () => {
    const folder = trials.folder();
    mount(['-t', 'tmpfs', '-o', 'ro', 'trial'], folder);
    expect(codeOf(await trials.start(folder))).toBe('folder-not-writable');
  });

  test.skipIf(!mayMount)('a disk that is full is refused, new and with data, and the data live on', async () => {
    const [small, large] = [trials.folder(), trials.folder()];
    mount(['-t', 'tmpfs', '-o', 'size=20m,mode=0711', 'trial'], small);
    expect(codeOf(await trials.start(small))).toBe('disk-full');
    mount(['-t', 'tmpfs', '-o', 'size=120m,mode=0711', 'trial'], large);
    cpSync(await trials.ready(), large, { recursive: true });
    try {
      writeFileSync(join(large, 'filler'), Buffer.alloc(200_000_000));
    } catch {
      // As meant: it fills the disk to the last byte.
    }
    expect(codeOf(await trials.start(large))).toBe('disk-full');
    rmSync(join(large, 'filler'));
    const server = await trials.started(large);
    expect(await rowsOf(server.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  test.each([['19', '更新的半边天'], ['17', 'halfsky backup']])('data of PostgreSQL %s are refused with a way to go on', async (version, advice) => {
    const folder = await trials.copy();
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), `${version}\n`);
    const outcome = await trials.start(folder);
    expect([codeOf(outcome), messageOf(outcome).includes(advice)]).toEqual(['other-version', true]);
  });

  test('a server that does not come up says why with the last lines of its log', async () => {
    const folder = await trials.copy();
    writeFileSync(join(folder, 'postgres', 'local.conf'), "shared_buffers = 'many'\n");
    const outcome = await trials.start(folder);
    expect([codeOf(outcome), messageOf(outcome).includes('shared_buffers'), existsSync(join(folder, 'program.json'))]).toEqual(['does-not-start', true, false]);
  });
});

describe('the programs of PostgreSQL', () => {
  test('a platform without them is told the other ways', () => {
    const refusal = findBinaries('linux', 'riscv64');
    expect(typeof refusal === 'string' ? '' : [refusal.refused, refusal.message.includes('DATABASE_URL'), refusal.message.includes('评估模式')]).toEqual(['no-binaries', true, true]);
  });

  test('programs that do not run here are told the other ways', async () => {
    const native = join(trials.folder(), 'native');
    mkdirSync(join(native, 'bin'), { recursive: true });
    writeFileSync(join(native, 'bin', 'postgres'), '#!/bin/sh\necho "symbol not found" >&2; exit 127\n', { mode: 0o755 });
    const outcome = await trials.start(trials.folder(), { binaries: native });
    expect([codeOf(outcome), messageOf(outcome).includes('symbol not found'), messageOf(outcome).includes('DATABASE_URL')]).toEqual(['binaries-unusable', true, true]);
  });

  test('missing links are made in their place', async () => {
    const native = packageWithoutLinks(trials.folder());
    const folder = await trials.ready();
    const server = await trials.started(folder, { binaries: native });
    expect([existsSync(join(native, 'lib', 'libpq.so.5')) || process.platform !== 'linux', existsSync(join(folder, 'postgres-binaries'))]).toEqual([true, false]);
    await server.stop();
  });

  test.skipIf(!mayMount && isRoot)('where their place may not be written they run from a copy, made once for each release', async () => {
    const place = trials.folder();
    packageWithoutLinks(place);
    if (isRoot) mount(['--bind', '-o', 'ro', place], place);
    else execFileSync('chmod', ['-R', 'a-w', place]);
    const folder = await trials.copy();
    mkdirSync(join(folder, 'postgres-binaries', 'of-an-older-release'), { recursive: true });
    const server = await trials.started(folder, { binaries: join(place, 'native') });
    const [copy = ''] = readdirSync(join(folder, 'postgres-binaries'));
    const made = statSync(join(folder, 'postgres-binaries', copy)).birthtimeMs;
    expect(readdirSync(join(folder, 'postgres-binaries'))).toEqual([copy]);
    await server.stop();
    await (await trials.started(folder, { binaries: join(place, 'native') })).stop();
    expect(statSync(join(folder, 'postgres-binaries', copy)).birthtimeMs).toBe(made);
    if (!isRoot) execFileSync('chmod', ['-R', 'u+w', place]);
  });

  test('the day of the bundled release is known', async () => {
    const version = execFileSync(join(String(installed), 'bin', 'postgres'), ['--version'], { encoding: 'utf8' });
    expect(releaseDay(/\d+\.\d+/.exec(version)?.[0] ?? '')).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test.each([['18.4', '2026-11-30', false], ['18.4', '2026-12-01', true], ['18.0', '2026-06-01', true], ['18.99', '2036-01-01', false]])('%s on %s: warned of is %s', (version, today, warned) => {
    expect(oldVersionWarning(version, today) !== undefined).toBe(warned);
  });
});

describe.skipIf(!isRoot)('as root', () => {
  const userOf = (server: EmbeddedServer): number => Number(/Uid:\s+(\d+)/.exec(readFileSync(`/proc/${String(server.processId)}/status`, 'utf8'))?.[1]);
  const behindLock = (): string => {
    const locked = trials.folder('root-only');
    chmodSync(locked, 0o700);
    return locked;
  };

  test('the server runs under a user of its own, kept with the data', async () => {
    const folder = trials.folder();
    const first = await trials.started(folder);
    const users = [userOf(first), statSync(join(folder, 'postgres')).uid, statSync(join(folder, 'postgres', 'halfsky-passwords.json')).uid];
    expect([users[0] !== 0, new Set(users).size]).toEqual([true, 1]);
    await first.stop();
    const second = await trials.started(folder);
    expect(userOf(second)).toBe(users[0]);
    await second.stop();
  });

  const asUser = ['setpriv', '--reuid=4321', '--regid=4321', '--clear-groups'];
  const [file = '', ...toRead] = [...asUser, 'test', '-r', resolve('src/storage/engines/embedded/start-embedded.ts')];
  const isReadable = spawnSync(file, toRead).status === 0;
  if (isRoot && !isReadable) console.warn('skipped: other users cannot read this source, so that the data of one user were not tried by another');

  test.skipIf(!isReadable)('another user is refused the data of one, and nothing changes', async () => {
    const folder = await trials.copy();
    chmodSync(folder, 0o777);
    await (await trials.started(folder)).stop();
    const owner = statSync(join(folder, 'postgres')).uid;
    const { refused, message } = JSON.parse(await trials.program(folder, '', asUser).line()) as EmbeddedRefusal;
    expect([refused, message.includes(String(owner)), statSync(join(folder, 'postgres')).uid]).toEqual(['folder-of-another-user', true, owner]);
  });

  test('data that belong to a user stay with that user', async () => {
    const folder = await trials.copy();
    execFileSync('chown', ['-R', '4321:4321', join(folder, 'postgres')]);
    const server = await trials.started(folder);
    expect(userOf(server)).toBe(4321);
    await server.stop();
  });

  test('programs below a folder that only root may pass run from a copy', async () => {
    const native = packageWithoutLinks(behindLock());
    const folder = await trials.copy();
    const server = await trials.started(folder, { binaries: native });
    expect([userOf(server) !== 0, readdirSync(join(folder, 'postgres-binaries')).length, await rowsOf(server.connection, 'SELECT 1 AS one')]).toEqual([true, 1, [{ one: 1 }]]);
    await server.stop();
  });

  const hasNamespaces = spawnSync('unshare', ['--user', '--map-user=1', 'true']).status === 0;
  if (isRoot && !hasNamespaces) console.warn('skipped: this system allows no user namespaces, so that data only root may reach were refused, not served');

  test.skipIf(hasNamespaces)('data below such a folder are refused with what to do where there are no user namespaces', async () => {
    const outcome = await trials.start(join(behindLock(), 'data'));
    expect([codeOf(outcome), messageOf(outcome).includes('HALFSKY_DATA')]).toEqual(['no-account', true]);
  });

  test('nothing is left to root where neither another user nor a namespace is possible: it is refused with what to do', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '/nowhere';
    try {
      const outcome = await trials.start(join(behindLock(), 'data'));
      expect([codeOf(outcome), messageOf(outcome).includes('HALFSKY_DATA'), messageOf(outcome).includes('DATABASE_URL')]).toEqual(['no-account', true, true]);
    } finally {
      process.env['PATH'] = path;
    }
  });

  test.skipIf(!hasNamespaces)('data below such a folder are served from a user namespace', async () => {
    const folder = join(behindLock(), 'data');
    const server = await trials.started(folder);
    expect(await rowsOf(server.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
    await (await trials.started(folder)).stop();
  });

  test.skipIf(!hasNamespaces)('data once served from a namespace, moved to where others may pass, change hands', async () => {
    const folder = join(behindLock(), 'data');
    await (await trials.started(folder)).stop();
    const moved = join(trials.folder(), 'moved');
    execFileSync('mv', [folder, moved]);
    chmodSync(moved, 0o711);
    const server = await trials.started(moved);
    expect([userOf(server) !== 0, await rowsOf(server.connection, 'SELECT 1 AS one')]).toEqual([true, [{ one: 1 }]]);
    await server.stop();
  });

  const hasContainers = spawnSync('unshare', ['--pid', '--fork', '--mount-proc', 'true']).status === 0;
  if (isRoot && !hasContainers) console.warn('skipped: no process namespaces here, so that two containers on one data folder were not tried');

  test.skipIf(!hasContainers)('a program in another container on the same folder is refused, also when only the server lives', async () => {
    const folder = await trials.ready();
    const server = await trials.started(folder);
    const apart = async (): Promise<EmbeddedRefusal> => JSON.parse(await trials.program(folder, '', ['unshare', '--pid', '--fork', '--mount-proc']).line()) as EmbeddedRefusal;
    expect((await apart()).refused).toBe('folder-in-use');
    rmSync(join(folder, 'program.json'));
    const outcome = await apart();
    expect([outcome.refused, outcome.message.includes('另一个容器')]).toEqual(['folder-in-use', true]);
    expect(await rowsOf(server.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
  });
});
