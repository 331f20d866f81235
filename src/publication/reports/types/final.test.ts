import { describe, expect, test } from 'vitest';
import { hardQuestions } from '../../../../test/makers/hard-questions.ts';
import { printedLines } from '../../../../test/makers/printed-tree.ts';
import { planLines, questionOfExample, questionOfText, series } from '../../../../test/makers/report-question.ts';
import { proofRead } from '../../proofing/proof-read.ts';
import { structureFaults } from '../../proofing/structure-faults.ts';
import { unsourcedDigits } from '../../proofing/unsourced-digits.ts';
import { final } from './final.ts';

const hard = async (name: string): Promise<readonly string[]> => printedLines(final.build(await (hardQuestions[name]?.() ?? Promise.reject(new Error(`no question ${name}`)))).tree);

const plan = planLines('甲区妇女发展规划', [
  { title: '妇女与健康', units: '责任单位：卫生健康局', goals: ['产前检查率达到98%以上。', '婚前医学检查率提高到70%以上。', '剖宫产率控制在40%以下。'] }, { title: '妇女与教育', units: '责任单位：教育局', goals: ['九年义务教育巩固率达到97%以上。', '学前教育毛入园率达到95%以上。', '高中阶段教育毛入学率达到96%以上。'] },
]);
const years = Array.from({ length: 11 }, (_one, at) => 2020 + at);
const line = (from: number, step: number): Readonly<Record<number, string>> => Object.fromEntries(years.map((year, at) => [year, Math.min(from + step * at, 100).toFixed(1)]));
const rows = [
  ...series('产前检查率', line(97, 0.5)), ...series('婚前医学检查率', line(60, 0.5)), ...series('剖宫产率', line(45, -0.7)), ...series('九年义务教育巩固率', { ...line(96, 0.3), 2029: '97.5', 2030: '96.8' }), ...series('学前教育毛入园率', line(90, 0.6)),
  ...series('高中阶段教育毛入学率', line(93, 0.4)),
];
const atTheEnd = () => questionOfText(plan, rows, 2030);

describe('the final report', () => {
  test('tells what was met, what early, and how it came year by year', async () => {
    const lines = printedLines(final.build(await atTheEnd()).tree);
    expect(lines.filter((one) => /^(?:妇女与|合计)/.test(one)).slice(0, 3)).toEqual(['妇女与健康 | 3 | 3 | 2 | 2 | 1 | 0 | 0 | 66.7%', '妇女与教育 | 3 | 3 | 2 | 2 | 1 | 0 | 0 | 66.7%', '合计 | 6 | 6 | 4 | 4 | 2 | 0 | 0 | 66.7%']);
    expect(lines.some((one) => one.includes('达标的目标中，提前达标的4项。用同一批数据回算，达标的目标由2021年的0项变为2030年的4项'))).toBe(true);
    expect(lines.some((one) => one.endsWith('达标率为66.7%（4/6）；部分目标没有如期实现。'))).toBe(true);
  });

  test('lists what was not met with its distance and what the data say, and leaves the reasons to the units', async () => {
    const lines = printedLines(final.build(await atTheEnd()).tree);
    expect(lines).toContain('规划已经到期的目标6项，没有实现的2项。');
    expect(lines.filter((one) => /^\d \| .* \| (?:卫生健康局|教育局)$/.test(one))).toEqual([
      '1 | 婚前医学检查率 | 70%以上（2030年） | 65.0%（2030年） | 5.0个百分点 | 比2020年提高5.0个百分点 | 卫生健康局', '2 | 九年义务教育巩固率 | 97%以上（2030年） | 96.8%（2030年） | 0.2个百分点 | 比2020年提高0.8个百分点，但比上年下降0.7个百分点；回落；不利变动 | 教育局',
    ]);
    expect(lines.some((one) => one.startsWith('【待填写：上表各项没有实现的原因'))).toBe(true);
    expect(lines.some((one) => one.startsWith('部分目标到期没有实现。婚前医学检查率、九年义务教育巩固率没有如期达到目标值。'))).toBe(true);
  });

  test('holds earlier forecasts against what came', async () => {
    const lines = printedLines(final.build(await atTheEnd()).tree);
    const [head, ...found] = lines.slice(lines.findIndex((one) => one.startsWith('预测年份'))).filter((one, at) => at === 0 || /^20\d\d年 \| /.test(one));
    expect(head).toBe('预测年份 | 有预测的目标 | 预计达标 | 实际达标 | 平均概率 | 平方误差 | 对照');
    expect(found.length).toBeGreaterThan(3);
    // Of the same targets at last: four of six were met, so saying 4/6 of each costs 4/6 · 2/6.
    expect(found.filter((one) => one.split(' | ')[1] === '6').every((one) => one.endsWith(' | 0.222') && one.split(' | ')[3] === '4')).toBe(true);
  });

  test('has every figure from somewhere, nothing torn, nothing for a proof-reader', async () => {
    for (const question of [await atTheEnd(), await questionOfExample('both')]) {
      const { tree } = final.build(question);
      expect([structureFaults(tree), unsourcedDigits(tree), proofRead(tree)]).toEqual([[], [], []]);
    }
  });

  test.each<readonly [string, string]>([
    ['no target met', '《甲区妇女发展规划（2021—2030年）》到2030年为止，截至2024年，7项目标都没有到期。本报告反映截至2024年的情况，不是终期结论。'], ['after the end of the plan', '规划已经到期的目标7项，没有实现的1项。'], ['goals without targets only', '规划中没有读出可以监测的目标。'],
  ])('%s: says so', async (name, sentence) => {
    expect(await hard(name)).toContain(sentence);
  });
});
