import { expect, test } from 'vitest';
import { drawnRows, isOpen, matrixCell, matrixRows, stateOf } from './matrix-rows.ts';
import type { AssignedItem } from './use-plan-assignments.ts';

const answering = (unitId: string, own: boolean) => ({ unitId, unit: unitId, assignedOn: own ? 'here' : 'above', assignedOnLabel: '', own });
const item = (itemId: string, kind: AssignedItem['kind'], more: Partial<AssignedItem> = {}): AssignedItem => ({ planId: 'p', plan: '规划', itemId, kind, label: itemId, text: `${itemId}的文字`, gone: false, whatToDo: null, leads: [], supports: [], own: [], version: 0, allowed: [], ...more });

const led = item('led', 'goal', { leads: [answering('health', false)] });
const helped = item('helped', 'goal', { supports: [answering('health', true)] });
const nobody = item('nobody', 'goal');
const gone = item('gone', null, { gone: true, leads: [answering('health', true)] });
const measure = item('measure', 'measure');
const preface = item('preface', 'clause');
const all = [gone, led, helped, nobody, measure, preface];
const usual = { kind: 'goal', open: false, unitId: null, find: '' } as const;

test('what nobody leads comes first, and what nobody has to lead is not missed', () => {
  expect(all.map(stateOf)).toEqual(['gone', 'led', 'no-lead', 'nobody', 'nobody', 'unasked']);
  expect(matrixRows(all, usual).map(({ itemId }) => itemId)).toEqual(['gone', 'nobody', 'helped', 'led']);
  expect(matrixRows(all, { ...usual, kind: 'all', open: true }).map(({ itemId }) => itemId)).toEqual(['gone', 'nobody', 'measure', 'helped']);
  expect(all.filter(isOpen).length).toBe(4);
});

test('of a unit what it leads or helps with, and of words what has them', () => {
  expect(matrixRows(all, { ...usual, unitId: 'health' }).map(({ itemId }) => itemId)).toEqual(['gone', 'helped', 'led']);
  expect(matrixRows(all, { ...usual, kind: 'all', find: 'preface的' }).map(({ itemId }) => itemId)).toEqual(['preface']);
  expect([matrixCell(led, 'health'), matrixCell(helped, 'health'), matrixCell(nobody, 'health')]).toEqual([{ role: 'lead', own: false }, { role: 'support', own: true }, null]);
});

test.each<readonly [string, Parameters<typeof drawnRows>[0], readonly [number, number, number]]>([
  ['at the top', { top: 0, height: 500, rowHeight: 50, count: 300, focused: 0 }, [15, 0, 14]], ['in the middle, with the one that has the focus far above', { top: 5000, height: 500, rowHeight: 50, count: 300, focused: 2 }, [20, 96, 2]],
  ['at the end', { top: 14_500, height: 500, rowHeight: 50, count: 300, focused: null }, [14, 286, 299]], ['with three rows', { top: 0, height: 500, rowHeight: 50, count: 3, focused: 7 }, [3, 0, 2]],
])('the rows drawn %s are few', (_where, view, [count, first, last]) => {
  const rows = drawnRows(view);
  expect([rows.length, rows[0], rows.at(-1)]).toEqual([count, first, last]);
});
