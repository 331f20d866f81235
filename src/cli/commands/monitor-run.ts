import type { Issue } from '#kernel';
import { runMonitoring } from '#monitoring';
import { severityWords } from '../severity-words.ts';
import type { Command } from '../command.ts';
import { monitoringTables } from '../monitoring/monitoring-tables.ts';
import { readRun } from '../monitoring/read-run.ts';
import { readRunOptions } from '../monitoring/run-options.ts';
import type { ReadDataFile } from '../read-data-file.ts';
import type { ReadFile } from '../read-plan-file.ts';
import { textList } from '../text-table.ts';

/** What the reader of the tables should look at: issues of the data and of the run whole, the rest of it in one line each. */
function notesText(issues: readonly Issue[], { data }: ReadDataFile, { document }: ReadFile): string {
  const listed = issues.length === 0 ? [] : [textList(issues.map(({ severity, message }) => ({ label: severityWords[severity], text: message, where: '' })))];
  const unknown = data.mapping.filter(({ indicatorId }) => indicatorId === null).length;
  const doubts = [...document.issues, ...document.plans.flatMap((plan) => plan.issues)].filter(({ severity }) => severity !== 'notice').length;
  return [
    ...listed,
    ...(unknown === 0 ? [] : [`数据里有${String(unknown)}个名称没有对应的指标，用 halfsky data read 查看。`]),
    ...(doubts === 0 ? [] : [`读规划时有${String(doubts)}处存疑，目标读错了判断也会错，用 halfsky plan read 查看。`]),
  ].join('\n');
}

/** `halfsky monitor run`: every target of the plans against the figures of a file. */
export const monitorRun: Command = {
  noun: 'monitor',
  verb: 'run',
  usage: 'halfsky monitor run --plan FILE --data FILE --year Y [--subject women|children] [--as-of DATE] [--place NAME] [--parent NAME] [--json]',
  summary: '判断规划的每一个目标：现状、进度、达标概率和区间、预警，以及按领域、单位、规划的达标率',
  options: [
    { name: 'plan', value: 'FILE', help: '规划文件，或 plan read --json 的结果' }, { name: 'data', value: 'FILE', help: '数据表（csv、xlsx；长表或 指标 × 年份 的宽表）' }, { name: 'year', value: 'Y', help: '监测年份' },
    { name: 'subject', value: 'women|children', help: '只判断其中一个规划' }, { name: 'as-of', value: 'DATE', help: '按哪一天判断到期（默认今天）' }, { name: 'place', value: 'NAME', help: '数据里本规划地区的名称，与规划所写不同时使用' },
    { name: 'parent', value: 'NAME', help: '数据里上级地区的名称：小样本指标参照它的水平' }, { name: 'json', help: '输出一份 JSON' },
  ],
  run: async ({ words, options }, terminal) => {
    const asked = readRunOptions(words, options, terminal.today());
    const read = await readRun(asked, terminal);
    const isJson = options['json'] === true;
    if (!read.ok) {
      // The run itself is there, without plans, so that the JSON has one shape.
      const empty = runMonitoring({ plans: [], observations: [], year: asked.year, asOf: asked.asOf });
      if (isJson) terminal.out(JSON.stringify({ ...empty, issues: read.issues, mapping: read.figures.data.mapping }));
      terminal.err(read.issues.map(({ file = '', message }) => `${file}：${message}`).join('\n'));
      return 1;
    }
    const { plan, figures } = read;
    const { mapping, issues: unread } = figures.data;
    const run = read.judge(asked.year);
    const issues = [...unread.map((issue): Issue => ({ ...issue, file: figures.name })), ...run.issues];
    terminal.out(isJson ? JSON.stringify({ ...run, issues, mapping }) : monitoringTables(run));
    const notes = notesText(issues, figures, plan);
    if (!isJson && notes !== '') terminal.err(notes);
    return 0;
  },
};
