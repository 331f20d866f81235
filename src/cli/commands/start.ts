import { join } from 'node:path';
import { UsageError, type Command } from '../command.ts';
import { planTables } from '../plan-tables.ts';
import { readPlanFile } from '../read-plan-file.ts';

/** The example that ships with the product: two plans of a made-up district. */
const example = join(import.meta.dirname, '../../../example/示例区妇女儿童发展规划.docx');

/** `halfsky start`: until there is a server, reads the shipped example and shows what was read. */
export const start: Command = {
  noun: 'start',
  verb: null,
  usage: 'halfsky start',
  summary: '读取自带的示例规划（示例区，纯属虚构）并显示结果',
  options: [],
  run: async ({ words }, terminal) => {
    if (words.length > 0) throw new UsageError('start 只读取自带的示例；读自己的规划请用：halfsky plan read 文件');
    terminal.out('HalfSky 半边天 · 示例：示例区妇女儿童发展规划（示例数据，纯属虚构）\n');
    const { document, refused } = await readPlanFile(example, terminal);
    terminal.out(planTables(document));
    terminal.out('\n读取自己的规划：npx halfsky plan read 文件.docx（也可以是 txt、pdf；加 --json 得到完整结果）');
    return refused ? 1 : 0;
  },
};
