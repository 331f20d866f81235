import { describe, expect, test } from 'vitest';
import { readTxt } from '#documents';
import type { Clause, Plan } from '../tree.ts';
import { readBlocks } from './read-blocks.ts';

const read = (text: string): Plan[] => [...readBlocks(readTxt(new TextEncoder().encode(text)), () => () => ({ targets: [], facts: [] })).plans];
const numbers = (clauses: readonly Clause[]): (number | null)[] => clauses.map(({ number }) => number);

const classic = `示例区妇女发展规划
（2021—2030年）
前 言
妇女是社会进步的推动者。
第一章 指导思想
坚持男女平等基本国策。
第二章 发展领域、主要目标和策略措施
（一）妇女与健康
责任单位：卫生健康局、教育局（体育局）
主要目标：
1.孕产妇死亡率下降到10/10万以下。
2.5岁以下儿童死亡率下降。
策略措施：
1.完善制度。把保障健康放在
优先位置。
2、加强服务。健全网络。
（二）妇女与教育
主要目标：
1．毛入学率达到99%。
策略措施：
1．加强教育。
第三章 组织实施
（一）加强领导。坚持党的领导。
（二）落实责任。完善机制。`;

describe('the layout of the source plans', () => {
  const [plan] = read(classic);

  test('title, subject, place and period come from the printed title', () => {
    expect(plan).toMatchObject({ title: '示例区妇女发展规划（2021—2030年）', titlePrinted: true, subject: 'women', place: '示例区', startYear: 2021, endYear: 2030 });
  });

  test('domains hold their goals, measures and units', () => {
    expect(plan?.domains.map(({ number, title, goals, measures }) => [number, title, numbers(goals), numbers(measures)])).toEqual([
      [1, '妇女与健康', [1, 2], [1, 2]],
      [2, '妇女与教育', [1], [1]],
    ]);
    expect(plan?.domains[0]?.units).toEqual([
      { name: '卫生健康局', as: '卫生健康局', role: null },
      { name: '教育局', as: '教育局（体育局）', role: null },
    ]);
  });

  test('a clause is whole, without its number; its title is its first sentence', () => {
    expect(plan?.domains[0]?.measures[0]).toMatchObject({ number: 1, title: '完善制度', text: '完善制度。把保障健康放在优先位置。', line: 14 });
    expect(plan?.domains[0]?.goals[1]?.text).toBe('5岁以下儿童死亡率下降。');
  });

  test('the other chapters keep their clauses', () => {
    expect(plan?.chapters.map(({ number, title, clauses }) => [number, title, numbers(clauses)])).toEqual([
      [null, '前言', [null]], [1, '指导思想', [null]], [2, '发展领域、主要目标和策略措施', []], [3, '组织实施', [1, 2]],
    ]);
  });
});

describe('other layouts', () => {
  test('goals and measures under numbered headings: 一、 （一）主要目标 1.', () => {
    const [plan] = read('示例市儿童发展规划（2011—2020年）\n一、儿童与健康\n（一）主要目标\n1.降低死亡率。\n2.提高覆盖率。\n（二）策略措施\n1.加强投入。\n二、儿童与教育\n（一）主要目标\n1.提高巩固率。\n（二）策略措施\n1.均衡发展。\n2.加强师资。');
    expect(plan?.domains.map(({ title, goals, measures }) => [title, goals.length, measures.length])).toEqual([['儿童与健康', 2, 1], ['儿童与教育', 1, 2]]);
  });

  test('goals in one chapter, measures in another, with the same domain titles', () => {
    const [plan] = read('一、指导思想\n坚持儿童优先。\n二、主要目标\n（一）儿童与健康\n1.降低死亡率。\n2.提高覆盖率。\n（二）儿童与教育\n1.提高巩固率。\n三、策略措施\n（一）儿童与健康\n1.加强投入。\n（二）儿童与教育\n1.均衡发展。');
    expect(plan?.domains.map(({ title, goals, measures }) => [title, goals.length, measures.length])).toEqual([['儿童与健康', 2, 1], ['儿童与教育', 1, 1]]);
  });

  test('units in brackets after a measure belong to the measure, with their roles', () => {
    const [plan] = read('一、妇女与健康\n主要目标\n1.提高覆盖率。\n策略措施\n1.加强筛查。（牵头单位：卫生健康局；配合单位：财政局、妇联）\n2.加强宣传。');
    expect(plan?.domains[0]?.measures[0]?.units).toEqual([
      { name: '卫生健康局', as: '卫生健康局', role: 'lead' },
      { name: '财政局', as: '财政局', role: 'support' },
      { name: '妇联', as: '妇联', role: 'support' },
    ]);
    expect(plan?.domains[0]?.measures[1]?.units).toEqual([]);
  });

  test('a line of units after each goal belongs to that goal', () => {
    const [plan] = read('一、妇女与健康\n主要目标\n1.提高覆盖率。\n责任单位：卫生健康局\n2.降低死亡率。\n责任单位：医保局\n策略措施\n1.加强筛查。');
    expect(plan?.domains[0]?.goals.map(({ units }) => units.map(({ name }) => name))).toEqual([['卫生健康局'], ['医保局']]);
    expect(plan?.domains[0]?.goals[0]?.text).toBe('提高覆盖率。');
  });

  test('（1） and ① below a measure stay in its text', () => {
    const [plan] = read('一、妇女与健康\n主要目标\n1.提高覆盖率。\n策略措施\n1.加强服务。\n（1）健全网络。\n①建设机构。\n2.加强宣传。');
    expect(plan?.domains[0]?.measures.map(({ text }) => text)).toEqual(['加强服务。（1）健全网络。①建设机构。', '加强宣传。']);
  });

  test('a goal whose heading stands on a line of its own', () => {
    const [plan] = read('一、妇女与健康\n主要目标\n1.提高健康水平\n妇女平均预期寿命延长，孕产妇死亡率下降到10/10万以下。\n2.改善营养状况\n贫血率下降。\n策略措施\n1.加强服务。');
    expect(plan?.domains[0]?.goals.map(({ title, text }) => [title, text])).toEqual([
      ['提高健康水平', '妇女平均预期寿命延长，孕产妇死亡率下降到10/10万以下。'], ['改善营养状况', '贫血率下降。'],
    ]);
  });

  test('headings glued to what they head', () => {
    const [plan] = read('（一）妇女与健康 主要目标：1.提高覆盖率。\n2.降低死亡率。\n策略措施:1.加强服务。');
    expect(plan?.domains.map(({ title, goals, measures }) => [title, numbers(goals), numbers(measures)])).toEqual([['妇女与健康', [1, 2], [1]]]);
  });

  test('two plans without titles and prefaces: the chapters count anew', () => {
    const one = (who: string): string => `一、指导思想\n坚持${who}优先发展。\n二、发展领域\n（一）${who}与健康\n主要目标：\n1.${who}健康水平提高。\n策略措施：\n1.加强${who}服务。\n三、组织实施\n加强领导。\n`;
    expect(read(one('妇女') + one('儿童')).map(({ subject, domains }) => [subject, domains.length])).toEqual([['women', 1], ['children', 1]]);
  });

  test('page marks go, also inside words, and stay accounted for', () => {
    const document = readBlocks(readTxt(new TextEncoder().encode('一、妇女与健康\n主要目标\n1.提高妇女基本医疗保险和基本养老保险参保覆\n— 12 —\n盖率。\n策略措施\n1.加强服务。')), () => () => ({ targets: [], facts: [] }));
    expect(document.plans[0]?.domains[0]?.goals[0]?.text).toBe('提高妇女基本医疗保险和基本养老保险参保覆盖率。');
    expect(document.marks.map(({ kind, text }) => [kind, text])).toEqual([['page-mark', '— 12 —']]);
  });

  test('a hole in the numbers is a doubt with its place', () => {
    const [plan] = read('一、妇女与健康\n主要目标\n1.提高覆盖率。\n3.降低死亡率。\n策略措施\n1.加强服务。');
    expect(plan?.issues.map(({ code, line }) => [code, line])).toContainEqual(['numbering-gap', 4]);
  });

  test('one spelling per unit', () => {
    const [plan] = read('一、甲\n责任单位：市场监督管理局\n主要目标\n1.提高。\n二、乙\n责任单位：市场监督局\n主要目标\n1.提高。');
    expect(plan?.domains.map(({ units }) => units.map(({ name, as }) => [name, as]))).toEqual([[['市场监督管理局', '市场监督管理局']], [['市场监督管理局', '市场监督局']]]);
  });
});

describe('a domain that opens with where things stand', () => {
  const domain = (number: string, name: string, opening: string): string => `${number}、${name}\n${opening}主要目标：\n1．孕产妇死亡率下降。\n策略措施：\n1．完善制度。\n`;
  test.each([
    ['one heading', '（一）现状\n去年有所下降。\n'],
    ['two headings', '（一）发展现状\n去年有所下降。\n（二）存在的问题与挑战\n仍有差距。\n'],
    ['items below the heading', '（一）现状和问题\n1．去年有所下降。\n2．仍有差距。\n'],
  ])('keeps its own name and stays apart from the next: %s', (_, opening) => {
    const [plan] = read(`示例区妇女发展规划（2021—2030年）\n${domain('一', '妇女与健康', opening)}${domain('二', '妇女与环境', opening)}`);
    expect(plan?.domains.map(({ title, goals, measures }) => [title, numbers(goals), numbers(measures)])).toEqual([['妇女与健康', [1], [1]], ['妇女与环境', [1], [1]]]);
    expect(plan?.chapters.some(({ title }) => title.includes('现状'))).toBe(true);
  });
  test('a domain whose name only speaks of problems is one', () => {
    const [plan] = read(`示例区妇女发展规划（2021—2030年）\n一、发展领域\n${domain('（一）', '妇女与就业困难', '').replace('、', '')}`);
    expect(plan?.domains.map(({ title }) => title)).toEqual(['妇女与就业困难']);
  });
});
