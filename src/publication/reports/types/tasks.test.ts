import { describe, expect, test } from 'vitest';
import { hardQuestions } from '../../../../test/makers/hard-questions.ts';
import { printedLines } from '../../../../test/makers/printed-tree.ts';
import { planLines, questionOfExample, questionOfText, series, type DomainLines } from '../../../../test/makers/report-question.ts';
import { reportGround } from '../../ground/report-ground.ts';
import { taskBlocks } from '../parts/tasks/task-blocks.ts';
import { tasks } from './tasks.ts';

const linesOf = async (domains: readonly DomainLines[], organisation?: readonly string[], rows: Parameters<typeof questionOfText>[1] = []): Promise<readonly string[]> =>
  printedLines(tasks.build(await questionOfText(planLines('甲区妇女发展规划', domains, organisation), rows)).tree);

const health: DomainLines = {
  title: '妇女与健康', units: '牵头单位：卫生健康局；配合单位：财政局、妇联',
  goals: ['孕产妇系统管理率到2025年达到93%以上，到2030年达到95%以上，产前检查率达到98%以上。', '妇女健康意识明显增强。', '见附件。'],
};

describe('the table of tasks', () => {
  test('has a block a goal and a row an indicator, years side by side, goals without targets too', async () => {
    const lines = await linesOf([health], undefined, series('孕产妇系统管理率', { 2020: '90.1' }));
    expect(lines.slice(lines.indexOf('表1 妇女规划主要目标任务分解表') + 1).slice(0, 5)).toEqual([
      '序号 | 领域 | 目标编号 | 主要目标（原文） | 可量化指标 | 2020年基期 | 2025年目标 | 2030年目标 | 牵头单位 | 配合单位 | 数据来源 | 完成时限 | 佐证材料',
      '1 | 妇女与健康 | 1.1 | 孕产妇系统管理率到2025年达到93%以上，到2030年达到95%以上，产前检查率达到98%以上。 | 孕产妇系统管理率 | 90.1% | 93%以上 | 95%以上 | 卫生健康局 | 财政局、妇联 | 卫健委 | 2025年\n2030年 | 统计数据及报表',
      '产前检查率 | … | — | 98%以上 | 卫健委 | 2030年 | 统计数据及报表',
      '2 | 妇女与健康 | 1.2 | 妇女健康意识明显增强。 | 妇女健康意识明显增强 | — | — | 定性 | 卫生健康局 | 财政局、妇联 | 责任单位 | 2030年 | 工作材料和评审结论',
      '3 | 妇女与健康 | 1.3 | 见附件。 | — | — | — | 定性 | 卫生健康局 | 财政局、妇联 | 责任单位 | 2030年 | 工作材料和评审结论',
    ]);
  });

  test('tells of a base value from the figures of which days it speaks, by whom, and why one is not there', async () => {
    const rows = [...series('孕产妇系统管理率', { 2020: '90.1' }, { 来源: '妇幼卫生年报' }), ...series('产前检查率', { 2020: '保密' }), ...series('孕产妇死亡率', { 2015: '20.1' }, { 单位: '/10万' })];
    const lines = await linesOf([{ ...health, goals: [...health.goals.slice(0, 1), '孕产妇死亡率以2015年为基期下降10%。'] }], undefined, rows);
    expect(lines.find((line) => line.startsWith('产前检查率 | '))).toContain('产前检查率 | …（保密） | ');
    expect(lines).toContain('孕产妇死亡率 | 20.1/10万\n（2015年） | — | 比2015年下降10% | 卫生健康局 | 财政局、妇联 | 卫健委 | 2030年 | 基期和当年统计数据'.replace('孕产妇死亡率 | ', '2 | 妇女与健康 | 1.2 | 孕产妇死亡率以2015年为基期下降10%。 | 孕产妇死亡率 | '));
    expect(lines.slice(lines.indexOf('表3 基期数据的统计期和来源') + 1).slice(0, 3)).toEqual([
      '序号 | 可量化指标 | 基期值 | 年份 | 统计期 | 来源 | 说明', '1 | 孕产妇系统管理率 | 90.1% | 2020年 | 未注明 | 妇幼卫生年报 | —', '2 | 孕产妇死亡率 | 20.1/10万 | 2015年 | 未注明 | 数据表“数据.csv” | —',
    ]);
  });

  test('does not guess who leads: units without a role have a column of their own', async () => {
    const lines = await linesOf([{ ...health, units: '责任单位：卫生健康局、妇联', goals: ['产前检查率达到98%以上。'] }]);
    expect(lines).toContain('序号 | 领域 | 目标编号 | 主要目标（原文） | 可量化指标 | 2020年基期 | 2030年目标 | 牵头单位 | 配合单位 | 责任单位 | 数据来源 | 完成时限 | 佐证材料');
    expect(lines).toContain('1 | 妇女与健康 | 1.1 | 产前检查率达到98%以上。 | 产前检查率 | … | 98%以上 | 待明确 | — | 卫生健康局、妇联 | 卫健委 | 2030年 | 统计数据及报表');
  });

  test('says that departments are general words, where they are', async () => {
    expect((await linesOf([health])).some((line) => line.includes('“数据来源”是指标目录中的通用部门名称，未按本地单位核定'))).toBe(true);
  });

  test('puts targets of measures and the clauses on carrying out into tables of their own, in excerpts', async () => {
    const lines = await linesOf([{ ...health, measures: ['健全服务网络。构建分级体系，宣传普及知识，宫颈癌筛查率达到80%以上，方便群众。', '加强宣传。办好讲座。'] }], ['加强组织领导。健全制度。', '建强队伍。区妇儿工委办公室配备专职人员2人以上，健全网络。']);
    expect(lines.filter((line) => line.startsWith('表'))).toEqual(['表1 妇女规划主要目标任务分解表', '表2 妇女规划策略措施中的目标任务分解表', '表3 妇女规划组织实施和其他要求任务分解表']);
    expect(lines.some((line) => line.startsWith('1 | 妇女与健康 | 1.1 | 健全服务网络。……宫颈癌筛查率达到80%以上。 | '))).toBe(true);
    expect(lines.some((line) => line.startsWith('1 | 组织实施 | 3.1 | 加强组织领导。 | — | — | '))).toBe(true);
    expect(lines.some((line) => line.startsWith('2 | 组织实施 | 3.2 | 建强队伍。……区妇儿工委办公室配备专职人员2人以上。 | 妇儿工委办公室专职人员数 | '))).toBe(true);
  });
});

describe('what nobody answers for', () => {
  const family: DomainLines = { title: '妇女与家庭建设', units: '', goals: ['家庭文明新风尚得到弘扬。（责任单位：妇联）', '家庭服务覆盖率达到80%以上。'] };

  test('stands first, goal by goal', async () => {
    const lines = await linesOf([health, family]);
    expect(lines.slice(2, 7)).toEqual([
      '一、未明确责任单位的目标', '《甲区妇女发展规划（2021—2030年）》共有主要目标5条，组织实施等方面的要求1条。主要目标中有1条没有写明责任单位。', '表1 未明确责任单位的目标', '序号 | 领域 | 编号 | 目标（原文） | 规划原文行',
      '1 | 妇女与家庭建设 | 2.2 | 家庭服务覆盖率达到80%以上。 | 17',
    ]);
  });

  test('is nothing where every goal has a unit', async () => {
    const lines = await linesOf([health]);
    expect(lines).toContain('《甲区妇女发展规划（2021—2030年）》共有主要目标3条，组织实施等方面的要求1条。主要目标都写明了责任单位。');
    expect(lines).not.toContain('表1 未明确责任单位的目标');
  });

  test('is everything in a plan without units, said in a sentence and not listed twice', async () => {
    const lines = printedLines(tasks.build(await (hardQuestions['a plan without units']?.() ?? Promise.reject(new Error('no such question')))).tree);
    expect(lines[3]).toBe('《甲区妇女发展规划（2021—2030年）》共有主要目标6条，组织实施等方面的要求1条。规划没有为主要目标写明责任单位，全部主要目标有待明确责任单位，见下列各表。');
    expect(lines.filter((line) => line.includes('产前检查率达到98%以上')).length).toBe(1);
  });
});

describe('the example taken apart', () => {
  test('has every target of the text once, and what only the indicator table says with the goal that speaks of it', async () => {
    const ground = reportGround(await questionOfExample('both'));
    for (const planned of ground.plans) {
      const blocks = taskBlocks(planned, ground);
      const told = Object.values(blocks).flat().flatMap(({ subjects }) => subjects.flatMap(({ targets }) => targets));
      const ids = told.map(({ id }) => id);
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      const own = planned.monitored.targets.filter(({ repeats }) => repeats === null);
      const untold = own.filter(({ id }) => !ids.includes(id));
      // What is left out is only what the table repeats.
      expect(untold.filter(({ section }) => section !== 'table')).toEqual([]);
      expect(untold.filter(({ indicatorId, deadline }) => !told.some((one) => one.indicatorId === indicatorId && one.deadline === deadline))).toEqual([]);
    }
  });

  test('keeps what the table says otherwise than the text', async () => {
    const lines = printedLines(tasks.build(await questionOfExample('women')).tree);
    expect(lines).toContain('1 | 附表 | — | 剖宫产率 | 剖宫产率 | 41.8% | — | 37.6% | 待明确 | — | 卫生健康局 | 卫健委 | 2030年 | 统计数据及报表');
  });

  test('takes the figure of the middle year from the table, where the text has only the end', async () => {
    const lines = printedLines(tasks.build(await questionOfExample('women')).tree);
    expect(lines.some((line) => line.startsWith('孕产妇死亡率 | 9.7/10万 | 9.5/10万以下 | 9/10万以下'))).toBe(true);
  });

  test('leaves the lead of a goal that names its own units with them', async () => {
    const lines = printedLines(tasks.build(await questionOfExample('women')).tree);
    expect(lines.find((line) => line.includes('婚姻家庭纠纷调解组织在村（社区）实现全覆盖'))).toContain(' | 司法局 | 民政局、妇联 | — | ');
  });
});
