import type { Block, Cell, Column, Table } from '#documents';
import { yearText } from '#monitoring';
import { planWords } from '../../../figures/plan-words.ts';
import { say } from '../../../figures/say.ts';
import type { PlanGround, ReportGround } from '../../../ground/report-ground.ts';
import { cell, columns, heading, paragraph, table } from '../../blocks.ts';
import { planTitle } from '../lead.ts';
import type { TaskBlock, TaskBlocks } from './task-blocks.ts';
import { taskRows, type TaskTableGround } from './task-rows.ts';

/** The last year of the plan, and the year before it for which it sets most targets, if any. */
function yearsOf({ monitored }: PlanGround): { readonly middle: number | null; readonly end: number } {
  const counts = new Map<number, number>();
  for (const { deadline } of monitored.targets) if (deadline < monitored.endYear) counts.set(deadline, (counts.get(deadline) ?? 0) + 1);
  return { middle: [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null, end: monitored.endYear };
}

/** What the tables of a plan are made with. */
function taskTableGround(planned: PlanGround, blocks: TaskBlocks, { book }: ReportGround): TaskTableGround {
  const all = Object.values(blocks).flat();
  return {
    plan: planned.plan, book, targets: planned.promised, baseYear: planned.monitored.startYear - 1, ...yearsOf(planned), isUnranked: all.some(({ responsibility }) => responsibility.unranked.length > 0),
  };
}

type TableWords = { readonly id: string; readonly caption: string; readonly sheet: string; readonly where: string; readonly number: string; readonly text: string };

const notes = (ground: TaskTableGround, office: string): Table['notes'] => [
  say`注：“数据来源”是指标目录中的通用部门名称，未按本地单位核定；佐证材料是按目标类型提出的通用要求。标“待明确”“待核定”的由${office === '' ? '规划实施的协调机构' : office}提出意见，按程序审定后填写。`,
  say`“—”为没有或不适用，“…”为没有基期数据。${ground.isUnranked ? '规划只写“责任单位”、没有分牵头和配合的，列在“责任单位”栏，不推定牵头单位。' : ''}`,
];

function taskTable(blocks: readonly TaskBlock[], ground: TaskTableGround, { id, caption, sheet, where, number, text }: TableWords, office: string): Table {
  const { plan, book, middle, end, baseYear, isUnranked } = ground;
  const place = { line: plan.spans[0]?.[0] ?? 1, page: 1 };
  const year = (words: string): Cell => cell([planWords(words, plan, place, book)], { align: 'centre' });
  const head = ['序号', where, number, text, '可量化指标', '基期', '牵头单位', '配合单位', ...(isUnranked ? ['责任单位'] : []), '数据来源', '完成时限', '佐证材料'].map((one) => cell(one, { align: 'centre' }));
  const years = [year(`${yearText(baseYear)}基期`), ...(middle === null ? [] : [year(`${yearText(middle)}目标`)]), year(`${yearText(end)}目标`)];
  const layout: readonly Column[] = [...columns(`c4 l7 c5 l${isUnranked ? '17' : '20'} l11`), ...columns(middle === null ? 'l7 l11' : 'l7 l8 l9'), ...columns(isUnranked ? 'l7 l8 l10 l7 l6 l8' : 'l8 l12 l7 l6 l8')];
  const body = blocks.flatMap((block, at) => taskRows(block, at + 1, ground));
  return table({ id, caption, sheet, columns: layout, keyColumns: 4, head: [[...head.slice(0, 5), ...years, ...head.slice(6)]], body, small: true, notes: notes(ground, office) });
}

const parts = [
  { key: 'goals', title: '主要目标', where: '领域', number: '目标编号', text: '主要目标（原文）', sheet: '目标' },
  { key: 'measures', title: '策略措施中的目标', where: '领域', number: '措施编号', text: '策略措施（原文摘录）', sheet: '措施' },
  { key: 'clauses', title: '组织实施和其他要求', where: '章', number: '编号', text: '要求（原文摘录）', sheet: '组织实施' },
  { key: 'rows', title: '指标表另列的目标', where: '领域', number: '编号', text: '指标（原文）', sheet: '附表' },
] as const;

/** 妇女规划: how a plan is called on sheets and in captions; two of one subject by their years. */
const shortPlanName = ({ plan, monitored }: PlanGround, all: readonly PlanGround[]): string =>
  `${plan.subject === 'children' ? '儿童规划' : plan.subject === 'women' ? '妇女规划' : '规划'}${all.filter((other) => other.plan.subject === plan.subject).length > 1 ? `（${String(monitored.startYear)}—${String(monitored.endYear)}年）` : ''}`;

/**
 * A plan taken apart: its goals, then the targets of its measures, then how it is to be carried out, then what only its indicator table says; a table each.
 *
 * @example taskTables(planned, taskBlocks(planned, ground), ground)[0] // the heading
 */
export function taskTables(planned: PlanGround, blocks: TaskBlocks, ground: ReportGround): readonly Block[] {
  const { key } = planned;
  const shared = taskTableGround(planned, blocks, ground);
  const name = shortPlanName(planned, ground.plans);
  const found = parts.flatMap(({ key: part, title, sheet, ...words }) => {
    const of = blocks[part];
    const id = `${key}/${part}`;
    return of.length === 0 ? [] : [heading(`${id}/heading`, 2, title), taskTable(of, shared, { id, caption: `${name}${title}任务分解表`, sheet: `${name}${sheet}`, ...words }, ground.question.settings.office)];
  });
  const content = found.length > 0 ? found : [paragraph(`${key}/none`, '规划文本中没有读出主要目标。')];
  return [heading(`${key}/tasks`, 1, [planTitle(planned, ground)]), ...content];
}
