import { expect, test } from 'vitest';
import { localTime } from './local-time.ts';

test('an instant is told in the time of the machine, to the minute; what is none stays as it is', () => {
  const at = new Date(2026, 10, 4, 9, 6, 59);
  expect([localTime(at.toISOString()), localTime(null), localTime('下周')]).toEqual(['2026-11-04 09:06', '', '下周']);
});
