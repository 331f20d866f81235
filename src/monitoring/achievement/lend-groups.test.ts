import { expect, test } from 'vitest';
import type { Relation } from '#registry';
import type { Observation } from '../observation.ts';
import { lendGroups } from './lend-groups.ts';

const relations: readonly Relation[] = [
  { kind: 'group-of', member: 'pupil-rate', group: '小学', everyone: 'rate' },
  { kind: 'gender-pair', women: 'women-rate', everyone: 'rate' },
];

const row = (indicatorId: string, ...groups: string[]): Observation => ({
  indicatorId, place: null, subUnit: null, groups, year: 2024, period: null, definitionVersion: '', status: 'final', grade: 'A', source: null, sourceRank: 1, recorded: null,
  content: { kind: 'figure', text: '35.0', value: 35, digits: 1, numerator: null, denominator: null, standardError: null }, origin: { file: null, sheet: null, line: null, column: null },
});

test.each([
  ['a group that is an indicator', ['小学'], [['pupil-rate', []]]],
  ['women of it', ['女性'], [['women-rate', []]]],
  ['both at once are each of the other', ['女', '小学'], [['pupil-rate', ['女']], ['women-rate', ['小学']]]],
  ['everyone', [], []],
  ['another group', ['初中'], []],
])('%s', (_title, groups, lent) => {
  expect(lendGroups([row('rate', ...groups)], relations).map((one) => [one.indicatorId, one.groups])).toEqual(lent);
});

test('lent rows come behind the indicator’s own', () => {
  expect(lendGroups([row('rate', '小学')], relations).map(({ sourceRank }) => sourceRank)).toEqual([101]);
});

test('other indicators lend nothing', () => {
  expect(lendGroups([row('other', '小学')], relations)).toEqual([]);
});
