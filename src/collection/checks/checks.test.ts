import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toldBy } from '../checking/example-figures.ts';
import { checks } from './index.ts';

describe('the family of checks', () => {
  for (const check of checks) {
    test.each(check.examples)(`${check.id}: $title`, (example) => {
      const { figures, context } = toldBy(example);
      const found = check.find(figures, context);
      expect(found.map(({ code, severity, at, drop }) => ({ code, severity, rows: at.map(({ row }) => row), drops: drop.map(({ row }) => row) }))).toEqual(example.finds);
      expect(found.filter(({ says }) => !/\p{Script=Han}/u.test(says) || /undefined|null|Infinity|\[object/.test(says))).toEqual([]);
    });

    test(`${check.id} has an example for every code and one that finds nothing`, () => {
      expect([...new Set(check.examples.flatMap(({ finds }) => finds.map(({ code }) => code)))].sort()).toEqual([...check.codes].sort());
      expect(check.examples.some(({ finds }) => finds.length === 0)).toBe(true);
    });
  }

  test('every file of the folder is on the list', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => !['index.ts', 'check.ts', 'run-checks.ts'].includes(file) && !file.endsWith('.test.ts'));
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(checks.map(({ id }) => id).sort());
  });
});
