import { describe, expect, test } from 'vitest';
import { worked } from '../../../test/worked-cases.ts';
import { parityOf, parityWords } from './parity.ts';

describe('parity', () => {
  test.each([
    [1, 'level'], [0.97, 'level'], [1.03, 'level'], [97 / 100, 'level'], [1.1 - 0.07, 'level'], [0.97 - Number.EPSILON / 2, 'level'], [0.9699, 'men-higher'], [1.0301, 'women-higher'], [0, 'men-higher'],
    [Number.NaN, { missing: 'not-a-number' }], [Infinity, { missing: 'not-a-number' }], [-0.1, { missing: 'not-applicable' }],
  ])('of %s is %j', (index, parity) => {
    expect(parityOf(index)).toEqual(parity);
  });

  test('has a word for each answer', () => {
    expect(['level', 'women-higher', 'men-higher'].map((parity) => Object.entries(parityWords).find(([known]) => known === parity)?.[1])).toEqual(['基本均等', '女高于男', '男高于女']);
  });

  test.runIf(worked.present)('worked case C16', () => {
    const { expected } = worked.read<{ expected: { gpi: readonly { gpi: number; parity: boolean }[] } }>('C16');
    expect(expected.gpi.map(({ gpi }) => parityOf(gpi) === 'level')).toEqual(expected.gpi.map(({ parity }) => parity));
  });
});
