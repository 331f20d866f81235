import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importTables, planMatching } from '#collection';
import { readTables, readTxt, type DocumentTree } from '#documents';
import { runMonitoring } from '#monitoring';
import { readPlan, targetsOfPlan } from '#plan';
import { exampleQuestions, hardQuestions } from '../../../../test/makers/hard-questions.ts';
import { printedLines } from '../../../../test/makers/printed-tree.ts';
import { plainText } from '../../figures/say.ts';
import { reportGround } from '../../ground/report-ground.ts';
import type { ReportQuestion } from '../../ground/report-question.ts';
import { isShaky } from '../../ground/warning-level.ts';
import { inGroups } from '../problems/owners.ts';
import { brief } from './brief.ts';

const questions = { ...hardQuestions, ...exampleQuestions };
const ask = (name: string): Promise<ReportQuestion> => questions[name]?.() ?? Promise.reject(new Error(`no question ${name}`));
const linesOf = async (name: string): Promise<readonly string[]> => printedLines(brief.build(await ask(name)).tree);

/** Characters as wide as one: Latin letters and digits take half of one. */
const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1), 0);

/**
 * Lines of 22 a page (GB/T 9704-2012), roughly: titles 20 characters a line and one line below, paragraphs 27 with two to begin, tables in small type with caption, unit and note.
 */
function linesTaken(tree: DocumentTree): number {
  const head = tree.title.reduce((sum, line) => sum + Math.ceil(widthOf(line) / 20), 0) + 1.5 + (tree.subtitle === '' ? 0 : 1);
  return tree.sections.flatMap(({ blocks }) => blocks).reduce((sum, block) => {
    if (block.kind === 'table') return sum + 1.8 + (block.body.length + block.head.length) * 0.85 + block.notes.length;
    if (block.kind === 'picture') return Number.POSITIVE_INFINITY;
    return sum + Math.ceil((widthOf(plainText(block.kind === 'heading' ? [...block.runs, ...block.tail] : block.runs)) + 4) / 27);
  }, head);
}

const twoPages = 44;

describe('the brief for leaders', () => {
  test.each(Object.keys(questions))('takes two pages at most: %s', async (name) => {
    const tree = brief.build({ ...(await ask(name)), settings: { issuer: '甲区妇女儿童工作委员会办公室', office: '区妇儿工委办公室', date: '2025年8月1日' } }).tree;
    expect(linesTaken(tree)).toBeLessThanOrEqual(twoPages);
  });

  const source = new URL('../../../../../shared/', import.meta.url);
  test.each(['kundulun-2021-2030.txt', 'baijiantan-2021-2025.txt'])('takes two pages at most for plans of two hundred targets: %s', async (file) => {
    if (!existsSync(new URL(`plans/${file}`, source))) return void console.warn(`skipped: ${file} is not here`);
    const { plans } = readPlan(readTxt(readFileSync(new URL(`plans/${file}`, source))));
    const data = importTables(await readTables(readFileSync(new URL('data/china_series.csv', source)), 'd.csv'), planMatching(plans.flatMap(targetsOfPlan)));
    const run = (year: number) => runMonitoring({ plans, observations: data.observations, year, asOf: '2024-08-01', place: '全国' });
    const used = { name: file, fingerprint: '' };
    const tree = brief.build({ plans, run: run(2023), before: run(2022), data, place: '全国', standIn: null, planFile: used, dataFile: used, settings: { issuer: '某区统计局', office: '区妇儿工委办公室', date: '2024年8月1日' }, program: '' }).tree;
    expect(linesTaken(tree)).toBeLessThanOrEqual(twoPages);
  });

  test('tells in order how it stands, what goes well, what does not, what is missing, what is proposed', async () => {
    expect(await linesOf('no target met')).toEqual([
      '《甲区妇女发展规划（2021—2030年）》', '2024年监测简报', '一、总体情况。2024年共监测规划目标7项，能够判断的4项中达标0项，达标率0.0%。未达标的4项中，难以如期达标的4项。列入预警的有红色4项、黄色1项；距目标要求还有较大差距，如期实现目标任务艰巨。',
      '表1 目标达标情况', '规划 | 目标 | 可监测 | 达标 | 达标率 | 难以如期达标 | 证据不足 | 不能判断', '妇女发展规划 | 7 | 4 | 0 | 0.0% | 4 | 0 | 3', '注：达标率＝达标÷可监测。难以如期达标即前景为达标困难或预计不达标。表中按目标计，以下按指标计（一项指标可以有几个目标）。',
      '二、进展较好的方面。本年度还没有能够用数据说明的达标指标。',
      '三、需要关注的问题。4项指标难以如期达标：产前检查率为80.0%，距2030年98%以上的目标还差18.0个百分点，达标概率2%（卫生健康局）；婚前医学检查率为48.0%，距2030年70%以上的目标还差22.0个百分点，达标概率2%（卫生健康局）；九年义务教育巩固率为83.4%，距2030年97%以上的目标还差13.6个百分点，达标概率2%（教育局、妇联）；孕产妇系统管理率为78.0%，距2030年95%以上的目标还差17.0个百分点，达标概率3%（卫生健康局）。',
      '四、数据缺口。1项指标缺少数据，2项指标缺少佐证或有待核实，涉及卫生健康局（2项）、教育局（1项）、妇联（1项）。', '五、建议', '1.攻坚难点指标。4项难以如期达标的指标由卫生健康局、教育局、妇联逐项提出措施和时限。',
      '2.补齐数据。1项缺少数据的指标由卫生健康局补报或说明原因，没有统计的开展专项调查。', '3.落实举证。2项待核的指标由卫生健康局、教育局、妇联报送完成情况和佐证材料。',
    ]);
  });

  test.each<readonly [string, readonly string[]]>([
    ['all targets met', [
      '一、总体情况。2024年共监测规划目标4项，能够判断的4项中达标4项，达标率100.0%。没有未达标的目标。没有目标需要预警；总体进展顺利。', '三、需要关注的问题。没有发现难以如期达标或退步的指标。', '四、数据缺口。没有因缺少数据或佐证材料而不能判断的目标。', '五、建议。继续按规划推进各项任务，按时报送数据和佐证材料。',
    ]],
    ['no data at all', [
      '一、总体情况。2024年共监测规划目标7项，目前还没有能够判断的目标。列入预警的有黄色5项。', '二、进展较好的方面。目前没有能够判断的指标，进展情况有待数据报齐后说明。', '三、需要关注的问题。目前没有能够判断的指标，尚不能说明哪些目标存在困难。',
      '四、数据缺口。5项指标缺少数据，2项指标缺少佐证或有待核实，涉及卫生健康局（5项）、教育局（2项）、妇联（2项）。',
    ]],
    ['only one year of data', ['二、进展较好的方面。婚前医学检查率为93.5%（2030年目标70%以上）。', '三、需要关注的问题。有3项未达标且数据不足以预测。']],
    ['after the end of the plan', ['三、需要关注的问题。有1项到期未达标。']],
    ['an indicator with twelve breakdowns', ['三、需要关注的问题。1项指标难以如期达标：适龄儿童免疫规划疫苗接种率方面，2024年12个乡镇（街道）中3个符合，尚未实现2030年每个乡镇（街道）96%以上的目标，达标概率2%（卫生健康局）。']],
    ['a plan without units', ['四、数据缺口。1项指标缺少数据，2项指标缺少佐证或有待核实，规划没有写明责任单位。', '1.攻坚难点指标。4项难以如期达标的指标由责任单位逐项提出措施和时限。']],
    ['goals without targets only', ['一、总体情况。规划中没有读出可以监测的目标。']],
    ['two plans of one subject', ['《甲区妇女发展规划（2031—2035年）》 | 7 | 0 | 0 | — | 0 | 0 | 7']],
  ])('reads well: %s', async (name, sentences) => {
    const lines = await linesOf(name);
    for (const sentence of sentences) expect(lines).toContain(sentence);
  });

  test('proposes three things at most', async () => {
    for (const name of Object.keys(questions)) expect((await linesOf(name)).filter((line) => /^\d\./.test(line)).length).toBeLessThanOrEqual(3);
  });

  test('praises nothing it warns of', async () => {
    const ground = reportGround(await ask('the example, both plans'));
    const shaky = inGroups(ground, ['kept', 'at-risk']).filter(isShaky).map(({ main }) => main.indicator);
    const praised = (await linesOf('the example, both plans')).find((line) => line.startsWith('二、')) ?? '';
    expect(shaky.length).toBeGreaterThan(3);
    expect(shaky.filter((indicator) => praised.includes(indicator))).toEqual([]);
    expect(praised.split('；').length).toBeGreaterThanOrEqual(3);
  });
});
