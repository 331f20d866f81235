import type { Issue } from '#kernel';
import { runMonitoring } from '#monitoring';
import { targetsOfPlan } from '#plan';
import { severityWords } from '../severity-words.ts';
import type { Command } from '../command.ts';
import { monitoringTables } from '../monitoring/monitoring-tables.ts';
import { checkPlace, plansAskedFor, readRunOptions, type RunOptions } from '../monitoring/run-options.ts';
import { readDataFile, type ReadDataFile } from '../read-data-file.ts';
import { readPlanFile, type ReadFile } from '../read-plan-file.ts';
import { textList } from '../text-table.ts';

const inFile = (file: string) => (issue: Issue): Issue => ({ ...issue, file });

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

/** Why nothing was judged: everything said of a file that could not be used. The run itself is there, without plans, so that the JSON has one shape. */
function refusal(asked: RunOptions, plan: ReadFile, figures: ReadDataFile): { readonly json: string; readonly text: string } {
  const issues = [...(plan.refused ? plan.document.issues.map(inFile(plan.name)) : []), ...(figures.refused ? figures.data.issues.map(inFile(figures.name)) : [])];
  const empty = runMonitoring({ plans: [], observations: [], year: asked.year, asOf: asked.asOf });
  return { json: JSON.stringify({ ...empty, issues, mapping: figures.data.mapping }), text: issues.map(({ file = '', message }) => `${file}：${message}`).join('\n') };
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
    const plan = await readPlanFile(asked.planPath, terminal);
    const figures = await readDataFile(asked.dataPath, terminal, plan.document.plans.flatMap(targetsOfPlan));
    const isJson = options['json'] === true;
    if (plan.refused || figures.refused) {
      const { json, text } = refusal(asked, plan, figures);
      if (isJson) terminal.out(json);
      terminal.err(text);
      return 1;
    }
    const plans = plansAskedFor(plan.document.plans, asked);
    const { observations, mapping, issues: unread } = figures.data;
    checkPlace('--place', asked.place, observations);
    checkPlace('--parent', asked.parent, observations);
    const run = runMonitoring({ plans, observations, year: asked.year, asOf: asked.asOf, ...(asked.place === null ? {} : { place: asked.place }), ...(asked.parent === null ? {} : { parent: asked.parent }) });
    const issues = [...unread.map(inFile(figures.name)), ...run.issues];
    terminal.out(isJson ? JSON.stringify({ ...run, issues, mapping }) : monitoringTables(run));
    const notes = notesText(issues, figures, plan);
    if (!isJson && notes !== '') terminal.err(notes);
    return 0;
  },
};
