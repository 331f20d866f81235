/**
 * `npm run pack:offline [-- --platform linux-arm64] [--out FOLDER]`: one archive that is unpacked on a machine without network and run: the built product, the packages it needs on that
 * platform, Node itself, PostgreSQL, deploy files, a note in Chinese, and a fingerprint of every file. Another platform than this one is fetched through npm, so that needs the network.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import { pack, type Pack } from 'tar-stream';

type LockedPackage = { readonly dev?: boolean; readonly os?: readonly string[]; readonly cpu?: readonly string[] };

const here = `${process.platform}-${process.arch}`;
const { values: { platform = here, out = '.' } } = parseArgs({ options: { platform: { type: 'string' }, out: { type: 'string' } } });
const [system = '', processor = ''] = platform.split('-');
const nodeProgram = system === 'win32' ? 'node.exe' : 'node';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const root = `halfsky-${version}-${platform}`;

/** Nothing of these is read when the product runs. */
const idle = /\.(?:map|d\.[cm]?ts|md|markdown)$|\/(?:test|tests|docs|\.github)\/|^node_modules\/(?:\.|@xarsh\/)/;

const fits = (allowed: readonly string[] | undefined, one: string): boolean => allowed === undefined || allowed.includes(one);

/** Files below a folder, relative to it, in the order of their names; links are not followed. */
function* filesBelow(folder: string, prefix = ''): Generator<string> {
  for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(folder, path);
    else yield path;
  }
}

/** The checkout's own packages: those of the lock file that are not for development and belong on this platform. */
function* packagesHere(): Generator<readonly [name: string, file: string]> {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Readonly<Record<string, LockedPackage>> };
  const wanted = Object.entries(packages).filter(([path, { dev, os, cpu }]) => path !== '' && dev !== true && fits(os, system) && fits(cpu, processor) && existsSync(path)).map(([path]) => path);
  for (const path of wanted) {
    for (const file of filesBelow(path)) if (!file.startsWith('node_modules/')) yield [`${path}/${file}`, join(path, file)];
  }
}

/** The packages of another platform, as npm installs them; and Node for it. */
function* packagesOf(folder: string): Generator<readonly [name: string, file: string]> {
  writeFileSync(join(folder, 'package.json'), readFileSync('dist/package.json'));
  const node = (JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: { node: string } }).devDependencies.node;
  execFileSync('npm', ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--force', `--os=${system}`, `--cpu=${processor}`, ...(system === 'linux' ? ['--libc=glibc'] : []), `node-${system === 'win32' ? 'win' : system}-${processor}@${node}`], { cwd: folder, stdio: 'inherit' });
  for (const file of filesBelow(join(folder, 'node_modules'))) {
    const own = file.replace(/^node-(?:linux|darwin|win)-[^/]+\/bin\//, 'node/bin/');
    yield [`node_modules/${own}`, join(folder, 'node_modules', file)];
  }
}

const launcher = '#!/bin/sh\n# 用随包的 Node 运行半边天，不需要另外安装任何程序。\nhere=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)\nexec "$here/node_modules/node/bin/node" "$here/bin/halfsky.js" "$@"\n';
const windowsLauncher = '@echo off\r\n"%~dp0node_modules\\node\\bin\\node.exe" "%~dp0bin\\halfsky.js" %*\r\n';

const note = `半边天 ${version}（${platform}）离线安装包

一、核对（可不做）：sha256sum -c --quiet fingerprints.txt
二、运行：./halfsky serve        （Windows：halfsky.cmd serve）
    第一次启动会询问：安装示例区，或者设置三个管理员。
    没有终端的机器：./halfsky serve --set-up 管理员.json（格式：./halfsky schema serve set-up）
三、浏览器打开屏幕上显示的网址。数据在当前文件夹的 data 中，也可用 HALFSKY_DATA 指定。
四、检查：./halfsky doctor
五、作为系统服务长期运行、反向代理、升级、备份：docs/running.md 和 deploy/。

包内已含 Node、PostgreSQL 和全部组件，安装和运行都不需要网络。
升级：先备份（./halfsky backup 文件），停止服务，把新版本解开到另一个文件夹，用同一个数据文件夹启动。
`;

type Packed = { files: number; bytes: number; readonly fingerprints: string[] };

async function addBytes(archive: Pack, name: string, bytes: Buffer, mode: number, packed: Packed): Promise<void> {
  packed.files += 1;
  packed.bytes += bytes.length;
  if (name !== 'fingerprints.txt') packed.fingerprints.push(`${createHash('sha256').update(bytes).digest('hex')}  ${name}`);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  archive.entry({ name: `${root}/${name}`, mode, mtime: new Date(0) }, bytes, (error) => (error ? reject(error) : resolve()));
  await promise;
}

async function addFile(archive: Pack, name: string, file: string, packed: Packed): Promise<void> {
  const found = lstatSync(file);
  if (!found.isSymbolicLink()) return addBytes(archive, name, readFileSync(file), (found.mode & 0o111) !== 0 || name.endsWith(`/bin/${nodeProgram}`) ? 0o755 : 0o644, packed);
  archive.entry({ name: `${root}/${name}`, type: 'symlink', linkname: readlinkSync(file), mtime: new Date(0) });
  return undefined;
}

async function fill(archive: Pack, packages: Iterable<readonly [name: string, file: string]>): Promise<Packed> {
  const packed: Packed = { files: 0, bytes: 0, fingerprints: [] };
  for (const file of filesBelow('dist')) await addFile(archive, file, join('dist', file), packed);
  for (const [name, file] of packages) if (!idle.test(name)) await addFile(archive, name, file, packed);
  if (platform === here) await addBytes(archive, `node_modules/node/bin/${nodeProgram}`, readFileSync(process.execPath), 0o755, packed);
  await addBytes(archive, 'halfsky', Buffer.from(launcher), 0o755, packed);
  if (system === 'win32') await addBytes(archive, 'halfsky.cmd', Buffer.from(windowsLauncher), 0o644, packed);
  await addBytes(archive, '安装说明.txt', Buffer.from(note), 0o644, packed);
  await addBytes(archive, 'fingerprints.txt', Buffer.from(`${packed.fingerprints.join('\n')}\n`), 0o644, packed);
  archive.finalize();
  return packed;
}

const began = performance.now();
const folder = mkdtempSync(join(tmpdir(), 'halfsky-pack-'));
try {
  execFileSync(process.execPath, [join(import.meta.dirname, 'build.ts')], { stdio: 'inherit' });
  mkdirSync(out, { recursive: true });
  const file = join(out, `${root}.tar.gz`);
  const archive = pack();
  const [packed] = await Promise.all([fill(archive, platform === here ? packagesHere() : packagesOf(folder)), pipeline(archive, createGzip({ level: 6 }), createWriteStream(file))]);
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  writeFileSync(`${file}.sha256`, `${hash.digest('hex')}  ${root}.tar.gz\n`);
  const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`;
  console.log(`${file}: ${megabytes(statSync(file).size)}, ${String(packed.files)} files, ${megabytes(packed.bytes)} unpacked, ${((performance.now() - began) / 1000).toFixed(0)} s`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
