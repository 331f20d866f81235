import { describe, expect, test } from 'vitest';
import type { DocumentTree, Table } from '#documents';
import { hardQuestions, longUnit } from '../../../../test/makers/hard-questions.ts';
import { printedLines } from '../../../../test/makers/printed-tree.ts';
import { questionOfExample } from '../../../../test/makers/report-question.ts';
import { reportGround } from '../../ground/report-ground.ts';
import { everyoneNamed, responsibilityOf } from '../../ground/responsibility.ts';
import { ownTargets, unitShares } from '../parts/feedback/unit-shares.ts';
import { feedback } from './feedback.ts';

const hard = async (name: string): Promise<DocumentTree> => feedback.build(await (hardQuestions[name]?.() ?? Promise.reject(new Error(`no question ${name}`)))).tree;
const unitsOf = ({ sections }: DocumentTree): readonly string[] => sections.filter(({ annex }) => annex).map(({ title }) => title);
/** The lines of one unit's sheet. */
const sheetOf = (tree: DocumentTree, unit: string): readonly string[] => printedLines({ ...tree, title: [], sections: tree.sections.filter(({ title }) => title === unit) });
const tablesOf = (tree: DocumentTree): readonly Table[] => tree.sections.flatMap(({ annex, blocks }) => (annex ? blocks.filter((block) => block.kind === 'table') : []));

describe('the feedback to the units', () => {
  test('is a section a unit, those with most targets first, each with its tables on one sheet', async () => {
    const tree = await hard('no target met');
    expect([unitsOf(tree), tree.annexList]).toEqual([['卫生健康局', '妇联', '教育局', '财政局'], undefined]);
    expect(tree.sections.filter(({ annex }) => annex).every(({ title, blocks }) => blocks.every((block) => block.kind !== 'table' || block.sheet === title))).toBe(true);
  });

  test('is one section for nobody where the plan names nobody', async () => {
    const tree = await hard('a plan without units');
    expect(unitsOf(tree)).toEqual(['未明确责任单位']);
    expect(printedLines(tree)).toContain('规划没有写明责任单位，全部目标列在一张反馈表中。请先明确责任单位，再按单位反馈。');
  });

  test('carries the name of a unit whole, however long', async () => {
    expect(unitsOf(await hard('a unit with a name of forty characters'))).toContain(longUnit);
  });

  test('tells a unit its figures, the year before, base, target, state, outlook, probability', async () => {
    expect(sheetOf(await hard('no target met'), '卫生健康局').slice(1, 7)).toEqual([
      '本单位牵头或负责的目标共5项，其中未达标3项、不能判断2项；列入预警的4项。需要补报数据或佐证的指标和目标2项。', '一、牵头和负责的目标', '',
      '序号 | 指标或目标 | 领域 | 职责 | 单位 | 基期值 | 上年值 | 最新值 | 目标 | 现状 | 前景 | 达标概率',
      '1 | 孕产妇系统管理率 | 妇女与健康 | 牵头 | % | 80.0 | 78.5 | 78.0 | 95%以上（2030年） | ✕ 未达标 | ✕ 预计不达标 | 3%',
      '2 | 产前检查率 | 妇女与健康 | 牵头 | % | 82.0 | 80.5 | 80.0 | 98%以上（2030年） | ✕ 未达标 | ✕ 预计不达标 | 2%',
    ]);
  });

  test('tells why a unit is warned, and what it owes, missing data apart from missing evidence', async () => {
    const lines = sheetOf(await hard('no target met'), '卫生健康局');
    expect(lines).toContain('2 | 红色 | 产前检查率 | W1 预计不达标 | 2030年达标的概率为2%，低于20%。 | 新数据使达标概率回到预警界限及以上；或由妇儿工委办签署说明（写明理由和期限）。');
    expect(lines.slice(lines.indexOf('序号 | 指标或目标 | 需要报送 | 原因') + 1).slice(0, 2)).toEqual([
      '1 | 妇女健康意识明显增强 | 完成情况、完成日期和佐证材料 | 待举证或核实',
      '2 | 标准化妇幼保健机构数 | 2021年、2022年、2023年、2024年的数据 | 2024年应有数据而没有（未收集）；应报年份中缺4年：2021年（未收集）、2022年（未收集）、2023年（未收集）、2024年（未收集）。',
    ]);
  });

  test('ends with a line for who filled in, who signed, and when', async () => {
    for (const table of tablesOf(await hard('no target met')).filter(({ id }) => id.endsWith('/form'))) {
      expect(table.body.at(-1)?.map(({ runs }) => runs.map((run) => ('text' in run ? run.text.trim() : '')).join(''))).toEqual(['填表人', '', '负责人签字', '', '日期', '']);
    }
  });

  test('tells a unit that only helps where it helps, by domain', async () => {
    expect(sheetOf(await hard('no target met'), '财政局').slice(1, 6)).toEqual([
      '本单位没有牵头或负责的目标。另配合其他单位落实目标5项。', '一、配合落实的目标', '', '领域 | 牵头单位 | 目标 | 达标 | 未达标 | 证据不足 | 不能判断 | 其中未达标的指标', '妇女与健康 | 卫生健康局 | 5 | 0 | 3 | 0 | 2 | 孕产妇系统管理率、产前检查率、婚前医学检查率',
    ]);
  });

  test('asks nothing of a unit that owes nothing, and says so', async () => {
    const lines = sheetOf(await hard('all targets met'), '卫生健康局');
    expect(lines.filter((line) => line.includes('没有'))).toEqual(['本单位牵头或负责的目标共3项，其中达标3项；没有列入预警的。', '除需要报送的数据外，以上目标没有预警。', '没有需要补报的数据和佐证材料。']);
  });

  test('of the example reaches every target: each stands with all who answer for it, or with nobody', async () => {
    const ground = reportGround(await questionOfExample('both'));
    const shares = unitShares(ground);
    for (const { monitored, responsibilities, domains } of ground.plans) {
      for (const target of domains.flatMap(({ targets }) => targets)) {
        const named = everyoneNamed(responsibilities.get(target.id) ?? responsibilityOf([]));
        const holding = shares.filter((share) => ownTargets(share).includes(target) || share.helped.some(({ targets }) => targets.includes(target))).map(({ name }) => name);
        expect([monitored.title, target.id, holding.toSorted()]).toEqual([monitored.title, target.id, (named.length === 0 ? [''] : [...named]).toSorted()]);
      }
    }
    const counts = shares.filter(({ name }) => name !== '').map((share) => ownTargets(share).length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(shares.at(-1)?.name).toBe('');
  });

  test('shows the values of what cannot be judged', async () => {
    const { tree } = feedback.build(await questionOfExample('women'));
    expect(sheetOf(tree, '卫生健康局').find((line) => line.includes('产床与助产士比'))).toContain('| 0.33 |');
  });

  test('names its many annexes in one line, which Word says below the text', async () => {
    const { tree } = feedback.build(await questionOfExample('both'));
    expect(tree.annexList).toBe(`1—${String(unitsOf(tree).length)}. 各责任单位反馈表（单位和次序见“各责任单位目标进展”表）`);
  });
});
