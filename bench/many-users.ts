import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Load } from './load/ask-process.ts';
import type { BareTask } from './load/bare-process.ts';
import { fsyncTime } from './load/fsync-time.ts';
import type { Measured } from './load/measured.ts';
import { measurePlanReading, type PlanReading } from './load/plan-reading.ts';
import type { ServerReady, ServerTask, Usage } from './load/server-process.ts';

/** The product has up to 30 connections open beside these, and PostgreSQL takes 60 in all. */
const [people, connections, rounds, seconds] = [200, 24, 3, 6];

/** One run: what was measured, and how much of a core each process took (the asking one, the server, PostgreSQL). */
export type LoadRun = { readonly what: string; readonly measured: Measured; readonly serverShare: number; readonly databaseShare: number; readonly fsync: number };

/** Everything that was measured, best of the rounds: bare, the product flat out, the product at fixed rates. Memory is the server process's at its highest, in megabytes. */
export type ManyUsers = { readonly bare: LoadRun; readonly product: LoadRun; readonly paced: readonly LoadRun[]; readonly statements: Readonly<Record<string, number>>; readonly serverMegabytes: number; readonly plans: readonly PlanReading[] };

function started(script: string): ChildProcess {
  return fork(join(import.meta.dirname, 'load', script), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}

/** What a process says to a message; rejects when it ends instead. */
async function answerTo<Answer>(child: ChildProcess, message: ServerTask | Load | BareTask | string): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const ended = (code: number | null): void => reject(new Error(`a process of the load ended (${String(code)})`));
  child.once('exit', ended).once('message', (answer) => {
    child.off('exit', ended);
    resolve(answer as Answer);
  });
  child.send(message);
  return promise;
}

async function runOnce(script: string, task: Load | BareTask): Promise<Measured> {
  const child = started(script);
  try {
    return await answerTo<Measured>(child, task);
  } finally {
    child.kill();
  }
}

/** Processor time of a PostgreSQL server and its processes, in seconds; NaN where there is no /proc. */
function databaseSeconds(folder: string): number {
  try {
    const [server = ''] = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    const ticks = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ').map(Number);
        return name === server ? [(fields[11] ?? 0) + (fields[12] ?? 0) + (fields[13] ?? 0) + (fields[14] ?? 0)] : fields[1] === Number(server) ? [(fields[11] ?? 0) + (fields[12] ?? 0)] : [];
      } catch {
        return [];
      }
    });
    return ticks.reduce((sum, one) => sum + one, 0) / 100;
  } catch {
    return Number.NaN;
  }
}

const better = (one: LoadRun | undefined, other: LoadRun): LoadRun => (one && one.measured.perSecond >= other.measured.perSecond ? one : other);

/** Runs that take turns on one server. */
async function measureOn(server: ChildProcess, folder: string): Promise<ManyUsers> {
  const { address, district, steps, database } = await answerTo<ServerReady>(server, { folder, people });
  const plans = await measurePlanReading({ address, district, database });
  const { reporters, regionId, attachmentId } = district;
  const small = { reporters, regionId, attachmentId, texts: [] };
  let megabytes = 0;
  const measured = async (what: string, script: string, task: Load | BareTask): Promise<LoadRun> => {
    const before = await answerTo<Usage>(server, 'put back');
    const [database0, at] = [databaseSeconds(folder), performance.now()];
    const result = await runOnce(script, task);
    const took = performance.now() - at;
    const after = await answerTo<Usage>(server, 'usage');
    megabytes = Math.max(megabytes, after.memory / 1e6);
    if (result.failed > 0) throw new Error(`${what}: ${String(result.failed)} requests failed`);
    return { what, measured: result, serverShare: (after.processor - before.processor) / 1000 / took, databaseShare: ((databaseSeconds(folder) - database0) * 1000) / took, fsync: fsyncTime(folder) };
  };
  const load = (rate: number | null, seed: number): Load => ({ address, district: small, seconds, rate, seed });
  let [bare, product]: (LoadRun | undefined)[] = [];
  for (let round = 1; round <= rounds; round++) {
    bare = better(bare, await measured('statements bare', 'bare-process.ts', { database, district: small, steps, seconds, connections, seed: round }));
    product = better(product, await measured('product', 'ask-process.ts', load(null, round)));
  }
  if (!bare || !product) throw new Error('no round was run');
  const paced: LoadRun[] = [];
  const rates = [['half the bare rate', bare.measured.perSecond / 2], ['half the own rate', product.measured.perSecond / 2], ['half a third of the bare rate', bare.measured.perSecond / 6]] as const;
  for (const [at, rate] of rates) {
    let best: LoadRun | undefined;
    for (let round = 1; round <= rounds; round++) {
      const run = await measured(`product at ${at} (${rate.toFixed(0)})`, 'ask-process.ts', load(rate, round));
      best = best && best.measured.p95 <= run.measured.p95 ? best : run;
    }
    if (best) paced.push(best);
  }
  return { bare, product, paced, statements: Object.fromEntries(Object.entries(steps).map(([kind, list]) => [kind, list.length])), serverMegabytes: megabytes, plans };
}

/**
 * 200 simulated reporters at one district on the embedded PostgreSQL, mixed questions and small writes, and beside them in turns the same statements and transactions bare through the driver. Load,
 * server and database share the cores of the machine.
 *
 * @example (await measureManyUsers()).product.measured.perSecond // 900
 */
export async function measureManyUsers(): Promise<ManyUsers> {
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-load-'));
  chmodSync(folder, 0o755);
  const server = started('server-process.ts');
  try {
    return await measureOn(server, folder);
  } finally {
    if (server.exitCode === null) {
      server.disconnect();
      await once(server, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  }
}
