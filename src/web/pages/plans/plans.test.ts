import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { readDocument } from '#documents';
import { identifyPlan, itemsOfPlan, readPlan, type IdentifiedPlan } from '#plan';
import { planNodes } from './plan-nodes.ts';
import { sideOfText, sideText } from './plan-names.ts';
import { shortWords } from './short-words.ts';
import { itemsByLine, linesOfPlan, sourceParts, spansByLine } from './source-parts.ts';
import { pathTo, treeRows } from './tree-rows.ts';

let plan: IdentifiedPlan;
let children: IdentifiedPlan;
let lines: ReadonlyMap<number, string>;
beforeAll(async () => {
  const document = await readDocument(readFileSync(new URL('../../../../example/示例区妇女儿童发展规划.docx', import.meta.url)));
  const [women, other] = readPlan(document).plans;
  if (!women || !other) throw new Error('the example has two plans');
  [plan, children] = [identifyPlan(women), identifyPlan(other)];
  lines = new Map(document.lines.map(({ line, text }) => [line, text]));
});

test.each<readonly [string, number, string]>([
  ['孕产妇死亡率控制在9/10万以下，城乡差距缩小。', 30, '孕产妇死亡率控制在9/10万以下，城乡差距缩小。'], ['孕产妇死亡率控制在9/10万以下，城乡差距缩小。', 20, '孕产妇死亡率控制在9/10万以下…'], ['平均预期寿命延长到81.25岁并继续提高', 12, '平均预期寿命延长到…'], ['平均预期寿命继续延长并不断提高水平', 8, '平均预期寿命继续…'],
])('%s in %d characters is %s', (text, most, short) => {
  expect(shortWords(text, most)).toBe(short);
});

test('the tree has every part of the plan once, and is closed at first', () => {
  const nodes = planNodes(plan);
  const all = treeRows(nodes, new Set(itemsOfPlan(plan).flatMap(({ itemId }) => [itemId, `${itemId}#goals`, `${itemId}#measures`]).concat('#table')), null);
  expect(all.flatMap(({ node }) => node.itemId ?? []).toSorted()).toEqual(itemsOfPlan(plan).slice(1).map(({ itemId }) => itemId).toSorted());
  expect(treeRows(nodes, new Set(), null).length).toBe(plan.chapters.length + plan.domains.length + 1);
});

test('what was found is shown with what it stands in, and with nothing else', () => {
  const nodes = planNodes(plan);
  const rows = treeRows(nodes, new Set(), new Set(['women/1/goal/2']));
  expect(rows.map(({ node, level, isOpen }) => [node.nodeId, level, isOpen])).toEqual([['women/1', 1, true], ['women/1#goals', 2, true], ['women/1/goal/2', 3, false]]);
  expect([pathTo(nodes, 'women/1/goal/2'), pathTo(nodes, 'nothing')]).toEqual([['women/1', 'women/1#goals'], null]);
});

test('a line of the source leads to the clause it holds, and the clause to its words in that line', () => {
  const goal = plan.domains[0]?.goals[1];
  if (!goal) throw new Error('the example has a second goal');
  expect(itemsByLine(plan).get(goal.line)).toBe(goal.itemId);
  const spans = spansByLine(plan, goal.itemId).get(goal.line) ?? [];
  const marked = sourceParts(lines.get(goal.line) ?? '', spans).filter((part) => part.marked).map(({ text }) => text).join('');
  expect(marked.endsWith(goal.text)).toBe(true);
  expect(sourceParts('1.甲。2.乙。', [[9, 4, 8]])).toEqual([{ text: '1.甲。', marked: false }, { text: '2.乙。', marked: true }]);
});

test('two plans of one document have their own lines', () => {
  expect(linesOfPlan(plan)[1]).toBeLessThan(linesOfPlan(children)[0]);
});

test('a version stands in an address and is read back', () => {
  const side = { planId: '0193c000-0000-7000-8000-000000000010', version: 2 };
  expect([sideOfText(sideText(side)), sideOfText('2'), sideOfText('0193c000-0000-7000-8000-000000000010@0'), sideOfText(undefined)]).toEqual([side, null, null, null]);
});
