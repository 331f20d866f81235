import { expect, test } from 'vitest';
import { editedPlan } from '../../../../../test/makers/edited-plan.ts';
import { likelyCut } from './likely-cut.ts';
import { numberOf } from './number-of.ts';
import { targetChanges, targetDraft } from './target-draft.ts';

test.each<readonly [string, number | string | null]>([['12', 12], [' 12.5 ', 12.5], ['', null], ['　', null], ['1。5', 1.5], ['-20', -20], ['十二', '十二'], ['1，200', 1200]])('“%s” in a field of a number is %j', (text, value) => {
  expect(numberOf(text)).toBe(value);
});

test.each<readonly [string, number]>([['加强服务。健全工作机制。', 5], ['办好讲座；办好热线', 5], ['达到80%以上，达到90%', 8], ['增强意识。', 3]])('“%s” is parted at %d', (text, at) => {
  expect(likelyCut(text)).toBe(at);
});

const before = targetDraft(editedPlan().domains[0]?.goals[0]?.targets[0] ?? {});

test('only the fields somebody changed go with an edit, as it takes them', () => {
  expect(targetChanges(before, before)).toEqual({});
  expect(targetChanges(before, { ...before, value: '11', strict: 'true', groups: '城镇、农村', direction: '', deadline: '2025', scope: '农村' })).toEqual({ value: 11, strict: true, groups: ['城镇', '农村'], direction: null, deadline: 2025, scope: '农村' });
});

test('a printed baseline goes with its year, and goes away when its figure is taken out', () => {
  const withBaseline = { ...before, baselineValue: '85.2', baselineOf: '2020' };
  expect([targetChanges(before, withBaseline), targetChanges(withBaseline, before)]).toEqual([{ statedBaseline: { value: 85.2, year: 2020 } }, { statedBaseline: null }]);
});
