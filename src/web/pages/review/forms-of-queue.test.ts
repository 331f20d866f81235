import { expect, test } from 'vitest';
import { formsOfQueue, type ListedForm } from './forms-of-queue.ts';

const form = (unit: string, state: string, errors: number, doubts: number, explained: number): ListedForm => ({
  formId: unit, roundId: 'r', round: '', reportingYear: 2025, unitId: unit, unit, state, stateWord: '', cycleVersion: 1, dueOn: null, dueWord: '', inCharge: '', answeredAt: null, allowed: [], progress: { asked: 9, answered: 9, missing: 0, errors, doubts, explained, conflicts: 0 },
});
const forms = [form('甲局', 'signed', 0, 3, 3), form('乙局', 'signed', 0, 2, 0), form('丙局', 'approved', 1, 0, 0), form('丁局', 'signed', 1, 0, 0)];

test.each<[string, Parameters<typeof formsOfQueue>[1], Parameters<typeof formsOfQueue>[2], string | null, readonly string[]]>([
  ['those of the queue, most to look at first', 'signed', {}, null, ['丁局', '乙局', '甲局']],
  ['only what is open', 'signed', { doubts: true }, null, ['丁局', '乙局']],
  ['every state', 'all', { search: '局' }, null, ['丙局', '丁局', '乙局', '甲局']],
  ['of another round none', 'signed', { round: 'other' }, null, []],
  ['the one being looked at stays after it went on', 'signed', { doubts: true }, '丙局', ['丙局', '丁局', '乙局']],
])('%s', (_told, queue, search, keep, units) => {
  expect(formsOfQueue(forms, queue, search, keep).map(({ unit }) => unit)).toEqual(units);
});
