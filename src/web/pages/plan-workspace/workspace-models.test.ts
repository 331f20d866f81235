import { expect, test } from 'vitest';
import { itemsOfPlan, type IdentifiedPlan } from '#plan';
import { doubtfulPlan, editedPlan } from '../../../../test/makers/edited-plan.ts';
import { doubtQueue } from './doubt-queue.ts';
import { markedPieces, partAt } from './part-spans.ts';
import { shownPart, shownRows, treeRows, type TreeView } from './tree-rows.ts';

const plan = doubtfulPlan();
const rows = treeRows(plan);
const view: TreeView = { filter: 'all', doubted: new Map(), seen: new Set(), folded: new Set(), words: '' };
const idsOf = (more: Partial<TreeView>): readonly string[] => shownRows(rows, { ...view, ...more }).map(({ item }) => item.itemId);

test('what no decision settles comes first, then errors, then doubts, in the order of the text', () => {
  const grave: IdentifiedPlan = { ...plan, place: null, issues: [...plan.issues, { code: 'line-lost', severity: 'error', message: '一行没有读出。', line: 20 }] };
  expect(doubtQueue(grave).open.map(({ gravity, code, line }) => [gravity, code, line])).toEqual([
    ['obstacle', 'place-missing', null], ['error', 'line-lost', 20], ['doubt', 'page-order-unproven', 9], ['doubt', 'target-uncertain', 11], ['doubt', 'target-uncertain', 11],
  ]);
});

test('what was settled is open no longer, and stays to be looked at with how it was settled', () => {
  const { open, all, obstacles } = doubtQueue({ ...plan, resolutions: [{ key: 'target-uncertain/11', how: 'accepted', note: '对过' }] });
  expect([open.length, obstacles, all.find(({ key }) => key === 'target-uncertain/11')]).toMatchObject([2, 2, { settled: 'accepted', note: '对过' }]);
});

test('a part stands one deeper than what holds it, and says whether something stands in it', () => {
  expect(rows.filter(({ item }) => item.itemId.startsWith('women/1/goal/3')).map(({ item, depth, hasInner }) => [item.itemId, depth, hasInner])).toEqual([['women/1/goal/3', 2, true], ['women/1/goal/3/1', 3, false], ['women/1/goal/3/2', 3, false]]);
  expect([rows[0]?.depth, rows[0]?.item.kind]).toEqual([0, 'plan']);
});

test('what is folded up is not shown, but for those looked for', () => {
  expect(idsOf({ folded: new Set(['women/1']) }).filter((id) => id.startsWith('women/1'))).toEqual(['women/1']);
  expect(idsOf({ folded: new Set(['women/1']), words: '乳腺癌筛查率达到' })).toEqual(['women', 'women/1', 'women/1/goal/3', 'women/1/goal/3/2']);
});

test('a filter keeps what it asks for with all it stands in', () => {
  expect(idsOf({ filter: 'doubts', doubted: new Map([['women/1/goal/2', 1]]) })).toEqual(['women', 'women/1', 'women/1/goal/2']);
  expect(idsOf({ filter: 'unseen', seen: new Set(rows.map(({ item }) => item.itemId).filter((id) => id !== 'women/2')) })).toEqual(['women', 'women/2']);
  expect(idsOf({ filter: 'targets' })).toContain('women/1/goal/1/1');
});

test('a part that is not shown is found in what it stands in', () => {
  const shown = shownRows(rows, { ...view, folded: new Set(['women/1']) });
  expect([shownPart('women/1/goal/1/1', rows, shown), shownPart('women/2', rows, shown), shownPart('gone', rows, shown)]).toEqual(['women/1', 'women/2', 'women']);
});

test('a place of the source leads to the innermost part that stands there', () => {
  const items = itemsOfPlan(editedPlan());
  expect([partAt(items, 9, 5)?.itemId, partAt(items, 9, null)?.itemId, partAt(items, 6, 2)?.itemId, partAt(items, 99, 0)]).toEqual(['women/1/goal/1/1', 'women/1/goal/1', 'women/1', null]);
});

test.each<readonly [string, readonly (readonly [number, number])[], string]>([
  ['孕产妇死亡率', [], '孕产妇死亡率'], ['孕产妇死亡率', [[0, 3]], '[孕产妇]死亡率'], ['孕产妇死亡率', [[3, 6], [0, 1]], '[孕]产妇[死亡率]'], ['孕产妇死亡率', [[0, 4], [2, 6]], '[孕产妇死][亡率]'], ['孕产妇', [[0, 9]], '孕产妇'], ['', [], ''],
])('%s marked at %j', (text, marks, shown) => {
  expect(markedPieces(text, marks).map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text)).join('')).toBe(shown);
});
