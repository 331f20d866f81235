import { UsageError, type Command } from '../command.ts';
import { planTables } from '../plan-tables.ts';
import { readPlanFile } from '../read-plan-file.ts';

/** `halfsky plan read FILE`: the adopted text as a tree with its targets. */
export const planRead: Command = {
  noun: 'plan',
  verb: 'read',
  usage: 'halfsky plan read FILE [--json]',
  summary: '读取规划文本（txt、docx、pdf；- 表示标准输入），列出领域、目标、措施、责任单位和指标',
  options: [{ name: 'json', help: '输出一份 JSON' }],
  run: async ({ words, options }, terminal) => {
    const [path, ...more] = words;
    if (path === undefined || more.length > 0) throw new UsageError('请给出一个规划文件，例如：halfsky plan read 规划.docx');
    const { document, refused } = await readPlanFile(path, terminal);
    terminal.out(options['json'] === true ? JSON.stringify(document) : planTables(document));
    return refused ? 1 : 0;
  },
};
