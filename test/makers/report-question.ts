import { readFileSync } from 'node:fs';
import { importTables, planMatching } from '#collection';
import { readDocument, readTables, readTxt } from '#documents';
import { runMonitoring } from '#monitoring';
import { readPlan, targetsOfPlan, type Plan } from '#plan';
import type { ReportQuestion } from '../../src/publication/ground/report-question.ts';

/** A made-up domain: its title, the line that names its units ('' for none), goals, measures. */
export type DomainLines = { readonly title: string; readonly units: string; readonly goals: readonly string[]; readonly measures?: readonly string[] };

/**
 * The text of a made-up plan of 甲区 for 2021—2030, as a district prints it.
 *
 * @example planLines('甲区妇女发展规划', [{ title: '妇女与健康', units: '责任单位：卫生健康局', goals: ['产前检查率达到98%以上。'] }])
 */
export function planLines(title: string, domains: readonly DomainLines[], organisation: readonly string[] = ['加强组织领导。建立工作制度。']): string {
  const numbered = (lines: readonly string[]): readonly string[] => lines.map((line, at) => `${String(at + 1)}.${line}`);
  const chinese = ['一', '二', '三', '四', '五', '六', '七', '八'];
  return [
    title, '（2021—2030年）', '第一章 指导思想', '坚持男女平等基本国策。', '第二章 发展领域、主要目标和策略措施',
    ...domains.flatMap(({ title: name, units, goals, measures = ['加强服务。健全工作机制。'] }, at) => [`（${chinese[at] ?? ''}）${name}`, ...(units === '' ? [] : [units]), '主要目标：', ...numbered(goals), '策略措施：', ...numbered(measures)]),
    '第三章 组织实施', ...organisation.map((line, at) => `（${chinese[at] ?? ''}）${line}`),
  ].join('\n');
}

/** Rows of a long table: 指标,年份,数值 and what else is told. */
const csvOf = (rows: readonly Readonly<Record<string, string | number>>[]): string => {
  const columns = [...new Set(['指标', '年份', '数值', ...rows.flatMap((row) => Object.keys(row))])];
  return [columns.join(','), ...rows.map((row) => columns.map((column) => String(row[column] ?? '')).join(','))].join('\n');
};

/** Figures of one indicator by year. @example series('产前检查率', { 2020: 95.1, 2024: 97.2 }) */
export const series = (indicator: string, figures: Readonly<Record<number, number | string>>, more: Readonly<Record<string, string | number>> = {}): readonly Readonly<Record<string, string | number>>[] =>
  Object.entries(figures).map(([year, value]) => ({ 指标: indicator, 年份: year, 数值: value, 单位: '%', ...more }));

const settings = { issuer: '甲区统计局', office: '区妇儿工委办公室', date: '' };
const used = (name: string) => ({ name, fingerprint: 'f'.repeat(64) });

async function questionOf(plans: readonly Plan[], files: { readonly plan: string; readonly data: string; readonly bytes: Uint8Array }, year: number): Promise<ReportQuestion> {
  const data = importTables(await readTables(files.bytes, files.data), planMatching(plans.flatMap(targetsOfPlan)));
  const run = (of: number) => runMonitoring({ plans, observations: data.observations, year: of, asOf: `${String(of + 1)}-08-01` });
  const first = Math.min(year, ...plans.flatMap(({ startYear }) => startYear ?? []));
  const runs = Array.from({ length: year - first + 1 }, (_one, at) => run(first + at));
  return { plans, run: run(year), before: run(year - 1), runs, data, place: null, standIn: null, planFile: used(files.plan), dataFile: used(files.data), settings, program: '测试' };
}

/**
 * The question a report is made of, from a plan's text and rows of figures; no rows: no data at all.
 *
 * @example (await questionOfText(planLines('甲区妇女发展规划', domains), series('产前检查率', { 2024: 97.2 }))).run.year // 2024
 */
export function questionOfText(text: string, rows: readonly Readonly<Record<string, string | number>>[], year = 2024): Promise<ReportQuestion> {
  const { plans } = readPlan(readTxt(new TextEncoder().encode(text)));
  return questionOf(plans, { plan: '规划.txt', data: '数据.csv', bytes: new TextEncoder().encode(csvOf(rows)) }, year);
}

/** The question of the shipped example, both plans or one of them, in 2024. */
export async function questionOfExample(subject: 'both' | 'women' | 'children'): Promise<ReportQuestion> {
  const file = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../example/${name}`, import.meta.url)));
  const { plans } = readPlan(await readDocument(file('示例区妇女儿童发展规划.docx')));
  return questionOf(plans.filter((plan) => subject === 'both' || plan.subject === subject), { plan: '示例区妇女儿童发展规划.docx', data: '示例区监测数据.xlsx', bytes: file('示例区监测数据.xlsx') }, 2024);
}
