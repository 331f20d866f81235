import { describe, expect, test } from 'vitest';
import { hardQuestions } from '../../../../test/makers/hard-questions.ts';
import { printedLines } from '../../../../test/makers/printed-tree.ts';
import { questionOfExample } from '../../../../test/makers/report-question.ts';
import { reportGround } from '../../ground/report-ground.ts';
import { highestLevel } from '../../ground/warning-level.ts';
import { warnedTargets } from '../parts/warnings/warned-targets.ts';
import { warnings } from './warnings.ts';

const hard = async (name: string): Promise<readonly string[]> => printedLines(warnings.build(await (hardQuestions[name]?.() ?? Promise.reject(new Error(`no question ${name}`)))).tree);

describe('the list of warnings', () => {
  test('says in a sentence that there are none, without a table', async () => {
    expect(await hard('all targets met')).toEqual(['《甲区妇女发展规划（2021—2030年）》', '2024年预警清单', '根据《甲区妇女发展规划（2021—2030年）》2024年的监测结果，按预警规则对4项目标逐项检查，没有目标需要预警。没有预警不等于全部达标，各项目标的进展见年度统计监测报告。']);
  });

  test('says that there is nothing to warn of where a plan sets no targets', async () => {
    expect(await hard('goals without targets only')).toContain('《甲区妇女发展规划（2021—2030年）》中没有读出可以监测的目标，没有可以预警的内容。');
  });

  test('has every target once, at its loudest level, with all rules that speak, whose it is and what clears it', async () => {
    const lines = await hard('no target met');
    expect(lines[2]).toBe('根据《甲区妇女发展规划（2021—2030年）》2024年的监测结果，按预警规则对7项目标逐项检查，列入预警的5项，其中红色预警4项、黄色预警1项。分领域情况见表1，逐项的理由、责任单位和解除条件见表2。');
    expect(lines.filter((line) => line.endsWith('预警（4项）') || line.endsWith('预警（1项）'))).toEqual(['红色预警（4项）', '黄色预警（1项）']);
    expect(lines.filter((line) => line.includes(' | 产前检查率 | '))).toEqual([
      '1 | 红色 | 产前检查率 | 妇女与健康 | ✕ 未达标 | 80.0% | 98%以上（2030年） | 2% | W1 预计不达标：2030年达标的概率为2%，低于20%。\nW4 不利变动：连续2次向不利方向变动：2023年比上年下降0.5个百分点，2024年比上年下降0.5个百分点；2030年达标的概率为2%，低于80%。 | 卫生健康局 | 新数据使达标概率回到预警界限及以上；或由妇儿工委办签署说明（写明理由和期限）。\n最新一年不再变差并回到控制限以内；或由责任单位说明原因、妇儿工委办签署。',
    ]);
  });

  test('counts by domain what it lists', async () => {
    expect((await hard('no target met')).filter((line) => /^(?:妇女与|合计)/.test(line))).toEqual(['妇女与健康 | 5 | 3 | 0 | 1 | 4 | 1', '妇女与教育 | 2 | 1 | 0 | 0 | 1 | 1', '合计 | 7 | 4 | 0 | 1 | 5 | 2']);
  });

  test('says that nobody is named where the plan names nobody', async () => {
    expect((await hard('a plan without units')).filter((line) => line.includes(' | 产前检查率 | '))[0]).toContain(' | 未明确 | ');
  });

  test('of the example holds every warned target once and the loudest first', async () => {
    const ground = reportGround(await questionOfExample('both'));
    const all = warnedTargets(ground);
    const warned = ground.plans.flatMap(({ domains }) => domains.flatMap(({ targets }) => targets)).filter((target) => highestLevel(target) !== null);
    expect(all.map(({ target }) => target).toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(warned.toSorted((a, b) => a.id.localeCompare(b.id)));
    const order = all.map(({ level }) => ['red', 'orange', 'yellow'].indexOf(level));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(all.every(({ target, level }) => highestLevel(target) === level)).toBe(true);
    expect(order.length).toBeGreaterThan(50);
  });
});
