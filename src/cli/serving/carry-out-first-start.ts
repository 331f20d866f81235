import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setUpInstallation, type MadeAdministrator, type Surroundings } from '#actions';
import { roles } from '#kernel';
import type { Terminal } from '../command.ts';
import type { FirstStart } from './first-start.ts';
import { installDemo } from './install-demo.ts';

/** First passwords on a terminal are read once and gone; where nobody looks they go to a file that only its owner may read, never into a log. */
async function handOver(made: readonly MadeAdministrator[], terminal: Terminal, folder: string): Promise<readonly string[]> {
  const lines = made.map(({ role, name, login, firstPassword }) => `  ${roles[role].word}  ${name}  登录名 ${login}${firstPassword === null ? '' : `  初始密码 ${firstPassword}`}`);
  if (made.every(({ firstPassword }) => firstPassword === null)) return ['账号：', ...lines];
  if (terminal.person !== null) return ['账号（初始密码只显示这一次，请记下；第一次登录须改密码）：', ...lines];
  const path = join(folder, 'first-passwords.txt');
  await mkdir(folder, { recursive: true });
  await writeFile(path, `${lines.join('\n')}\n`, { mode: 0o600 });
  return [`账号和初始密码写在 ${path}（只有本用户能读）。交给本人后请删除；第一次登录须改密码。`];
}

/**
 * Sets an empty store up: with the example district, or with three administrators. Gives the lines that people need now, or a refusal; then nothing was stored.
 *
 * @example await carryOutFirstStart({ kind: 'demo' }, surroundings, terminal, '/srv/halfsky/data')
 */
export async function carryOutFirstStart(chosen: FirstStart, surroundings: Surroundings, terminal: Terminal, folder: string): Promise<readonly string[] | { readonly refused: string; readonly message: string }> {
  if (chosen.kind === 'demo') return installDemo(surroundings, terminal);
  const made = await setUpInstallation(chosen.wish, surroundings);
  return 'refused' in made ? made : handOver(made.administrators, terminal, folder);
}
