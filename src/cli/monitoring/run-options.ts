import { isBeforePlan } from '#monitoring';
import type { Plan } from '#plan';
import type { ImportedData } from '#collection';
import { UsageError } from '../command.ts';

type Typed = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** What was asked for, before any file is read. `subject` null: every plan of the file; `place` null: the plan's own; `parent` null: no area above is named. */
export type RunOptions = { readonly planPath: string; readonly dataPath: string; readonly year: number; readonly asOf: string; readonly subject: Plan['subject']; readonly place: string | null; readonly parent: string | null };

const subjects: Readonly<Record<string, Plan['subject']>> = { women: 'women', children: 'children', 妇女: 'women', 儿童: 'children' };
const subjectWords = { women: '妇女', children: '儿童' } as const;
const exampleOf = (command: string): string => `例如：halfsky ${command} --plan 规划.docx --data 数据.xlsx --year 2024`;

function yearOf(given: Typed[string], usage: string): number {
  if (given === undefined) throw new UsageError(`请用 --year 写明监测年份，${usage}`);
  if (typeof given !== 'string' || !/^(?:19|20)\d{2}$/.test(given)) throw new UsageError(`--year 应为四位数的年份，例如 2024，现为“${String(given)}”`);
  return Number(given);
}

/** A day of the calendar: 2025-02-30 is none. */
function dayOf(given: Typed[string], today: string): string {
  if (given === undefined) return today;
  const day = String(given);
  const read = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  if (read === null || Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== day) throw new UsageError(`--as-of 应为日历上有的日期，例如 2025-08-01，现为“${day}”`);
  return day;
}

function subjectOf(given: Typed[string]): Plan['subject'] {
  if (given === undefined) return null;
  const subject = Object.hasOwn(subjects, String(given)) ? subjects[String(given)] : undefined;
  if (subject === undefined) throw new UsageError(`--subject 应为 women（妇女）或 children（儿童），现为“${String(given)}”`);
  return subject;
}

/**
 * Reads what was typed after `monitor run` or a kind of report (`command`); what makes no sense is told before any file is opened.
 *
 * @example readRunOptions([], { plan: '规划.docx', data: '数据.xlsx', year: '2024' }, '2025-08-01').year // 2024
 */
export function readRunOptions(words: readonly string[], options: Typed, today: string, command = 'monitor run'): RunOptions {
  const usage = exampleOf(command);
  const { plan: planPath, data: dataPath, place, parent } = options;
  if (words.length > 0) throw new UsageError(`规划和数据要写在 --plan 和 --data 后面，不认识“${words.join(' ')}”，${usage}`);
  if (typeof planPath !== 'string') throw new UsageError(`请用 --plan 写明规划文件，${usage}`);
  if (typeof dataPath !== 'string') throw new UsageError(`请用 --data 写明数据文件，${usage}`);
  if (planPath === '-' && dataPath === '-') throw new UsageError('标准输入只有一份，--plan 和 --data 不能都写“-”');
  if (place === '') throw new UsageError('--place 后面要写地区的名称，例如 --place 示例区');
  if (parent === '') throw new UsageError('--parent 后面要写上级地区的名称，例如 --parent 示例市');
  return { planPath, dataPath, year: yearOf(options['year'], usage), asOf: dayOf(options['as-of'], today), subject: subjectOf(options['subject']), place: typeof place === 'string' ? place : null, parent: typeof parent === 'string' ? parent : null };
}

/**
 * The plans of the file that are asked for. Refused as wrong use: a subject the file does not have, plans of which none has a period, or none has begun by the year.
 *
 * @example plansAskedFor(document.plans, { subject: 'women', year: 2024 }).length // 1
 */
export function plansAskedFor(plans: readonly Plan[], { subject, year }: Pick<RunOptions, 'subject' | 'year'>): readonly Plan[] {
  const chosen = subject === null ? plans : plans.filter((plan) => plan.subject === subject);
  const titles = (those: readonly Plan[]): string => those.map(({ title }) => `《${title}》`).join('');
  if (subject !== null && chosen.length === 0) throw new UsageError(`文件里没有${subjectWords[subject]}规划，只有：${titles(plans)}`);
  const dated = chosen.filter(({ startYear, endYear }) => startYear !== null && endYear !== null);
  if (dated.length === 0) throw new UsageError(`${titles(chosen)}没有起止年份，无法判断；请在 plan read --json 的结果里补上 startYear 和 endYear，再用 --plan 给出`);
  if (dated.every((plan) => isBeforePlan(plan, year))) throw new UsageError(`${dated.map(({ title, startYear }) => `《${title}》从${String(startYear)}年开始`).join('，')}，${String(year)}年没有可以判断的；请用 --year 写规划开始以后的年份`);
  return chosen;
}

/**
 * Refuses a place that no row of the data names: every target would stand there without data, and the reason would be a typing error.
 *
 * @example checkPlace('--place', '示例区', data.observations)
 */
export function checkPlace(option: string, place: string | null, observations: ImportedData['observations']): void {
  const places = [...new Set(observations.flatMap((row) => row.place ?? []))];
  if (place === null || places.includes(place)) return;
  throw new UsageError(`数据里没有地区“${place}”${places.length === 0 ? `，各行都没有写地区，不需要 ${option}` : `，有：${places.slice(0, 20).join('、')}${places.length > 20 ? '等' : ''}`}`);
}
