import { readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMissing } from '#kernel';
import { rounded } from '../../../../test/rounded.ts';
import { worked } from '../../../../test/worked-cases.ts';
import { adjustedParityIndex } from './adjusted-parity-index.ts';
import { sexMeasures } from './index.ts';

const figure = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const anything = fc.oneof(figure, fc.double(), fc.constantFrom(0, -0, Number.NaN, Infinity, -Infinity, 1e308, 5e-324));

describe('the family of measures between the sexes', () => {
  for (const { id, examples, measure, level } of sexMeasures) {
    test.each(examples)(`${id} of $women and $men`, ({ women, men, gives }) => {
      expect(rounded(measure(women, men), 12)).toEqual(typeof gives === 'string' ? { missing: gives } : rounded(gives, 12));
    });

    test(`${id} shows where it refuses`, () => {
      expect(examples.some(({ gives }) => gives === 'not-a-number')).toBe(true);
    });

    test(`${id} of two equal figures is ${String(level)}`, () => {
      fc.assert(fc.property(figure, (value) => {
        expect(measure(value, value)).toBe(level);
      }));
    });

    test(`${id} is a number or says why not, whatever it is given`, () => {
      fc.assert(fc.property(anything, anything, (women, men) => {
        const found = measure(women, men);
        expect(isMissing(found) || Number.isFinite(found)).toBe(true);
      }));
    });
  }

  test('every file of the folder is on the list', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => !['index.ts', 'measures.test.ts'].includes(file));
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(sexMeasures.map(({ id }) => id).sort());
  });

  test('the adjusted index lies symmetric about 1', () => {
    fc.assert(fc.property(figure, figure, (women, men) => {
      const [one, other] = [adjustedParityIndex.measure(women, men), adjustedParityIndex.measure(men, women)];
      expect(Number(one) + Number(other)).toBeCloseTo(2, 9);
    }));
  });
});

type C16 = { readonly input: { readonly gpi: readonly (readonly [number, number])[] }; readonly expected: { readonly gpi: readonly { readonly gpi: number; readonly gpia: number; readonly gap: number; readonly sym: number }[] } };

describe.runIf(worked.present)('worked case C16', () => {
  const names = [['gpi', 'parity-index'], ['gpia', 'adjusted-parity-index'], ['gap', 'difference'], ['sym', 'symmetric-index']] as const;
  test.each(names)('%s', (name, id) => {
    const { input, expected } = worked.read<C16>('C16');
    const measure = sexMeasures.find((known) => known.id === id)?.measure;
    expect(input.gpi.length).toBeGreaterThan(1);
    for (const [at, [women, men]] of input.gpi.entries()) expect(measure?.(women, men)).toBeCloseTo(expected.gpi[at]?.[name] ?? Number.NaN, 6);
  });
});
