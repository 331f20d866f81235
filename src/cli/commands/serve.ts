import { UsageError, type Command } from '../command.ts';
import { readFirstStart } from '../serving/first-start.ts';
import { runServer } from '../serving/run-server.ts';
import { readSettings } from '../settings/read-settings.ts';

/** Options that say the same as an environment variable; they win. */
const overlaid = { port: 'HALFSKY_PORT', host: 'HALFSKY_HOST' } as const;

/** `halfsky serve` and `halfsky start` (npm start): the server program. */
const serveCommand = (noun: 'serve' | 'start'): Command => ({
  noun,
  verb: null,
  usage: `halfsky ${noun} [--port N] [--host H] [--demo] [--browser] [--set-up FILE]`,
  summary: noun === 'serve' ? '启动服务器；第一次启动时询问怎样开始：在浏览器里设置、安装示例区，或设置管理员。环境变量见 docs/running.md' : '同 serve（npm start）',
  options: [
    { name: 'port', value: 'N', help: '端口（默认 4380）' }, { name: 'host', value: 'H', help: '在哪个地址上提供服务（默认 127.0.0.1，只有本机能访问）' },
    { name: 'demo', help: '第一次启动时直接安装示例区（虚构）' }, { name: 'browser', help: '第一次启动时在浏览器里设置；一次性验证码显示在终端里' }, { name: 'set-up', value: 'FILE', help: '第一次启动时按文件设置三个管理员，用于没有终端的机器' },
  ],
  run: async ({ words, options }, terminal) => {
    if (words.length > 0) throw new UsageError(`${noun} 后面只写选项，例如：halfsky ${noun} --port 4380`);
    const typed = Object.entries(overlaid).flatMap(([option, name]) => (typeof options[option] === 'string' ? [[name, options[option]] as const] : []));
    const environment = { ...terminal.environment, ...Object.fromEntries(typed) };
    const read = readSettings(environment);
    if ('complaints' in read) throw new UsageError(`设置有误，没有启动：\n${read.complaints.map((complaint) => `  ${complaint}`).join('\n')}`);
    if (read.unknown.length > 0) terminal.err(`注意：不认识这些环境变量，没有起作用：${read.unknown.join('、')}（全部设置见 docs/running.md）`);
    return runServer({ settings: read.settings, environment, first: await readFirstStart(options, terminal) }, terminal);
  },
});

export const [serve, start] = [serveCommand('serve'), serveCommand('start')];
