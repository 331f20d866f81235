import { expect, test } from 'vitest';
import { periodKindOf } from './period.ts';

test.each([
  ['2020-01-01', '2020-12-31', 'calendar-year'],
  ['2019-10-01', '2020-09-30', 'health-year'],
  ['2019-09-01', '2020-08-31', 'school-year'],
  ['2020-09-01', '2020-09-01', 'school-date'],
  ['2020-12-31', '2020-12-31', 'year-end'],
  ['2020-01-01', '2021-12-31', null],
  ['2018-10-01', '2020-09-30', null],
  ['2020-03-01', '2020-06-30', null],
])('%s to %s', (start, end, kind) => {
  expect(periodKindOf(start, end)).toBe(kind);
});
