import { parseArgs } from 'node:util';
import { UsageError, type Command, type ExitCode, type Terminal } from './command.ts';
import { commandsFor } from './commands/index.ts';
import { version } from './version.ts';

function find(words: readonly string[], commands: readonly Command[]): { command: Command; rest: readonly string[] } | null {
  for (const command of commands) {
    if (words[0] !== command.noun) continue;
    if (command.verb === null) return { command, rest: words.slice(1) };
    if (words[1] === command.verb) return { command, rest: words.slice(2) };
  }
  return null;
}

const optionLines = ({ options }: Command): string => options.map(({ name, value, help }) => `\n      --${name}${value === undefined ? '' : ` ${value}`}  ${help}`).join('');

async function helpText(): Promise<string> {
  const commands = await commandsFor([]);
  const lines = commands.map((command) => `  ${command.usage}\n      ${command.summary}${optionLines(command)}`);
  return `HalfSky 半边天：妇女儿童发展规划的读取、监测与报告\n\n用法：\n${lines.join('\n')}\n  ${onServer.join('\n  ')}`;
}

/** What can be asked of a running server follows from the list of actions, which is not loaded for this page. */
const onServer = [
  'halfsky actions [--json]\n      列出可以向运行中的服务器办理的全部事项', 'halfsky 部分\n      列出一个部分的命令，如 halfsky regions', 'halfsky 部分 事项 [选项]\n      办理一件事，如 halfsky regions list-regions；先登录：halfsky accounts sign-in --login 登录名',
  'halfsky 命令 --help\n      一个命令的说明',
];

const helpOf = (command: Command): string => [command.usage, ...(command.details?.() ?? [command.summary])].join('\n') + (command.options.length === 0 ? '' : `\n\n选项：${optionLines(command)}`);

function typedOf(command: Command, rest: readonly string[]): Parameters<Command['run']>[0] {
  const options = Object.fromEntries(command.options.map((option) => [option.name, { type: option.value === undefined ? ('boolean' as const) : ('string' as const), multiple: option.several === true }]));
  try {
    const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true, strict: true });
    return { words: positionals, options: values as Record<string, string | boolean | string[] | undefined> };
  } catch (error) {
    const option = /'(-[^']*)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new UsageError(`不认识或用错了选项 ${option}。用法：${command.usage}`);
  }
}

/** What the system says of a file that cannot be read, and of one that cannot be written. */
const readingFails: Readonly<Record<string, string>> = { ENOENT: '找不到文件', EISDIR: '这是一个文件夹，不是文件', EACCES: '没有权限读取文件', EPERM: '没有权限读取文件', ENAMETOOLONG: '文件名太长' };
const writingFails: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件夹，不能写', ENOTDIR: '没有这个文件夹，不能写', EISDIR: '这是一个文件夹，不能写成文件', EACCES: '没有权限写文件', EPERM: '没有权限写文件（是不是正在 Word 或 WPS 里打开着？）', EBUSY: '文件正在使用，不能写（是不是正在 Word 或 WPS 里打开着？）',
  EROFS: '这里不能写文件', ENOSPC: '磁盘已满，没有写文件', ENAMETOOLONG: '文件名太长',
};

/** What a failure of a file means, in a sentence; null when it is no such failure. */
function fileMessage(error: unknown, given: string): string | null {
  if (!(error instanceof Error) || !('code' in error) || ('syscall' in error && error.syscall === 'connect')) return null;
  const path = 'path' in error ? String(error.path) : given;
  const reason = ('isWriting' in error ? writingFails : readingFails)[String(error.code)];
  return reason === undefined ? null : `${reason}：${path}`;
}

/** What befell the database or its disk while a command was at work; what it did in one piece was not done. */
const troubles = {
  'gone': '数据库中断了，没有做完。请确认数据库可用后再做一次。', 'full': '磁盘已满，没有做完。请腾出空间后再做一次。', 'read-only': '存放数据的磁盘现在只能读，没有做完。', 'busy': '数据库正忙，没有做完，请稍后再做一次。',
} as const;

/** The same in a sentence; null when it was nothing of the kind. */
async function databaseMessage(error: unknown): Promise<string | null> {
  const { databaseTrouble } = await import('#storage');
  const trouble = databaseTrouble(error);
  return trouble === null ? null : troubles[trouble];
}

/**
 * Runs one command line and says how it ended: 0 done, 1 refused with every reason, 2 wrong use. Bad input never shows a stack trace; a bug of ours does.
 *
 * @example await runCommand(['plan', 'read', '规划.txt'], terminal) // 0
 */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (words.length === 0 || ['help', '--help', '-h'].includes(words[0] ?? '')) {
    terminal.out(await helpText());
    return words.length === 0 ? 2 : 0;
  }
  if (words[0] === '--version' || words[0] === 'version') {
    terminal.out(`halfsky ${version}`);
    return 0;
  }
  const commands = await commandsFor(words);
  const found = find(words, commands);
  if (!found) {
    const known = commands.some(({ noun }) => noun === words[0]);
    terminal.err(`${known && words.length === 1 ? `“${words[0] ?? ''}”后面还要写做什么` : `没有这个命令：${words.slice(0, 2).join(' ')}`}\n\n${await helpText()}`);
    return 2;
  }
  if (found.rest.some((word) => word === '--help' || word === '-h')) {
    terminal.out(helpOf(found.command));
    return 0;
  }
  try {
    return await found.command.run(typedOf(found.command, found.rest), terminal);
  } catch (error) {
    const message = error instanceof UsageError ? error.message : fileMessage(error, found.rest.filter((word) => !word.startsWith('-')).join('、'));
    if (message !== null) {
      terminal.err(message);
      return 2;
    }
    const trouble = await databaseMessage(error);
    if (trouble === null) throw error;
    terminal.err(trouble);
    return 1;
  }
}
