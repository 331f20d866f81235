import { runMonitoring } from '#monitoring';
import type { Plan } from '#plan';
import { UsageError, type Command } from '../command.ts';
import { monitoringTables } from '../monitoring-tables.ts';
import { readDataFile } from '../read-data-file.ts';
import { readPlanFile } from '../read-plan-file.ts';

const subjects: Readonly<Record<string, Plan['subject']>> = { women: 'women', children: 'children', 妇女: 'women', 儿童: 'children' };

function yearOf(given: string | boolean | undefined): number {
  const year = typeof given === 'string' && /^\d{4}$/.test(given) ? Number(given) : Number.NaN;
  if (!Number.isInteger(year)) throw new UsageError('请用 --year 写明监测年份，例如 --year 2024');
  return year;
}

function dayOf(given: string | boolean | undefined, today: string): string {
  if (given === undefined) return today;
  const day = String(given);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(`${day}T00:00:00Z`)) || new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day) throw new UsageError(`--as-of 应为日期，例如 2025-08-01，现为“${day}”`);
  return day;
}

function plansOf(plans: readonly Plan[], given: string | boolean | undefined): readonly Plan[] {
  if (given === undefined) return plans;
  const subject = subjects[String(given)];
  if (subject === undefined) throw new UsageError(`--subject 应为 women 或 children，现为“${String(given)}”`);
  const chosen = plans.filter((plan) => plan.subject === subject);
  if (chosen.length === 0) throw new UsageError(`文件里没有${subject === 'women' ? '妇女' : '儿童'}规划`);
  return chosen;
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
    const { plan: planPath, data: dataPath, place, parent } = options;
    if (words.length > 0 || typeof planPath !== 'string' || typeof dataPath !== 'string') throw new UsageError('请写明规划和数据，例如：halfsky monitor run --plan 规划.docx --data 数据.xlsx --year 2024');
    const year = yearOf(options['year']);
    const asOf = dayOf(options['as-of'], terminal.today());
    const { name, document, refused } = await readPlanFile(planPath, terminal);
    const read = await readDataFile(dataPath, terminal);
    const unusable = [...(refused ? document.issues.map((issue) => ({ file: name, ...issue })) : []), ...(read.refused ? read.data.issues.map((issue) => ({ file: read.name, ...issue })) : [])];
    if (unusable.length > 0 || refused || read.refused) {
      if (options['json'] === true) terminal.out(JSON.stringify({ plans: [], issues: unusable }));
      terminal.err(unusable.map(({ file, message }) => `${file}：${message}`).join('\n'));
      return 1;
    }
    const run = runMonitoring({ plans: plansOf(document.plans, options['subject']), observations: read.data.observations, year, asOf, ...(typeof place === 'string' ? { place } : {}), ...(typeof parent === 'string' ? { parent } : {}) });
    const issues = [...read.data.issues.map((issue) => ({ file: read.name, ...issue })), ...run.issues];
    if (options['json'] === true) terminal.out(JSON.stringify({ ...run, issues, mapping: read.data.mapping }));
    else {
      terminal.out(monitoringTables(run));
      const notTaken = read.data.mapping.filter(({ indicatorId }) => indicatorId === null);
      terminal.err([...issues.map(({ message }) => message), ...(notTaken.length > 0 ? [`数据里有${String(notTaken.length)}个名称没有对应的指标，用 halfsky data read 查看。`] : [])].join('\n'));
    }
    return run.plans.length === 0 ? 1 : 0;
  },
};
