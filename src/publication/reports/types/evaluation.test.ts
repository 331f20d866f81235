import { describe, expect, test } from 'vitest';
import type { Block, DocumentTree } from '#documents';
import { hardQuestions } from '../../../../test/makers/hard-questions.ts';
import { printedLines } from '../../../../test/makers/printed-tree.ts';
import { planLines, questionOfExample, questionOfText, series } from '../../../../test/makers/report-question.ts';
import type { ReportQuestion } from '../../ground/report-question.ts';
import { plainText } from '../../figures/say.ts';
import { noPassages } from '../../passages/passage.ts';
import { proofRead } from '../../proofing/proof-read.ts';
import { finishReport } from '../finish-report.ts';
import { evaluation } from './evaluation.ts';

const ask = (name: string): Promise<ReportQuestion> => hardQuestions[name]?.() ?? Promise.reject(new Error(`no question ${name}`));
const hard = async (name: string): Promise<readonly string[]> => printedLines(evaluation.build(await ask(name)).tree);
const blocksOf = ({ sections }: DocumentTree): readonly Block[] => sections.flatMap(({ blocks }) => blocks);
const isToFill = (block: Block): boolean => [...(block.kind === 'paragraph' ? block.runs : block.kind === 'heading' ? block.tail : [])].some((run) => 'text' in run && run.mark === 'to-fill');

describe('the evaluation report', () => {
  test.each<readonly [string, string, string]>([
    ['no target met', '中期评估报告', '《甲区妇女发展规划（2021—2030年）》到2030年为止，评估年份2024年还没有到规划的最后一年，编为中期评估报告。'],
    ['after the end of the plan', '终期评估报告', '《甲区妇女发展规划（2021—2030年）》到2030年为止，评估年份2031年已到规划的最后一年，编为终期评估报告。'],
  ])('%s: is of the stage the year says, and says why', async (name, title, why) => {
    const { title: titles } = evaluation.build(await ask(name)).tree;
    expect([titles.at(-1), (await hard(name)).includes(why)]).toEqual([title, true]);
  });

  test('goes through the parts of an evaluation in their order', async () => {
    const { tree } = evaluation.build(await questionOfExample('both'));
    expect(blocksOf(tree).flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [plainText(block.runs)] : []))).toEqual(['摘要', '评估过程及工作描述', '实施情况的评估', '效率、效果和效益', '存在的主要问题及原因', '对策和建议']);
  });

  test('lists every measure of every domain of the example with a place for what became of it', async () => {
    const question = await questionOfExample('both');
    const measures = blocksOf(evaluation.build(question).tree).filter(({ id }) => /\/measures\/\d+$/.test(id));
    expect(measures.length).toBe(question.plans.reduce((sum, { domains }) => sum + domains.reduce((all, domain) => all + domain.measures.length, 0), 0));
    expect(measures.every(isToFill)).toBe(true);
  });

  test('names the units of a domain once, and of a measure its own', async () => {
    const text = planLines('甲区妇女发展规划', [{ title: '妇女与健康', units: '责任单位：卫生健康局', goals: ['产前检查率达到98%以上。'], measures: ['完善服务网络。健全工作机制。', '加强宣传。（责任单位：宣传部）'] }]);
    const lines = printedLines(evaluation.build(await questionOfText(text, series('产前检查率', { 2024: '97.0' }))).tree);
    expect(lines.filter((line) => line.includes('【待填写：落实情况和成效】') || line.includes('提出策略措施'))).toEqual([expect.stringMatching(/^（\d）政策措施。规划为妇女与健康领域提出策略措施2条，责任单位为卫生健康局。$/), '完善服务网络：【待填写：落实情况和成效】', '加强宣传（宣传部）：【待填写：落实情况和成效】']);
  });

  test('computes of efficiency, effectiveness and benefit what figures tell, names who has the rest, and rates nothing below seven tenths', async () => {
    const lines = await hard('no target met');
    expect(lines.filter((line) => / \| (?:监测数据|财政部门)/.test(line))).toEqual([
      '到期目标按期完成率 | 还没有到期且能够判断的目标 | 监测数据', '资金投入和预算执行率 | 待提供 | 财政部门、责任单位：预算批复、决算', '达标率 | 0.0%（0/4） | 监测数据', '各项指标实际进度占应有进度的平均比例 | 0.0% | 监测数据',
      '预计到期达标的项数（概率之和） | 0.1项（能够预测的4项） | 监测数据', '性别和城乡差距 | 没有数据 | 监测数据',
    ]);
    expect(lines.filter((line) => /项，不足七成，暂不评级/.test(line)).map((line) => line.split('【')[0])).toEqual(['1.效率。4项要点中已有依据的0项，不足七成，暂不评级。', '2.效果。5项要点中已有依据的3项，不足七成，暂不评级。', '3.效益。4项要点中已有依据的0项，不足七成，暂不评级。']);
  });

  test('leaves under every problem a place for its causes', async () => {
    const blocks = blocksOf(evaluation.build(await questionOfExample('both')).tree);
    const found = blocks.filter(({ id }) => /^causes\/[a-z-]+$/.test(id) && id !== 'causes/others');
    expect(found.length).toBeGreaterThan(3);
    expect(found.map(({ id }) => blocks.some((block) => block.id === `${id}/why` && isToFill(block)))).toEqual(found.map(() => true));
  });

  test('keeps what was written into its passages when the figures are new', async () => {
    const text = planLines('甲区妇女发展规划', [{ title: '妇女与健康', units: '责任单位：卫生健康局', goals: ['产前检查率达到98%以上。'] }]);
    const [before, now] = await Promise.all([2023, 2024].map((year) => questionOfText(text, series('产前检查率', { 2020: '94.0', 2021: '95.0', 2022: '95.5', 2023: '95.8', 2024: '98.6' }), year)));
    if (before === undefined || now === undefined) throw new Error('no question');
    const filled = blocksOf(evaluation.build(before).tree).filter(isToFill).map(({ id }) => id).filter((id) => !id.startsWith('causes/') && id !== 'abstract/how');
    const passages = { ...noPassages('evaluation'), passages: filled.map((key) => ({ key, place: 'instead' as const, text: `已写：${key}`, basis: [] })) };
    const asked = { year: 2024, asOf: '2025-08-01', subject: null, place: null, parent: null, standIn: null, issuer: '', office: '', date: '' };
    const { tree } = finishReport(evaluation, now, asked, { passages, file: { name: '', fingerprint: '' } });
    const written = new Map(blocksOf(tree).map((block) => [block.id, block]));
    const lost = filled.filter((key) => {
      const block = written.get(key);
      return block === undefined || !(block.kind === 'paragraph' || block.kind === 'heading') || !plainText(block.kind === 'heading' ? [...block.runs, ...block.tail] : block.runs).includes(`已写：${key}`);
    });
    expect([filled.length > 10, lost]).toEqual([true, []]);
  });

  test('of the example leaves nothing for a proof-reader', async () => {
    expect(proofRead(evaluation.build(await questionOfExample('both')).tree)).toEqual([]);
  });
});
