import { UsageError, type Terminal } from '../command.ts';
import type { FirstStart } from './ask-first-start.ts';

const toldHow = '这里还没有数据，也没有终端可以询问，没有启动，也没有写任何内容。请任选一种：\n'
  + '  halfsky serve --demo            安装示例区（虚构的数据，用来熟悉系统）\n'
  + '  halfsky serve --set-up 文件.json  按文件设置三个管理员（格式见 halfsky schema serve set-up）\n'
  + '  halfsky serve --browser         在浏览器里设置（验证码写在数据文件夹的 set-up-code.txt 里）\n'
  + '  在终端里运行 halfsky serve，按提示回答';

/**
 * Reads how the command line wants an empty store to begin; null when it does not say. Wrong use throws a UsageError, before anything is touched.
 *
 * @example await readFirstStart({ 'set-up': 'administrators.json' }, terminal)
 */
export async function readFirstStart(options: Readonly<Record<string, unknown>>, terminal: Terminal): Promise<FirstStart | null> {
  const { demo, 'set-up': path, browser } = options;
  if ([demo === true, path !== undefined, browser === true].filter(Boolean).length > 1) throw new UsageError('--demo、--set-up、--browser 只能写一个。');
  if (demo === true) return { kind: 'demo' };
  if (browser === true) return { kind: 'browser' };
  if (typeof path !== 'string') return null;
  const text = new TextDecoder().decode(await terminal.readInput(path));
  const wish = jsonOf(text, path);
  const { setUpSchema: shape } = await import('#actions');
  const read = shape.safeParse(wish);
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
