import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMissing } from '#kernel';
import { oracle } from '../../../test/oracle.ts';
import { rounded } from '../../../test/rounded.ts';
import { worked } from '../../../test/worked-cases.ts';
import { decomposeDifference, type DecompositionPart } from './decompose-difference.ts';

type Columns = { readonly firstPeople: readonly number[]; readonly firstRate: readonly number[]; readonly secondPeople: readonly number[]; readonly secondRate: readonly number[] };
const at = (column: readonly number[], index: number): number => column[index] ?? Number.NaN;
const partsOf = ({ firstPeople, firstRate, secondPeople, secondRate }: Columns): DecompositionPart[] =>
  firstPeople.map((people, index) => ({ name: `第${String(index + 1)}组`, first: { people, rate: at(firstRate, index) }, second: { people: at(secondPeople, index), rate: at(secondRate, index) } }));

describe('the decomposition of a difference', () => {
  test('is what R finds over five ages', () => {
    const { difference, rate, composition, ...columns } = oracle<{ kitagawa: Columns & { difference: number; rate: number; composition: number } }>('gender-composite-scoring', 'gender').kitagawa;
    expect(rounded(decomposeDifference(partsOf(columns)))).toMatchObject(rounded({ difference, rate, composition }) as object);
  });

  test.runIf(worked.present)('worked case C16', () => {
    type C16 = { readonly input: { readonly kit: Readonly<Record<'wA' | 'rA' | 'wB' | 'rB', readonly number[]>> }; readonly expected: { readonly kitagawa_rate_comp: readonly [number, number] } };
    const { input: { kit }, expected: { kitagawa_rate_comp: [rate, composition] } } = worked.read<C16>('C16');
    expect(rounded(decomposeDifference(partsOf({ firstPeople: kit.wA, firstRate: kit.rA, secondPeople: kit.wB, secondRate: kit.rB })))).toMatchObject({ rate, composition });
  });

  test.each([
    ['no parts', [], 'not-applicable'],
    ['nobody on one side', partsOf({ firstPeople: [0, 0], firstRate: [1, 2], secondPeople: [3, 4], secondRate: [1, 2] }), 'not-applicable'],
    ['fewer than nobody', partsOf({ firstPeople: [-1, 3], firstRate: [1, 2], secondPeople: [3, 4], secondRate: [1, 2] }), 'not-a-number'],
    ['a rate that is none', partsOf({ firstPeople: [1, 3], firstRate: [1, Number.NaN], secondPeople: [3, 4], secondRate: [1, 2] }), 'not-a-number'],
  ] as const)('of %s is named', (_, parts, missing) => {
    expect(decomposeDifference(parts)).toEqual({ missing });
  });

  test('leaves no rest: both effects, and all parts of them, add up to the difference', () => {
    const figure = fc.double({ min: 0, max: 1e5, noNaN: true });
    const side = fc.record({ people: fc.nat(100_000), rate: figure });
    fc.assert(fc.property(fc.array(fc.record({ name: fc.constant('组'), first: side, second: side }), { minLength: 1, maxLength: 12 }), (parts) => {
      const found = decomposeDifference(parts);
      if (isMissing(found)) return;
      expect(found.rate + found.composition).toBeCloseTo(found.difference, 6);
      expect(found.parts.reduce((sum, part) => sum + part.rate + part.composition, 0)).toBeCloseTo(found.difference, 6);
    }));
  });
});
