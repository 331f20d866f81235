import { expect, test } from 'vitest';
import { periodWords } from './period-words.ts';

test.each([
  [{ start: '2020-09-01', end: '2020-09-01' }, '2020-09-01'],
  [{ start: '2023-10-01', end: '2024-09-30' }, '2023-10-01 至 2024-09-30'],
])('%j is told as %s', (period, told) => {
  expect(periodWords(period)).toBe(told);
});
