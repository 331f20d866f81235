/** What the world does to a program that serves: a disk that fills up, a database that goes away, a second program, a disk that can only be read. A clear message each time, and no damage. */
import { spawnSync } from 'node:child_process';
import { closeSync, fstatSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { findClusterBinaries, startPrivateCluster } from '../../src/storage/testing/private-cluster.ts';
import { startCheck } from './kills/check-all.ts';
import { foundDistrict } from './kills/people.ts';
import { openVictim, type Victim } from './kills/victim.ts';
import { Interrupted, startWriting, type Written } from './kills/written.ts';
import { openPrograms } from './serve-program.ts';

const programs = openPrograms();
const mounts: string[] = [];
const ended: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0)) await end();
});
afterAll(async () => {
  for (const folder of mounts) spawnSync('umount', ['-l', folder]);
  await programs.clear();
}, 60_000);

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });
const trace = /\n\s+at \S/;

/** A small disk of its own, where this machine lets us mount one. */
function mountedDisk(name: string, size: string): string | null {
  const folder = join(programs.base, name);
  mkdirSync(folder);
  if (process.getuid?.() !== 0 || spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=711`, 'tmpfs', folder]).status !== 0) return null;
  mounts.push(folder);
  return folder;
}

/** A file that takes all the room there is; gives what frees it again. */
function fillDisk(folder: string): () => void {
  const path = join(folder, 'ballast');
  const file = openSync(path, 'a');
  for (let size = 4 * 1024 * 1024; size >= 512;) {
    try {
      const before = fstatSync(file).size;
      writeSync(file, Buffer.alloc(size, 1), 0, size, before);
    } catch {
      size = Math.floor(size / 2);
    }
  }
  closeSync(file);
  return () => rmSync(path);
}

type Serving = { readonly victim: Victim; readonly written: Written; readonly regionId: string; readonly tokens: ReadonlyMap<string, string>; readonly faults: () => Promise<readonly string[]> };

/** A program with a district in which units can be written. */
async function serving(folder: string, environment: Readonly<Record<string, string>> = {}): Promise<Serving> {
  const victim = await openVictim(programs, folder, environment);
  const { regionId, tokens } = await foundDistrict(victim.address);
  const written = startWriting(victim.address, tokens);
  const checker = await startCheck(written, { regionId, planId: null });
  return { victim, written, regionId, tokens, faults: async () => [...await checker.faults(), ...written.troubles] };
}

const answered = (action: Promise<unknown>): Promise<'done' | 'unavailable' | 'refused'> => action.then((output) => (typeof output === 'object' && output !== null && 'refused' in output ? 'refused' as const : 'done' as const), (error: unknown) => {
  if (error instanceof Interrupted) return 'unavailable';
  throw error;
});
let last = 0;
const addUnit = ({ written, regionId }: Serving): Promise<'done' | 'unavailable' | 'refused'> => answered(written.write('clerk', 'units.add-unit', { regionId, name: `示例区第${String(last += 1)}局`, validFrom: '2021-01-01' }));
const addPlan = ({ written, regionId }: Serving): Promise<'done' | 'unavailable' | 'refused'> =>
  answered(written.write('clerk', 'files.add-file', { regionId, subjectKind: 'plan-import', subjectId: 'new', use: 'plan-document' }, { name: '规划.txt', bytes: Buffer.from(`示例区妇女发展规划 ${'一'.repeat(100_000)}${String(last += 1)}`) }));

/** Whether the program is ready, asked until it says so or ended. */
async function readyAgain({ victim }: Serving): Promise<'ready' | 'ended'> {
  await Promise.race([victim.recover(), victim.run().ended.then(() => undefined)]).catch(() => undefined);
  return victim.run().process.exitCode === null ? 'ready' : 'ended';
}

test('a full disk: writes are refused in Chinese, nothing acknowledged is lost, and with room again it goes on or starts again', async () => {
  const folder = mountedDisk('small', '420m');
  if (folder === null) return console.warn('skipped: a full disk while serving, this machine does not let us mount one');
  const one = await serving(join(folder, 'data'));
  for (let count = 0; count < 5; count += 1) expect(await addUnit(one)).toBe('done');
  const free = fillDisk(folder);
  expect(statfsSync(folder).bavail).toBe(0);
  expect(await addPlan(one)).toBe('unavailable');
  const outcomes: string[] = [];
  for (let count = 0; count < 4000 && outcomes.at(-1) !== 'unavailable' && one.victim.run().process.exitCode === null; count += 1) outcomes.push(await addUnit(one));
  const ready = await fetch(`${one.victim.address}/health/ready`).then(async (response) => `${String(response.status)} ${await response.text()}`, () => 'ended');
  expect(ready === 'ended' || /^503 .*磁盘/.test(ready)).toBe(true);
  console.warn(`on the full disk: ${String(outcomes.filter((one) => one === 'done').length)} small writes still found room, then ${String(outcomes.at(-1))}; ready: ${ready}`);
  free();
  await pause(200);
  const after = await readyAgain(one);
  const { said, process: { exitCode } } = one.victim.run();
  expect(after === 'ready' || (exitCode === 1 && /磁盘/.test(said.err) && !trace.test(said.err))).toBe(true);
  if (after === 'ended') one.victim.start();
  await one.victim.recover();
  await one.written.settle();
  expect(await addUnit(one)).toBe('done');
  expect(await addPlan(one)).toBe('done');
  expect(await one.faults()).toEqual([]);
  expect(await one.victim.stop()).toBe(0);
  return undefined;
}, 120_000);

test('a data folder that can only be read: writes are refused in Chinese and nothing is lost; a start on it is refused with what to do', async () => {
  const folder = mountedDisk('readable', '600m');
  if (folder === null) return console.warn('skipped: a data folder that can only be read, this machine does not let us mount one');
  const files = mountedDisk('readable-files', '10m') ?? '';
  const one = await serving(join(folder, 'data'), { HALFSKY_FILES: files });
  expect([await addUnit(one), await addPlan(one)]).toEqual(['done', 'done']);
  expect(spawnSync('mount', ['-o', 'remount,ro', files]).status).toBe(0);
  expect([await addUnit(one), await addPlan(one)]).toEqual(['done', 'unavailable']);
  expect([one.victim.run().process.exitCode, one.victim.run().said.err.slice(-600), one.written.statuses.get(0)]).toEqual([null, expect.not.stringMatching(trace), undefined]);
  expect(spawnSync('mount', ['-o', 'remount,rw', files]).status).toBe(0);
  await one.written.settle();
  expect(await one.victim.stop()).toBe(0);
  expect(spawnSync('mount', ['-o', 'remount,ro', folder]).status).toBe(0);
  const refused = programs.run(['serve', '--port', String(await programs.port())], { HALFSKY_DATA: join(folder, 'data') });
  expect([await refused.ended, /不能写入/.test(refused.said.err), trace.test(refused.said.err)]).toEqual([1, true, false]);
  expect(spawnSync('mount', ['-o', 'remount,rw', folder]).status).toBe(0);
  one.victim.start();
  await one.victim.recover();
  expect(await one.faults()).toEqual([]);
  expect(await one.victim.stop()).toBe(0);
  return undefined;
}, 120_000);

test('two programs on one data folder: the second is refused and says which one is there, what only reads works beside the first, which goes on unharmed', async () => {
  const one = await serving(join(programs.base, 'shared'));
  const commands = [['serve', '--port', String(await programs.port())], ['migrate'], ['restore', join(programs.base, 'x.tar')]];
  const others = commands.map((words) => programs.run(words, { HALFSKY_DATA: join(programs.base, 'shared') }));
  while (others.some(({ process: child }) => child.exitCode === null)) expect(await addUnit(one)).toBe('done');
  expect(await Promise.all(others.map((other) => other.ended))).toEqual(others.map(() => 1));
  expect(others.filter(({ said }) => !said.err.includes('正被另一个半边天程序使用') || !said.err.includes(String(one.victim.run().process.pid)) || trace.test(said.err)).map(({ said }) => said.err)).toEqual([]);
  for (const words of [['backup', join(programs.base, 'x.tar')], ['audit', 'verify'], ['audit', 'export', '--out', join(programs.base, 'x.jsonl')]]) {
    const beside = programs.run(words, { HALFSKY_DATA: join(programs.base, 'shared') });
    while (beside.process.exitCode === null) expect(await addUnit(one)).toBe('done');
    expect([words[0], await beside.ended, trace.test(beside.said.err)]).toEqual([words[0], 0, false]);
  }
  expect(await one.faults()).toEqual([]);
  expect(await one.victim.stop()).toBe(0);
}, 120_000);

test('a lost database server: the program stays, says so with 503 and a sentence, and goes on by itself when the server is back', async () => {
  const binaries = findClusterBinaries().at(-1);
  if (!binaries) return console.warn('skipped: a lost database server, no PostgreSQL binaries on this machine');
  const cluster = await startPrivateCluster(binaries);
  ended.push(cluster.stop);
  const { host, port, user, database } = await cluster.newDatabase();
  const one = await serving(join(programs.base, 'files-beside'), { DATABASE_URL: `postgres://${user}@${host}:${String(port)}/${database}` });
  expect(await addUnit(one)).toBe('done');
  const busy = (async () => {
    const outcomes: string[] = [];
    while (outcomes.at(-1) !== 'unavailable') outcomes.push(await addUnit(one));
    return outcomes;
  })();
  await cluster.pause();
  expect((await busy).filter((outcome) => outcome !== 'done')).toEqual(['unavailable']);
  const answer = await fetch(`${one.victim.address}/api/units.list-units?regionId=${one.regionId}`, { headers: { authorization: `Bearer ${one.tokens.get('clerk') ?? ''}` } });
  expect([answer.status, await answer.json()]).toEqual([503, expect.objectContaining({ error: 'unavailable', message: '数据库暂时不可用，请稍后再试。' })]);
  const ready = await fetch(`${one.victim.address}/health/ready`);
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'not-ready', reasons: ['数据库没有应答。'] }]);
  expect((await fetch(`${one.victim.address}/health/live`)).status).toBe(200);
  await cluster.resume();
  await one.victim.recover();
  await one.written.settle();
  expect(await addUnit(one)).toBe('done');
  expect(await one.faults()).toEqual([]);
  expect(one.victim.run().process.exitCode).toBe(null);
  expect(await one.victim.stop()).toBe(0);
  return undefined;
}, 120_000);
