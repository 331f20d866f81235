import { UsageError, type Command } from '../command.ts';
import { dataTables } from '../data-tables.ts';
import { readDataFile } from '../read-data-file.ts';

/** `halfsky data read FILE`: a table of figures as observations, with what every name became. */
export const dataRead: Command = {
  noun: 'data',
  verb: 'read',
  usage: 'halfsky data read FILE [--json]',
  summary: '读取数据表（csv、xlsx；长表或 指标 × 年份 的宽表；- 表示标准输入），列出每个名称对应的指标和所有问题',
  options: [{ name: 'json', help: '输出一份 JSON' }],
  run: async ({ words, options }, terminal) => {
    const [path, ...more] = words;
    if (path === undefined || more.length > 0) throw new UsageError('请给出一个数据文件，例如：halfsky data read 数据.csv');
    const { data, refused } = await readDataFile(path, terminal);
    terminal.out(options['json'] === true ? JSON.stringify(data) : dataTables(data));
    return refused ? 1 : 0;
  },
};
