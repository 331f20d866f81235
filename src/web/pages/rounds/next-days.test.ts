import { expect, test } from 'vitest';
import { nextDays } from './next-days.ts';

test.each([
  [2026, { opensOn: '2027-02-01', dueOn: '2027-04-30', lateUntil: '2027-05-31', viewUntil: '2028-02-29' }, { opensOn: '2028-02-01', dueOn: '2028-04-30', lateUntil: '2028-05-31', viewUntil: '2029-02-28' }],
  [2025, { opensOn: '2026-12-31', dueOn: '2027-01-10', lateUntil: '2027-02-01', viewUntil: '2027-06-01' }, { opensOn: '2028-12-31', dueOn: '2029-01-10', lateUntil: '2029-02-01', viewUntil: '2029-06-01' }],
])('a round of %i leads to the same days so many years later', (reportingYear, before, later) => {
  expect(nextDays({ reportingYear, ...before }, 2027)).toEqual(later);
});
