import { spawn } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Terminal } from '../command.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const web = join(root, 'src', 'web');
const built = join(web, 'dist');
const builder = join(root, 'node_modules', 'vite', 'bin', 'vite.js');

/** The rooms whose code pages contain. */
const rooms = ['web', 'kernel', 'documents', 'lifecycle', 'registry', 'disclosure', 'plan', 'monitoring', 'collection', 'publication'];

const isSource = (name: string): boolean => /\.(?:tsx?|css|html|svg)$/.test(name) && !name.endsWith('.test.ts');

/** When the newest of the sources was changed, in milliseconds. */
const newestSource = (): number =>
  Math.max(...['vite.config.ts', 'tools/still-styles.ts', 'tools/drawn-styles.ts', 'package-lock.json'].map((file) => statSync(join(root, file)).mtimeMs), ...rooms.flatMap((room) => readdirSync(join(root, 'src', room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isSource(entry.name) && !entry.parentPath.startsWith(built)).map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs)));

const isFresh = (): boolean => existsSync(join(built, 'index.html')) && statSync(join(built, 'index.html')).mtimeMs >= newestSource();

/** Two programs that start at once build the same: whoever comes second leaves what is there. */
function putInPlace(beside: string): void {
  rmSync(built, { recursive: true, force: true });
  try {
    renameSync(beside, built);
  } catch (error) {
    if (!existsSync(join(built, 'index.html'))) throw error;
  }
}

/** Builds beside and puts it in its place at once: another program may be reading. */
async function build(): Promise<string | null> {
  const beside = join(web, `dist-${String(process.pid)}`);
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const run = spawn(process.execPath, [builder, 'build', '--logLevel', 'error', '--outDir', beside], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, NODE_ENV: 'production' } });
  let said = '';
  run.stderr.on('data', (piece: Buffer) => { said += piece.toString(); });
  run.on('error', (error) => resolve(error.message));
  run.on('exit', (code) => resolve(code === 0 ? null : said.slice(-2000)));
  const fault = await promise;
  if (fault === null) putInPlace(beside);
  rmSync(beside, { recursive: true, force: true });
  return fault;
}

/**
 * The folder of the built staff application. A packed program has it; in a checkout it is built here when something in it changed, in about two seconds. Null where it is not there and cannot be built:
 * then the server has its own start page.
 *
 * @example await prepareApplication(terminal) // '/srv/halfsky/src/web/dist'
 */
export async function prepareApplication(terminal: Pick<Terminal, 'err'>): Promise<string | null> {
  if (existsSync(join(web, 'index.html')) && existsSync(builder) && !isFresh()) {
    const fault = await build();
    if (fault !== null) terminal.err(`页面没有生成，先用简单的首页：${fault}`);
  }
  return existsSync(join(built, 'index.html')) ? built : null;
}
