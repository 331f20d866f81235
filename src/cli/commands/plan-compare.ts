import type { Issue } from '#kernel';
import { figuresOfPlace } from '#collection';
import { comparePlans, decideRoles, type ComparedPlan, type Comparison, type Finding } from '#plan';
import { UsageError, type Command } from '../command.ts';
import { readDataFile, type ReadDataFile } from '../read-data-file.ts';
import { readPlanFile } from '../read-plan-file.ts';
import { textList, textTable } from '../text-table.ts';

const severities: Readonly<Record<Finding['severity'], string>> = { error: '冲突', doubt: '存疑', notice: '提示' };

/** Where a finding stands: the lines of its places, with the file when several were compared. */
function placesText({ places }: Finding, severalFiles: boolean): string {
  const shown = places.slice(0, 4).map(({ file, line }) => `${severalFiles ? `${file} ` : ''}${String(line)}行`);
  return [...new Set(shown)].join('、') + (places.length > 4 ? '等' : '');
}

function tables({ plans, findings }: Comparison): string {
  const severalFiles = new Set(plans.map(({ file }) => file)).size > 1;
  const planColumns = [{ heading: '规划', most: 46 }, { heading: '关系', most: 40 }, { heading: '指标', right: true }, { heading: '其中数值', right: true }, { heading: '已关联', right: true }];
  const planTable = textTable(planColumns, plans.map((plan) => [plan.title, plan.roleBecause, String(plan.targets), String(plan.numericTargets), String(plan.linkedTargets)]));
  if (findings.length === 0) return `${planTable}\n\n没有发现冲突或遗漏。`;
  const items = findings.map((finding) => ({ label: severities[finding.severity], text: finding.message, where: placesText(finding, severalFiles) }));
  return `${planTable}\n\n${textList(items)}`;
}

type Refused = { readonly file: string; readonly issues: readonly Issue[] };

/** The measured figures of the place the comparison is about: those that name it and those that name no place. */
function actualsOf(compared: readonly ComparedPlan[], { data }: ReadDataFile): ReturnType<typeof figuresOfPlace> {
  const own = decideRoles(compared).filter(({ role }) => role === 'sibling');
  return figuresOfPlace(data.observations, own.flatMap(({ plan }) => [plan.place, plan.placeAs].flatMap((place) => place ?? [])));
}

/** What of the data was kept out, in one line for the person who compares; the whole list is that of `data read`. */
function dataNote({ name, data }: ReadDataFile, used: number, path: string): string {
  const errors = data.issues.filter(({ severity }) => severity === 'error').length;
  return `${name}：本地区的现状数 ${String(used)} 个${errors > 0 ? `；另有 ${String(errors)} 个错误，有些行没有采用，详见 halfsky data read ${path}` : ''}`;
}

/** `halfsky plan compare FILE FILE…`: contradictions between plans and inside them. */
export const planCompare: Command = {
  noun: 'plan',
  verb: 'compare',
  usage: 'halfsky plan compare FILE [FILE…] [--data FILE] [--json]',
  summary: '比较规划：同一指标目标不一、低于现状或上位规划、目标没有责任单位、单位名称不一等（文件也可以是 plan read --json 的结果）',
  options: [{ name: 'data', value: 'FILE', help: '数据表（csv 或 xlsx）：用实测的现状值核对目标' }, { name: 'json', help: '输出一份 JSON' }],
  run: async ({ words, options }, terminal) => {
    if (words.length === 0) throw new UsageError('请给出至少一个规划文件，例如：halfsky plan compare 妇女规划.docx 儿童规划.docx');
    const compared: ComparedPlan[] = [];
    const refused: Refused[] = [];
    for (const path of words) {
      const { name, document, refused: unreadable } = await readPlanFile(path, terminal);
      compared.push(...document.plans.map((plan) => ({ plan, file: name })));
      if (unreadable) refused.push({ file: name, issues: document.issues });
    }
    const dataPath = typeof options['data'] === 'string' ? options['data'] : null;
    const data = dataPath === null ? null : await readDataFile(dataPath, terminal);
    if (data?.refused === true) refused.push({ file: data.name, issues: data.data.issues });
    if (refused.length > 0) {
      if (options['json'] === true) terminal.out(JSON.stringify({ plans: [], findings: [], refused }));
      terminal.err(refused.map(({ file, issues }) => `${file}：${issues.map(({ message }) => message).join('；')}`).join('\n'));
      return 1;
    }
    const actuals = data === null ? [] : actualsOf(compared, data);
    if (data !== null) terminal.err(dataNote(data, actuals.length, dataPath ?? ''));
    const comparison = comparePlans(compared, { actuals });
    terminal.out(options['json'] === true ? JSON.stringify(comparison) : tables(comparison));
    return 0;
  },
};
