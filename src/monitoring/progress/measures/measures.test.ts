import { readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUndefined, type ProgressFacts } from '../measure.ts';
import { measures } from './index.ts';

const nothing: ProgressFacts = { points: [], target: null, direction: 1, limit: null, transform: 'identity' };

describe('the family of measures of progress', () => {
  for (const { id, examples, measure } of measures) {
    test.each(examples)(`${id}: $title`, ({ facts, gives, level }) => {
      const found = measure({ ...nothing, ...facts });
      const told = isUndefined(found) ? found.missing : typeof gives === 'number' && Math.abs(found.value - gives) < 1e-6 ? gives : found.value;
      expect([told, isUndefined(found) ? undefined : (level && found.level)]).toEqual([gives, level]);
    });

    test(`${id} says why, in Chinese, where it is not defined`, () => {
      const whys = examples.map(({ facts }) => measure({ ...nothing, ...facts })).filter(isUndefined).map(({ why }) => why);
      expect([whys.length > 0, whys.filter((why) => !/^\p{Script=Han}/u.test(why))]).toEqual([true, []]);
    });
  }

  test('every file of the folder is on the list', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => !['index.ts', 'measures.test.ts'].includes(file));
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(measures.map(({ id }) => id).sort());
  });

  const value = fc.oneof(fc.double({ min: -1e3, max: 1e3 }), fc.constantFrom(0, Number.NaN, Infinity, -0, 100));
  const points = fc.uniqueArray(fc.record({ year: fc.integer({ min: 2010, max: 2032 }), value }), { maxLength: 8, selector: ({ year }) => year }).map((all) => [...all].sort((a, b) => a.year - b.year));
  const anyFacts = fc.record({
    points, target: fc.option(fc.record({ year: fc.integer({ min: 2010, max: 2035 }), value })), direction: fc.constantFrom(1 as const, -1 as const, 0 as const), limit: fc.constantFrom(null, 100, 1, 0),
    transform: fc.constantFrom('identity' as const, 'log' as const, 'logit' as const),
  });

  test('a measure is a number or a named reason, never NaN or Infinity', () => {
    fc.assert(fc.property(anyFacts, (facts) => {
      const wrong = measures.filter(({ measure }) => {
        const found = measure(facts);
        return isUndefined(found) ? found.why === '' : !Number.isFinite(found.value) || (found.score !== null && !Number.isFinite(found.score));
      });
      expect(wrong.map(({ id }) => id)).toEqual([]);
    }), { numRuns: 3000 });
  });
});
