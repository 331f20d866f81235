import { describe, expect, test } from 'vitest';
import { hardQuestions } from '../../../../test/makers/hard-questions.ts';
import { printedLines } from '../../../../test/makers/printed-tree.ts';
import { planLines, questionOfExample, questionOfText, series } from '../../../../test/makers/report-question.ts';
import { sketchedTarget } from '../../../../test/makers/sketched-target.ts';
import { plainText } from '../../figures/say.ts';
import { reportGround } from '../../ground/report-ground.ts';
import { standingTally } from '../../ground/tally.ts';
import { problems } from '../problems/index.ts';
import { annual } from '../types/annual.ts';
import { evaluation } from '../types/evaluation.ts';

const linesOf = async (question: ReturnType<typeof questionOfExample>): Promise<readonly string[]> => printedLines(annual.build(await question).tree);
const found = async (id: string, question: ReturnType<typeof questionOfExample>): Promise<string> => {
  const one = problems.find((problem) => problem.id === id)?.find(reportGround(await question)) ?? null;
  return one === null ? '' : plainText(one.tail);
};
const hard = (name: string): ReturnType<typeof questionOfExample> => hardQuestions[name]?.() ?? Promise.reject(new Error(`no question ${name}`));

describe('targets not met', () => {
  test('are each in one part: what was to be kept and was not stands apart', () => {
    const of = (id: string, achievement: 'not-met' | 'not-held' | 'worsening', outlook: 'likely' | 'hard' | 'not-forecast') => sketchedTarget({ id, achievement, outlook });
    const tally = standingTally([of('a', 'not-met', 'likely'), of('b', 'not-met', 'hard'), of('c', 'not-held', 'likely'), of('d', 'not-held', 'not-forecast'), of('e', 'worsening', 'not-forecast'), of('f', 'not-met', 'not-forecast')]);
    const ids = (['hopeful', 'hard', 'broken', 'unforeseen'] as const).map((part) => tally[part].map(({ id }) => id));
    expect(ids).toEqual([['a'], ['b'], ['c', 'd'], ['e', 'f']]);
  });

  test('are told by names no grade has, which the table explains', async () => {
    const lines = await linesOf(questionOfExample('women'));
    expect(lines.some((line) => /按目前趋势有望如期实现（预计达标或基本可达）的\d+项，按目前趋势难以如期达标（达标困难或预计不达标）的\d+项，要求保持而有的年份未能保持的\d+项，不作预测（只看变化方向、数据不足或已经到期）的\d+项。/.test(line))).toBe(true);
    expect(lines.some((line) => line.includes('“有望如期实现”“难以如期达标”只计还没有达标的目标：前者为预计达标或基本可达，后者为达标困难或预计不达标'))).toBe(true);
    expect(lines.filter((line) => /[：，的]达标困难的\d|如期达标困难|进展滞后/.test(line))).toEqual([]);
  });

  test('that cannot be forecast are a problem of their own, with their distance', async () => {
    expect(await found('unforeseen', hard('only one year of data'))).toMatch(/（比目标低[\d.]+个百分点）.*尚未达标，因数据不足不能预测能否如期达标。$/);
    expect(await found('unforeseen', questionOfExample('both'))).toContain('等8项指标尚未达标，因数据不足或由人工判断，不能预测能否如期达标；');
  });

  test('that are all warned of in red are said to be', async () => {
    expect(await found('behind', hard('no target met'))).toContain('前景为达标困难或预计不达标的指标有4项，均列入红色预警。具体是产前检查率（达标概率2%）');
  });
});

describe('counts', () => {
  test('of targets and of indicators are told apart before the first of them, in the annual report and in the evaluation', async () => {
    const question = await questionOfExample('both');
    for (const type of [annual, evaluation]) expect(printedLines(type.build(question).tree).filter((line) => line.startsWith('本报告有两种计数：')).length).toBe(1);
  });

  test('of a domain say how many indicators its targets are of', async () => {
    expect((await linesOf(questionOfExample('women'))).some((line) => line.includes('这些目标涉及30项指标，以下按指标分述，逐项目标见附件1。'))).toBe(true);
  });

  test('of what cannot be judged add up', async () => {
    const text = await found('missing-data', questionOfExample('both'));
    const [all = 0, data = 0, ...rest] = [...text.matchAll(/(\d+)项/g)].map(([, number]) => Number(number));
    const within = [...(/（(.*?)）/.exec(text)?.[1] ?? '').matchAll(/(\d+)项/g)].map(([, number]) => Number(number));
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
    expect([sum(within), data + sum(rest.slice(within.length))]).toEqual([data, all]);
  });

  test('of what awaits evidence keep apart what has a number', async () => {
    expect(await found('unsupported', questionOfExample('both'))).toBe('待举证或核实的36项指标中，35项没有数值要求，尚未收到责任单位的佐证材料或评审结论；1项有数值要求、尚待核实（标准化妇幼保健机构数），目前不能判断。');
  });

  test('of targets that moved say so where one indicator has several of them', async () => {
    expect((await linesOf(questionOfExample('both'))).some((line) => line.includes('由达标转为未达标3项（涉及儿童溺水死亡人数、儿童用品质量抽检合格率）'))).toBe(true);
  });
});

describe('gaps', () => {
  const plan = planLines('甲区妇女发展规划', [{ title: '妇女与健康', units: '', goals: ['产前检查率达到98%以上。'] }]);
  const gap = (indicator: string, year: number, figures: readonly [string, string]) => [...series(indicator, { [year]: figures[0] }, { 城乡: '农村' }), ...series(indicator, { [year]: figures[1] }, { 城乡: '城市' })];

  test('of different years each tell theirs, the earliest first, and which were before the plan', async () => {
    const lines = await linesOf(questionOfText(plan, [...gap('产前检查率', 2024, ['95.0', '97.0']), ...gap('孕产妇系统管理率', 2019, ['90.0', '96.0'])]));
    expect(lines.find((line) => line.includes('城乡差距。'))).toBe('城乡差距。2019年（规划实施以前）孕产妇系统管理率农村为90.0%、城镇为96.0%，城镇比农村高6.0个百分点；2024年产前检查率农村为95.0%、城镇为97.0%，城镇比农村高2.0个百分点。');
    expect(lines.some((line) => line.startsWith('差距的变化'))).toBe(false);
    expect(lines.some((line) => line.startsWith('差距的对比见'))).toBe(true);
  });
});

describe('the table of indicators', () => {
  const goals = ['到2025年，两癌筛查率每3年达到80%以上。', '产前检查率达到98%以上。'];
  const plan = (units: string): string => planLines('甲区妇女发展规划', [{ title: '妇女与健康', units, goals }]);
  const rows = series('产前检查率', { 2020: '95.0', 2022: '96.0', 2023: '96.5' });

  test('has no column for units where the plan names none, and says so once', async () => {
    const lines = await linesOf(questionOfText(plan(''), rows));
    const head = lines.find((line) => line.startsWith('序号 | 指标名称'));
    expect([head?.includes('责任单位'), lines.filter((line) => line.includes('规划没有为这些目标写明责任单位')).length > 0, lines.some((line) => line.includes('规划未写明'))]).toEqual([false, true, false]);
    expect((await linesOf(questionOfText(plan('责任单位：卫生健康局'), rows))).find((line) => line.startsWith('序号 | 指标名称'))?.includes('责任单位')).toBe(true);
  });

  test('tells the year of a change that is not that of its last column', async () => {
    expect((await linesOf(questionOfText(plan(''), rows))).find((line) => /^\d \| 产前检查率/.test(line))).toContain('| 0.5 | 1.5 | ✕ 未达标 | ! 达标困难 | 最新为2023年');
  });

  test('explains only the badges that stand in it', async () => {
    const note = (await linesOf(questionOfText(plan(''), rows))).find((line) => line.includes('比上年、比基期为'));
    expect([note?.includes('“…”为缺数据'), note?.includes('临界'), note?.includes('数据质量')]).toEqual([true, false, false]);
  });

  test('tells no change of shares that grow within a cycle, and the difference of ratios', async () => {
    const lines = await linesOf(questionOfExample('women'));
    expect(lines.find((line) => line.includes('“两癌”筛查覆盖率（农村） | %'))).toContain('| — | — | ✕ 未达标');
    expect(lines.find((line) => /^\d+ \| 公共厕所女厕位与男厕位之比/.test(line))).toMatch(/\| 0\.04 \| 0\.20 \| ✕ 未达标/);
  });
});

describe('what was gained since last year', () => {
  test('names the year of a target where another of its indicator is not met yet', async () => {
    const line = (await linesOf(questionOfExample('children'))).find((one) => one.includes('新增达标'));
    expect(line).toContain('（2025年的目标）');
    expect(line).not.toContain('（2030年的目标）');
  });
});
