import { join } from 'node:path';
import { runMonitoring } from '#monitoring';
import { targetsOfPlan } from '#plan';
import { UsageError, type Command, type Terminal } from '../command.ts';
import { monitoringSummary } from '../monitoring-summary.ts';
import { planTables } from '../plan-tables.ts';
import { readDataFile } from '../read-data-file.ts';
import { readPlanFile, type ReadFile } from '../read-plan-file.ts';

const folder = join(import.meta.dirname, '../../../example');

/** The example that ships with the product: two plans of a made-up district, and their figures. */
const planName = '示例区妇女儿童发展规划.docx';
const dataName = '示例区监测数据.xlsx';

/** Fixed, so that the example says the same every day. */
const judgedIn = { year: 2024, asOf: '2025-08-01' } as const;

const commandForAll = `npx halfsky monitor run --plan example/${planName} --data example/${dataName} --year ${String(judgedIn.year)} --as-of ${judgedIn.asOf}`;

async function showRun({ document }: ReadFile, terminal: Terminal): Promise<void> {
  const { data } = await readDataFile(join(folder, dataName), terminal, document.plans.flatMap(targetsOfPlan));
  terminal.out(`\n示例监测：${dataName}（示例数据，纯属虚构）`);
  terminal.out(monitoringSummary(runMonitoring({ plans: document.plans, observations: data.observations, ...judgedIn })));
  terminal.out(`\n逐项结果、依据和预警：${commandForAll}`);
}

/** Where the example's reports go: a folder of their own where the command was run. */
const outFolder = 'halfsky-out';
/** Writes the example's annual report: what the product is for, to be opened and looked at. */
async function writeReport(terminal: Terminal): Promise<void> {
  const { writeExample } = await import('../report/write-example.ts');
  const paths = await writeExample({ plan: join(folder, planName), data: join(folder, dataName), ...judgedIn }, outFolder, terminal);
  if (paths.length > 0) terminal.out(`\n示例报告（年度统计监测报告，示例数据，纯属虚构）：${paths.join('、')}`);
}

/** `halfsky report example`: reads the shipped example, shows what was read and, in short, how its targets stand, and writes its annual report. */
export const reportExample: Command = {
  noun: 'report',
  verb: 'example',
  usage: 'halfsky report example',
  summary: '读取自带的示例规划和数据（示例区，纯属虚构），显示规划和监测摘要，把示例的年度报告写到 halfsky-out 文件夹',
  options: [],
  run: async ({ words }, terminal) => {
    if (words.length > 0) throw new UsageError('report example 只读取自带的示例；读自己的规划请用：halfsky plan read 文件');
    terminal.out('HalfSky 半边天 · 示例：示例区妇女儿童发展规划（示例数据，纯属虚构）\n');
    const read = await readPlanFile(join(folder, planName), terminal);
    terminal.out(planTables(read.document));
    if (read.refused) return 1;
    await showRun(read, terminal);
    await writeReport(terminal);
    terminal.out('用自己的规划和数据做报告：npx halfsky report annual --plan 规划.docx --data 数据.xlsx --year 2024 --out 报告.docx');
    terminal.out('读取自己的规划：npx halfsky plan read 文件.docx（也可以是 txt、pdf；加 --json 得到完整结果）');
    return 0;
  },
};
