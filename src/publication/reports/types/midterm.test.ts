import { describe, expect, test } from 'vitest';
import { hardQuestions } from '../../../../test/makers/hard-questions.ts';
import { printedLines } from '../../../../test/makers/printed-tree.ts';
import { planLines, questionOfExample, questionOfText, series } from '../../../../test/makers/report-question.ts';
import { proofRead } from '../../proofing/proof-read.ts';
import type { ReportQuestion } from '../../ground/report-question.ts';
import { midterm } from './midterm.ts';

const linesOf = (question: ReportQuestion): readonly string[] => printedLines(midterm.build(question).tree);
const hard = async (name: string): Promise<readonly string[]> => linesOf(await (hardQuestions[name]?.() ?? Promise.reject(new Error(`no question ${name}`))));

const plan = planLines('甲区妇女发展规划', [{ title: '妇女与健康', units: '责任单位：卫生健康局', goals: ['产前检查率达到98%以上。', '婚前医学检查率提高到70%以上。'] }]);
const rising = (from: number, step: number): Readonly<Record<number, string>> => Object.fromEntries([2020, 2021, 2022, 2023, 2024].map((year, at) => [year, (from + step * at).toFixed(1)]));

describe('the mid-term report', () => {
  test('tells the change since the base year, and last year only where it went the other way', async () => {
    const lines = await questionOfText(plan, [...series('产前检查率', rising(94, 0.5)), ...series('婚前医学检查率', { ...rising(60, 2), 2024: '64.0' })]).then(linesOf);
    const [told] = lines.filter((line) => line.includes('产前检查率为96.0%'));
    expect(told).toContain('全区产前检查率为96.0%，比2020年提高2.0个百分点，距2030年98%以上的目标还差2.0个百分点');
    expect(lines.some((line) => line.includes('婚前医学检查率达到64.0%，比2020年提高4.0个百分点，但比上年下降2.0个百分点'))).toBe(true);
  });

  test('holds the way beside the time for reference only', async () => {
    const lines = await questionOfText(plan, [...series('产前检查率', rising(94, 0.5)), ...series('婚前医学检查率', rising(60, 0.5))]).then(linesOf);
    expect(lines).toContain('规划能够计算路程的指标2项，其中不慢于时间进度的1项、慢于时间进度的1项。');
    expect(lines.some((line) => line.endsWith('路程与时间只反映快慢，仅供参考，不作为达标和前景的判断依据。'))).toBe(true);
    expect(lines.filter((line) => line.includes(' | 94.0%（2020年） | '))).toEqual(['1 | 产前检查率 | 94.0%（2020年） | 96.0%（2024年） | 98%以上（2030年） | 50.0% | 40.0% | 不慢于时间进度 | 0.67 | ✕ 未达标']);
  });

  test('tells the targets met year by year, and which moved since the start', async () => {
    const lines = await questionOfText(plan, [...series('产前检查率', { 2020: '97.0', 2021: '98.1', 2022: '98.2', 2023: '97.5', 2024: '97.6' }), ...series('婚前医学检查率', { 2020: '65.0', 2021: '66.0', 2022: '71.0', 2023: '72.0', 2024: '73.0' })]).then(linesOf);
    expect(lines.filter((line) => /^202\d年 \| /.test(line))).toEqual(['2021年 | 2 | 2 | 1 | 1 | 0 | 0 | 50.0% | — | —', '2022年 | 2 | 2 | 2 | 0 | 0 | 0 | 100.0% | 1 | 0', '2023年 | 2 | 2 | 1 | 1 | 0 | 0 | 50.0% | 0 | 1', '2024年 | 2 | 2 | 1 | 1 | 0 | 0 | 50.0% | 0 | 0']);
    expect(lines.some((line) => line.includes('达标的目标由2021年的1项变为2024年的1项（见表2）；与2021年相比，新增达标1项（婚前医学检查率），由达标转为未达标1项（产前检查率）。'))).toBe(true);
  });

  test('looks ahead to the end, and names what can hardly be reached', async () => {
    const lines = await hard('no target met');
    expect(lines.some((line) => line.startsWith('规划能够预测的目标4项，到期时预计不达标4项；按各项达标概率合计，到期达标约0.1项（标准差不小于0.3项）。'))).toBe(true);
    expect(lines).toContain('达标概率低于20%，并且所需速度超过以往3倍或者实施以来没有进展的指标有4项（见表4），现有措施很难实现目标，需要重新研究措施、加大力度，或者按程序提出调整意见。');
    expect(lines.some((line) => line.includes('产前检查率 | 80.0%（2024年） | 98%以上（2030年） | 2% | 没有进展 | 卫生健康局'))).toBe(true);
  });

  test('lists of what was not met only what was due', async () => {
    const text = planLines('甲区妇女发展规划', [{ title: '妇女与健康', units: '责任单位：卫生健康局', goals: ['到2025年，产前检查率达到97%以上；到2030年，产前检查率达到98%以上。', '婚前医学检查率提高到70%以上。'] }]);
    const lines = await questionOfText(text, [...series('产前检查率', { 2020: '94.0', 2024: '96.0', 2025: '96.4' }), ...series('婚前医学检查率', { 2020: '60.0', 2025: '62.0' })], 2025).then(linesOf);
    expect(lines.filter((line) => line.endsWith(' | 卫生健康局') && line.includes('个百分点'))).toEqual(['1 | 产前检查率 | 97%以上（2025年） | 96.4%（2025年） | 0.6个百分点 | 比2020年提高2.4个百分点；数据缺失或无法读取 | 卫生健康局']);
    expect(lines).toContain('规划已经到期的目标1项，没有实现的1项。');
  });

  test.each<readonly [string, string]>([
    ['no data at all', '规划目前没有能够预测的目标。'], ['goals without targets only', '规划中没有读出可以监测的目标。'],
    ['after the end of the plan', '《甲区妇女发展规划（2021—2030年）》到2030年为止，已经到期，本报告只反映截至2031年的进展，终期结论以终期统计监测报告为准。'],
  ])('%s: says so', async (name, sentence) => {
    expect(await hard(name)).toContain(sentence);
  });

  test('of the first year has no years to compare', async () => {
    expect((await hard('the first year of the plan')).some((line) => line.includes('历年') || line.includes('变为'))).toBe(false);
  });

  test('of the example leaves nothing for a proof-reader', async () => {
    expect(proofRead(midterm.build(await questionOfExample('both')).tree)).toEqual([]);
  });
});
