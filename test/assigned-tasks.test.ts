import { expect, test } from 'vitest';
import { runMonitoring } from '#monitoring';
import { identifyPlan, withAssignments, type Assignment } from '#plan';
import { tasks } from '../src/publication/reports/types/tasks.ts';
import { editedPlanText, planOfText } from './makers/edited-plan.ts';
import { printedLines } from './makers/printed-tree.ts';
import { questionOfText } from './makers/report-question.ts';

const unit = (unitId: string, name: string) => ({ unitId, name, aliases: [], validFrom: '2019-01-01', validTo: null });
const assigned = (itemId: string, unitId: string, role: Assignment['role']): Assignment => ({ itemId, unitId, role, validFrom: '2021-01-01', validTo: null });

/** The table of tasks of the made-up plan under some assignments, as printed. */
async function printed(assignments: readonly Assignment[]): Promise<readonly string[]> {
  const question = await questionOfText(editedPlanText, []);
  const plan = withAssignments(identifyPlan(planOfText(editedPlanText)), assignments, [unit('a', '甲局'), unit('b', '乙局'), unit('c', '丙局')], '2024-06-30');
  const run = runMonitoring({ plans: [plan], observations: [], year: 2024, asOf: '2025-08-01' });
  return printedLines(tasks.build({ ...question, plans: [plan], run, before: run, runs: [run] }).tree);
}

const rowOf = (lines: readonly string[], words: string): string => lines.find((line) => line.includes(words) && line.includes('待明确')) ?? lines.find((line) => line.includes(words) && /甲局|乙局|丙局/.test(line)) ?? '';

test('the table of tasks prints who is assigned, not who was printed', async () => {
  const lines = await printed([assigned('women/1', 'a', 'lead'), assigned('women/1', 'b', 'support'), assigned('women/1/goal/2', 'c', 'lead')]);
  expect(lines.some((line) => line.includes('卫生健康局 |') || line.includes('教育局、妇联 |'))).toBe(false);
  expect(rowOf(lines, '孕产妇死亡率下降到')).toContain(' | 甲局 | 乙局 | ');
  expect(rowOf(lines, '妇女健康意识明显增强')).toContain(' | 丙局 | 乙局 | ');
});

test('and lists first what nobody answers for any more', async () => {
  const lines = await printed([assigned('women/1', 'a', 'lead'), assigned('women/1/goal/3', 'a', 'released')]);
  const head = lines.indexOf('序号 | 领域 | 编号 | 目标（原文） | 规划原文行');
  expect(lines.slice(head + 1, head + 4).map((line) => line.split(' | ').slice(1, 4).join(' '))).toEqual([
    '妇女与健康 1.3 宫颈癌筛查率达到80%以上，乳腺癌筛查率达到80%以上。', '妇女与教育 2.1 九年义务教育巩固率达到97%以上。', '妇女与教育 2.2 家庭教育指导站覆盖率达到100%。（责任单位：妇联、教育局）',
  ]);
});
