import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { demoAccounts, demoPassword } from '#actions';
import { openPrograms, type ProgramRun } from './serve-program.ts';

const programs = openPrograms();
const here = { HALFSKY_DATA: join(programs.base, 'data') };
afterAll(programs.clear, 30_000);

/** Kills the program, and nothing else, as soon as it says something. */
async function killedAt(run: ProgramRun, sentence: string): Promise<void> {
  await expect.poll(() => run.said.err, { timeout: 25_000, interval: 20 }).toContain(sentence);
  run.process.kill('SIGKILL');
  await run.ended;
}

test('the example district that is killed while it is set up is not there, and is set up whole by the next start', async () => {
  const demo = async (): Promise<ProgramRun> => programs.run(['serve', '--demo', '--port', String(await programs.port())], here);
  await killedAt(await demo(), '导入并通过妇女、儿童发展规划');
  const again = await demo();
  const address = await again.ready;
  expect(again.said.err).toContain('设立示例市、示例区');
  const signIn = (login: string): Promise<Response> => fetch(`${address}/api/accounts.sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password: demoPassword }) });
  expect(again.said.err).toContain(demoPassword);
  for (const { login } of demoAccounts.slice(0, 3)) expect([login, (await signIn(login)).status, again.said.err.includes(login)]).toEqual([login, 200, true]);
  again.process.kill('SIGTERM');
  expect(await again.ended).toBe(0);
  const third = await demo();
  await third.ready;
  expect(third.said.err).toContain('已经设置过，--demo、--browser、--set-up 不起作用。');
  third.process.kill('SIGTERM');
  expect(await third.ended).toBe(0);
}, 60_000);
