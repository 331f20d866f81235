import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { actions, playDemo, setUpInstallation, type MadeAdministrator, type Surroundings } from '#actions';
import { roles } from '#kernel';
import type { Terminal } from '../command.ts';
import type { FirstStart } from './ask-first-start.ts';

type Refused = { readonly refused: string; readonly message: string };

/** What ships with the program. */
const example = join(import.meta.dirname, '../../../example');

/**
 * The example district, told through the actions; its accounts are printed at every start. `progress` hears what is being done, in Chinese.
 *
 * @example await installDemo(surroundings, (sentence) => console.error(sentence))
 */
export async function installDemo(surroundings: Surroundings, progress: (sentence: string) => void): Promise<Refused | null> {
  const [planBytes, figuresBytes] = await Promise.all(['示例区妇女儿童发展规划.docx', '示例区监测数据.xlsx'].map(async (name) => new Uint8Array(await readFile(join(example, name)))));
  const played = await playDemo(actions, surroundings, { planBytes: planBytes ?? new Uint8Array(), figuresBytes: figuresBytes ?? new Uint8Array(), withRound: true, progress });
  return 'refused' in played ? played : null;
}

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
 * Sets an empty store up. Gives the lines that people need now, or a refusal; then nothing was stored.
 *
 * @example await carryOutFirstStart({ kind: 'demo' }, surroundings, terminal, '/srv/halfsky/data')
 */
export async function carryOutFirstStart(chosen: Exclude<FirstStart, { readonly kind: 'browser' }>, surroundings: Surroundings, terminal: Terminal, folder: string): Promise<readonly string[] | Refused> {
  if (chosen.kind === 'demo') {
    terminal.err('正在安装示例区（虚构），需要几秒到半分钟：');
    return await installDemo(surroundings, (sentence) => terminal.err(`  ${sentence}`)) ?? [];
  }
  const made = await setUpInstallation(chosen.wish, surroundings);
  if ('refused' in made) return made;
  return handOver(made.administrators, terminal, folder);
}
