import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jobKinds } from './job-kinds.ts';

test('every file of the family is on the list, under its own name', () => {
  expect([...jobKinds.keys()].toSorted()).toEqual(readdirSync(join(import.meta.dirname, 'kinds')).map((name) => name.replace(/\.ts$/, '')).toSorted());
});

describe.each([...jobKinds.values()].map((declaration) => [declaration.kind, declaration] as const))('%s', (_kind, { title, input, examples, mostAttempts, leaseSeconds }) => {
  test('has a Chinese title and limits', () => {
    expect(title).toMatch(/^\p{Script=Han}+$/u);
    expect([mostAttempts > 0, leaseSeconds >= 30]).toEqual([true, true]);
  });

  test.each(examples)('takes or refuses its examples', ({ input: value, refusedAt }) => {
    const read = input.safeParse(value);
    expect(read.success ? undefined : read.error.issues[0]?.path.join('.')).toBe(refusedAt);
  });
});
