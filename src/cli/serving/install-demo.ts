import { join } from 'node:path';
import { actions, demoAccounts, demoPassword, playDemo, type Surroundings } from '#actions';
import type { Terminal } from '../command.ts';

const folder = join(import.meta.dirname, '../../../example');

/** The files the example is made of; they ship with the product. */
const material = { plans: '示例区妇女儿童发展规划.docx', figures: '示例区监测数据.xlsx' } as const;

/**
 * Sets the example district up in an empty store and gives the lines a person needs to try it: every role with its login and the one password. Stopped in the middle, nothing is stored.
 *
 * @example await installDemo(surroundings, terminal)
 */
export async function installDemo(surroundings: Surroundings, terminal: Terminal): Promise<readonly string[] | { readonly refused: string; readonly message: string }> {
  const [planBytes, figuresBytes] = await Promise.all([terminal.readInput(join(folder, material.plans)), terminal.readInput(join(folder, material.figures))]);
  const played = await playDemo(actions, surroundings, { planBytes, figuresBytes, progress: (sentence) => terminal.err(`示例区：${sentence}……`) });
  if ('refused' in played) return played;
  return [
    `示例账号（虚构，仅供试用），密码都是 ${demoPassword}`, ...demoAccounts.map(({ login, name, word }) => `  ${word}  ${name}  登录名 ${login}`),
    '  其余各单位的填报人和分管领导见“人员”。',
  ];
}
