import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setUpInstallation, setUpSchema, type MadeAdministrator, type Surroundings } from '#actions';
import { roles } from '#kernel';
import type { z } from 'zod';
import { UsageError, type Terminal } from '../command.ts';

/** How an empty store begins: with the example district, or with administrators. */
export type FirstStart = { readonly kind: 'demo' } | { readonly kind: 'set-up'; readonly wish: z.input<typeof setUpSchema> };

const toldHow = '这里还没有数据，也没有终端可以询问，没有启动，也没有写任何内容。请任选一种：\n'
  + '  halfsky serve --demo            安装示例区（虚构的数据，用来熟悉系统）\n'
  + '  halfsky serve --set-up 文件.json  按文件设置三个管理员（格式见 halfsky schema serve set-up）\n'
  + '  在终端里运行 halfsky serve，按提示回答';

/**
 * Reads how the command line wants an empty store to begin; null when it does not say. Wrong use throws a UsageError, before anything is touched.
 *
 * @example await readFirstStart({ 'set-up': 'administrators.json' }, terminal)
 */
export async function readFirstStart(options: Readonly<Record<string, unknown>>, terminal: Terminal): Promise<FirstStart | null> {
  const { demo, 'set-up': path } = options;
  if (demo === true && path !== undefined) throw new UsageError('--demo 和 --set-up 只能写一个。');
  if (demo === true) return { kind: 'demo' };
  if (typeof path !== 'string') return null;
  const text = new TextDecoder().decode(await terminal.readInput(path));
  const read = setUpSchema.safeParse(jsonOf(text, path));
  if (read.success) return { kind: 'set-up', wish: read.data };
  throw new UsageError(`${path} 不符合要求（格式见 halfsky schema serve set-up）：${read.error.issues.map(({ path: place, message }) => `${place.join('.')} ${message}`).join('；')}`);
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UsageError(`${path} 不是 JSON（格式见 halfsky schema serve set-up）。`);
  }
}

/**
 * How an empty store begins, asking the person at the terminal where the command line does not say. Null: nobody to ask, or nobody answered; why has been said.
 *
 * @example await chooseFirstStart(null, terminal, '/srv/halfsky/data')
 */
export async function chooseFirstStart(told: FirstStart | null, terminal: Terminal, place: string): Promise<FirstStart | null> {
  if (told !== null) return told;
  if (terminal.person === null) {
    terminal.err(toldHow);
    return null;
  }
  const { askFirstStart } = await import('./ask-first-start.ts');
  const chosen = await askFirstStart(terminal.person, terminal.err, place);
  if (chosen === null) terminal.err('设置没有完成，没有写任何内容。');
  return chosen;
}

const demoWish: z.input<typeof setUpSchema> = {
  isDemo: true, name: '示例区（虚构）',
  systemAdministrator: { name: '示例系统管理员', login: 'demo-system' }, securityAdministrator: { name: '示例安全管理员', login: 'demo-security' }, auditAdministrator: { name: '示例审计管理员', login: 'demo-audit' },
};

/** First passwords on a terminal are read once and gone; where nobody looks they go to a file that only its owner may read, never into a log. */
async function handOver(made: readonly MadeAdministrator[], terminal: Terminal, folder: string, isDemo: boolean): Promise<readonly string[]> {
  const mark = isDemo ? '（示例账号，虚构）' : '';
  const lines = made.map(({ role, name, login, firstPassword }) => `  ${roles[role].word}  ${name}  登录名 ${login}${firstPassword === null ? '' : `  初始密码 ${firstPassword}`}${mark}`);
  if (made.every(({ firstPassword }) => firstPassword === null)) return ['账号：', ...lines];
  if (terminal.person !== null) return ['账号（初始密码只显示这一次，请记下；第一次登录须改密码）：', ...lines];
  const path = join(folder, 'first-passwords.txt');
  await mkdir(folder, { recursive: true });
  await writeFile(path, `${lines.join('\n')}\n`, { mode: 0o600 });
  return [`账号和初始密码写在 ${path}（只有本用户能读）。交给本人后请删除；第一次登录须改密码。`];
}

/**
 * Sets an empty store up. Gives the lines that people need now, or a refusal; then nothing was stored.
 *
 * @example await carryOutFirstStart({ kind: 'demo' }, surroundings, terminal, '/srv/halfsky/data')
 */
export async function carryOutFirstStart(chosen: FirstStart, surroundings: Surroundings, terminal: Terminal, folder: string): Promise<readonly string[] | { readonly refused: string; readonly message: string }> {
  const made = await setUpInstallation(chosen.kind === 'demo' ? demoWish : chosen.wish, surroundings);
  if ('refused' in made) return made;
  return handOver(made.administrators, terminal, folder, chosen.kind === 'demo');
}
