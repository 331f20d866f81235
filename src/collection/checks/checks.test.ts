import * as fc from 'fast-check';
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

  test('checks that look at all places stand last and keep nothing out', () => {
    const across = checks.filter(({ witnesses }) => witnesses !== undefined);
    expect(checks.slice(-across.length)).toEqual(across);
    expect(across.flatMap(({ examples }) => examples.flatMap(({ finds }) => finds.flatMap(({ drops }) => drops)))).toEqual([]);
  });

  test.each(checks.flatMap((check) => (check.witnesses === undefined ? [] : [[check.id, check, check.witnesses] as const])))('%s: witnesses, taken in any two parts, decide as all figures do', (_id, check, witnesses) => {
    const value = fc.constantFrom('0', '0.01', '0.19', '0.2', '0.93', '1', '1.1', '93', '-0.5', null);
    fc.assert(fc.property(fc.array(fc.record({ value, year: fc.constantFrom(2020, 2021), subUnit: fc.constantFrom('甲镇', '乙镇') }), { maxLength: 12 }), fc.nat(12), (sketches, cut) => {
      for (const { indicator } of check.examples) {
        const { figures, context } = toldBy({ title: '', indicator, figures: sketches, finds: [] });
        const told = (some: typeof figures): unknown => check.find(some, context).map(({ code, severity, says, about }) => ({ code, severity, says, about }));
        expect(told(witnesses([...witnesses(figures.slice(0, cut)), ...figures.slice(cut)]))).toEqual(told(figures));
      }
    }));
  });

  test('every file of the folder is on the list', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => !['index.ts', 'check.ts', 'run-checks.ts'].includes(file) && !file.endsWith('.test.ts'));
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(checks.map(({ id }) => id).sort());
  });
});
