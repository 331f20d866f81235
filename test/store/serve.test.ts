import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openPrograms, setUpWish, type ProgramRun } from './serve-program.ts';

const programs = openPrograms();
const data = join(programs.base, 'data');
const here = { HALFSKY_DATA: data };
const setUp = ['serve', '--set-up', join(programs.base, 'set-up.json')];
afterAll(programs.clear, 30_000);

const databaseRuns = (): boolean => existsSync(join(data, 'postgres', 'postmaster.pid'));
const statusOf = async (address: string, path: string): Promise<number> => (await fetch(`${address}${path}`)).status;

/** What the doctor found, by examination. */
async function statesOf(run: ProgramRun): Promise<Readonly<Record<string, string>>> {
  await run.ended;
  const { diagnoses } = JSON.parse(run.said.out) as { diagnoses: readonly { id: string; state: string }[] };
  return Object.fromEntries(diagnoses.map(({ id, state }) => [id, state]));
}

describe('what is refused before anything is written', () => {
  test('without a terminal an empty store is not set up: the ways to do it are named, 2, nothing is written', async () => {
    const run = programs.run(['serve', '--port', String(await programs.port())], { HALFSKY_DATA: join(programs.base, 'never') });
    expect(await run.ended).toBe(2);
    expect(run.said.err).toContain('halfsky serve --demo');
    expect(run.said.err).toContain('--set-up');
    expect(existsSync(join(programs.base, 'never'))).toBe(false);
  });

  const wrong: readonly (readonly [string, readonly string[], Readonly<Record<string, string>>, RegExp])[] = [
    ['a port that is none', ['serve', '--port', '80a'], {}, /HALFSKY_PORT 须是.*80a/],
    ['several settings, all of them named', ['serve'], { HALFSKY_TIME_ZONE: 'Mars/Base', HALFSKY_PUBLIC_URL: 'halfsky', HALFSKY_TRUST_PROXY: '10.0.0.0/8,proxy' }, /HALFSKY_PUBLIC_URL[\s\S]*HALFSKY_TRUST_PROXY.*“proxy”[\s\S]*HALFSKY_TIME_ZONE/],
    ['two ways to begin', ['serve', '--demo', '--set-up', 'x.json'], {}, /只能写一个/],
    ['a set-up file that is not there', ['serve', '--set-up', 'x.json'], {}, /找不到文件：x\.json/],
    ['a set-up file that is no JSON', ['serve', '--set-up', process.execPath], {}, /不是 JSON/],
    ['words that mean nothing', ['start', 'now'], {}, /start 后面只写选项/],
  ];
  test.each(wrong)('%s', async (_what, words, environment, says) => {
    const run = programs.run(words, { HALFSKY_DATA: join(programs.base, 'never'), ...environment });
    expect(await run.ended).toBe(2);
    expect(run.said.err).toMatch(says);
    expect(run.said.err).not.toMatch(/\n\s+at \S/);
    expect(existsSync(join(programs.base, 'never'))).toBe(false);
  });

  test('a port that is taken: the program that holds it is named, and how to choose another', async () => {
    const port = await programs.port();
    const holder = createServer().listen(port, '127.0.0.1');
    const run = programs.run([...setUp, '--port', String(port)], { HALFSKY_DATA: join(programs.base, 'never') });
    expect(await run.ended).toBe(1);
    holder.close();
    expect(run.said.err).toContain(`端口 ${String(port)} 已被占用`);
    expect(run.said.err).toContain(process.platform === 'linux' ? `进程 ${String(process.pid)}` : '已被占用');
    expect(run.said.err).toContain('--port');
    expect(existsSync(join(programs.base, 'never'))).toBe(false);
  });
});

test('an empty store is set up from a file, answers, is backed up and audited while it runs, and stops at SIGTERM with 0 and the database down', async () => {
  const run = programs.run([...setUp, '--port', String(await programs.port())], { ...here, HALFSKY_DATAS: 'x' });
  const address = await run.ready;
  expect([await statusOf(address, '/health/ready'), await statusOf(address, '/health/live'), databaseRuns()]).toEqual([200, 200, true]);
  expect(run.said.err).toContain(address);
  expect(run.said.err).toContain('不认识这些环境变量，没有起作用：HALFSKY_DATAS');
  expect(run.said.out).not.toContain(setUpWish.systemAdministrator.password);
  const states = await statesOf(programs.run(['doctor', '--json'], here));
  expect(states).toMatchObject({ port: 'good', database: 'good', migrations: 'good', durability: 'good', 'clock-skew': 'good', 'audit-heads': 'good', 'stuck-jobs': 'good' });
  for (const words of [['backup', join(programs.base, 'beside.tar')], ['backup', 'verify', join(programs.base, 'beside.tar')], ['audit', 'verify'], ['migrate', '--check']]) {
    const beside = programs.run(words, here);
    expect([words, await beside.ended, beside.said.err]).toEqual([words, 0, '']);
  }
  expect([await statusOf(address, '/health/ready'), databaseRuns()]).toEqual([200, true]);
  run.process.kill('SIGTERM');
  expect([await run.ended, databaseRuns(), existsSync(join(data, 'address.json'))]).toEqual([0, false, false]);
  const stopped = await statesOf(programs.run(['doctor', '--json'], { ...here, HALFSKY_PORT: String(await programs.port()) }));
  expect(Object.entries(stopped).filter(([, state]) => state === 'wrong')).toEqual([]);
  expect(databaseRuns()).toBe(false);
  const check = programs.run(['migrate', '--check', '--json'], here);
  expect([await check.ended, (JSON.parse(check.said.out) as { standing: string }).standing]).toEqual([0, 'current']);
});

test('the doctor changes nothing where there is nothing, and ends with 1 when something is wrong', async () => {
  const never = join(programs.base, 'never');
  const absent = programs.run(['doctor'], { HALFSKY_DATA: never, HALFSKY_PORT: String(await programs.port()) });
  expect([await absent.ended, existsSync(never)]).toEqual([0, false]);
  expect(absent.said.out).toContain('这里还没有数据');
  const wrong = programs.run(['doctor', '--json'], { HALFSKY_DATA: never, HALFSKY_TIME_ZONE: 'Mars/Base' });
  expect(await statesOf(wrong)).toMatchObject({ settings: 'wrong' });
  expect([await wrong.ended, existsSync(never)]).toEqual([1, false]);
});

test('the next start finds it set up, a second program on the folder or port is refused, and after kill -9 the database is taken over', async () => {
  const port = String(await programs.port());
  const first = programs.run(['serve', '--port', port], here);
  const address = await first.ready;
  const [sameFolder, samePort] = [programs.run(['serve', '--port', String(await programs.port())], here), programs.run([...setUp, '--port', port], { HALFSKY_DATA: join(programs.base, 'never') })];
  expect([await sameFolder.ended, await samePort.ended]).toEqual([1, 1]);
  expect(sameFolder.said.err).toContain('正被另一个半边天程序使用');
  expect(samePort.said.err).toContain(`半边天已经在端口 ${port} 上运行`);
  expect(await statusOf(address, '/health/ready')).toBe(200);
  first.process.kill('SIGKILL');
  expect([await first.ended, databaseRuns()]).toEqual(['SIGKILL', true]);
  const next = programs.run(['start', '--port', port], here);
  await next.ready;
  expect(next.said.out).toContain('接管了上次遗留的数据库进程');
  const signIn = await fetch(`${address}/api/accounts.sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login: 'xitong', password: setUpWish.systemAdministrator.password }) });
  expect(signIn.status).toBe(200);
  next.process.kill('SIGINT');
  expect([await next.ended, databaseRuns()]).toEqual([0, false]);
});

test('the log goes to the file named, opened anew at SIGHUP; first passwords go to a file of their own, never into the log', async () => {
  const file = join(programs.base, 'logs', 'halfsky.log');
  const wish = join(programs.base, 'generated.json');
  writeFileSync(wish, JSON.stringify(Object.fromEntries(Object.entries(setUpWish).map(([key, { name, login }]) => [key, { name, login }]))));
  const folder = join(programs.base, 'other');
  const run = programs.run(['serve', '--set-up', wish, '--port', String(await programs.port())], { HALFSKY_DATA: folder, HALFSKY_LOG: file });
  await expect.poll(() => (existsSync(file) ? readFileSync(file, 'utf8') : ''), { timeout: 20_000 }).toContain('"msg":"ready"');
  const passwords = readFileSync(join(folder, 'first-passwords.txt'), 'utf8').match(/初始密码 (\S+)/g)?.map((one) => one.slice(5)) ?? [];
  expect([passwords.length, statSync(join(folder, 'first-passwords.txt')).mode & 0o777]).toEqual([3, 0o600]);
  renameSync(file, `${file}.1`);
  run.process.kill('SIGHUP');
  await expect.poll(() => existsSync(file), { timeout: 5000 }).toBe(true);
  run.process.kill('SIGTERM');
  expect(await run.ended).toBe(0);
  expect(readFileSync(file, 'utf8')).toContain('"msg":"stopped"');
  const all = run.said.err + run.said.out + readFileSync(`${file}.1`, 'utf8') + readFileSync(file, 'utf8');
  expect(passwords.filter((password) => all.includes(password))).toEqual([]);
});

test('a full disk: a clear message, 1, and nothing left behind that keeps the next start', async () => {
  const folder = join(programs.base, 'small');
  mkdirSync(folder);
  const mounted = process.getuid?.() === 0 && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=40m,mode=711', 'tmpfs', folder]).status === 0;
  if (!mounted) return console.warn('skipped: a full disk, this machine does not let us mount one');
  try {
    const run = programs.run([...setUp, '--port', String(await programs.port())], { HALFSKY_DATA: join(folder, 'data') });
    expect(await run.ended).toBe(1);
    expect(run.said.err).toMatch(/磁盘/);
    expect(run.said.err).not.toMatch(/\n\s+at \S/);
    expect(readdirSync(join(folder, 'data')).filter((name) => name.startsWith('postgres') || name.startsWith('.postgres'))).toEqual([]);
  } finally {
    spawnSync('umount', [folder]);
  }
  return undefined;
});
