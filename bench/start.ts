import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRefusal } from '../src/storage/engines/embedded/embedded-server.ts';
import { startEmbedded } from '../src/storage/engines/embedded/start-embedded.ts';

/** Milliseconds from the start of a process to its first answered request; for PostgreSQL to its first answered query. */
export type StartTime = { readonly what: string; readonly milliseconds: readonly number[] };

const root = join(import.meta.dirname, '..');
const rounds = 5;
const port = 43_811;

/** Asks until somebody answers. */
async function answered(path: string, from: number): Promise<number> {
  for (;;) {
    const status = await fetch(`http://127.0.0.1:${String(port)}${path}`).then(async (answer) => { await answer.arrayBuffer(); return answer.status; }, () => 0);
    if (status === 200) return performance.now() - from;
    await pause(5);
  }
}

async function ended(child: ChildProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once('exit', () => resolve());
  child.kill('SIGTERM');
  await promise;
}

async function timeProcess(what: string, words: readonly string[], path: string, environment: NodeJS.ProcessEnv): Promise<StartTime> {
  const milliseconds: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const from = performance.now();
    const child = spawn(process.execPath, words, { stdio: 'ignore', cwd: root, env: environment });
    const time = await answered(path, from);
    /* The first round fills the compile cache. */
    if (round > 0) milliseconds.push(time);
    await ended(child);
  }
  return { what, milliseconds };
}

async function timeDatabase(folder: string): Promise<StartTime> {
  const milliseconds: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const from = performance.now();
    const server = await startEmbedded({ folder, today: '2026-11-22', log: () => undefined });
    if (isRefusal(server)) throw new Error(server.message);
    milliseconds.push(performance.now() - from);
    await server.stop();
  }
  return { what: 'the embedded PostgreSQL alone, under our supervisor', milliseconds };
}

const administrators = {
  systemAdministrator: { name: '甲', login: 'xitong' }, securityAdministrator: { name: '乙', login: 'anquan' }, auditAdministrator: { name: '丙', login: 'shenji' },
};

const bareNode = `require('node:http').createServer((_request, response) => response.end('{}')).listen(${String(port)}, '127.0.0.1')`;
const bareFastify = `const app = require('fastify')(); app.get('/', async () => ({})); app.listen({ host: '127.0.0.1', port: ${String(port)} })`;

/**
 * How long a start takes on a store that is there: ours from the process to the first answered request, beside bare Node, bare Fastify and PostgreSQL alone.
 *
 * @example (await measureStart())[0]?.what // '**halfsky serve**'
 */
export async function measureStart(): Promise<readonly StartTime[]> {
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-bench-start-'));
  chmodSync(folder, 0o711);
  try {
    const wish = join(folder, 'set-up.json');
    writeFileSync(wish, JSON.stringify(administrators));
    const environment = { ...process.env, HALFSKY_DATA: join(folder, 'data'), HALFSKY_PORT: String(port) };
    await timeProcess('', ['bin/halfsky.js', 'serve', '--set-up', wish], '/health/ready', environment);
    return [
      await timeProcess('**halfsky serve**', ['bin/halfsky.js', 'serve'], '/health/ready', environment),
      await timeProcess('bare Node, one route', ['-e', bareNode], '/', environment),
      await timeProcess('bare Fastify, one route', ['-e', bareFastify], '/', environment),
      await timeDatabase(join(folder, 'data')),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

/** `node bench/start.ts` prints this table alone. */
if (process.argv[1] === import.meta.filename) {
  for (const { what, milliseconds } of await measureStart()) {
    const sorted = milliseconds.toSorted((a, b) => a - b);
    console.log(`${what}: median ${(sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(0)} ms (${sorted.map((time) => time.toFixed(0)).join(', ')})`);
  }
}
