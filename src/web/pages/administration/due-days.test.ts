import { expect, test } from 'vitest';
import { dueDays } from './due-days.ts';

test('the steps of a year have their days, and how many are left; what has passed is below zero', () => {
  const schema = { type: 'object', properties: { notice: { type: 'string', description: '下发通知、培训的截止日（月-日）' }, report: { type: 'string', description: '监测报告送审的截止日（月-日）' } } };
  expect(dueDays(schema, { notice: '02-28', report: '07-15' }, '2026-03-01')).toEqual([{ step: 'notice', word: '下发通知、培训', day: '2026-02-28', daysLeft: -1 }, { step: 'report', word: '监测报告送审', day: '2026-07-15', daysLeft: 136 }]);
});
