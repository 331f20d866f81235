import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '#cli';
import { memoryTerminal } from '../memory-terminal.ts';
import { until } from '../journeys/two-districts/until.ts';
import { openWorld, type World } from '../journeys/two-districts/open-world.ts';

const manual = readFileSync(new URL('../../docs/manual.md', import.meta.url), 'utf8');
const commands = [...manual.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n'));

const folder = mkdtempSync(join(tmpdir(), 'halfsky-manual-'));
const ownPassword = 'Mu-dan 2026 江边花开';
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Words of a line as a shell takes them apart. */
const wordsOf = (line: string): string[] => [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

const changed = new Set<string>();
const files: Record<string, Uint8Array> = {};
const told = new Map<string, string>();
let login = '';

function firstPassword(): string {
  const listed = Object.values(files).map((bytes) => new TextDecoder().decode(bytes)).flatMap((text) => text.split(/\r?\n/)).map((row) => row.split(',')).find((cells) => cells.some((cell) => cell.trim() === login));
  return listed?.at(-1)?.trim() ?? world.administrators.find((one) => one.login === login)?.firstPassword ?? '';
}

/** What a person answers: their password, the first one until they have changed it. */
function answersFor(words: readonly string[]): string[] {
  if (words[1] === 'sign-in') login = words[words.indexOf('--login') + 1] ?? '';
  if (words[1] === 'sign-in') return [changed.has(login) ? ownPassword : firstPassword()];
  if (words[1] !== 'change-password') return [];
  const first = firstPassword();
  changed.add(login);
  return [first, ownPassword, ownPassword];
}

async function typed(line: string): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const words = wordsOf(line).slice(2).map((word) => told.get(word) ?? word);
  const left = answersFor(words);
  const { terminal, printed, written } = memoryTerminal(files);
  const ask = async (): Promise<string | null> => left.shift() ?? null;
  const code = await runCommand(words, { ...terminal, environment: { HALFSKY_SERVER: world.address, XDG_CONFIG_HOME: join(folder, login) }, person: { ask, askSecretly: ask } });
  for (const [name, bytes] of written) files[name] = bytes;
  for (const [, name = '', value = ''] of printed.out.matchAll(/^(附件编号|导入编号|报告编号)：(\S+)$/gm)) told.set(name, value);
  return { code, ...printed };
}

test('the manual has commands for everybody it speaks to', () => {
  expect(commands.every((line) => line.startsWith('npx halfsky '))).toBe(true);
  expect(commands.length).toBeGreaterThan(30);
});

test.each(commands.map((line) => [line]))('%s', async (line) => {
  if (line.includes('plan get-import')) await until('the text to be read', async () => ((await typed(line)).out.includes('状态：已读好') ? true : null));
  if (line.includes('reports get-report')) await until('the report to be made', async () => ((await typed(line)).out.includes('状态：完成') ? true : null));
  const { code, out, err } = await typed(line);
  expect([code, code === 0 ? '' : err]).toEqual([0, '']);
  expect(out).not.toMatch(/undefined|NaN|\[object/);
}, 60_000);

test('what the manual promises is there: two adopted plans, a table in Word and as a workbook', async () => {
  expect(Object.keys(files)).toEqual(['初始密码.csv', '目标任务分解表.docx', '目标任务分解表.xlsx', '卫生健康局填报表.xlsx', '监测数据.csv', '监测数据_SDMX.csv', '数据变动.csv', '年度监测报告.docx']);
  login = 'shili-bangongshi';
  const { out } = await typed('npx halfsky plan list-plans --region-id 示例区 --json');
  expect(world.faults).toEqual([]);
  expect((JSON.parse(out) as { plans: { current: number | null }[] }).plans.map(({ current }) => current)).toEqual([1, 1]);
});
