import { describe, expect, test } from 'vitest';
import { worked } from '../../test/worked-cases.ts';
import { attackerIntervals } from './attacker-intervals.ts';
import { isSameCell, type Cell, type CountTable } from './count-table.ts';
import { protectTable } from './protect-table.ts';
import { chanceUp, roundRandomly } from './round-randomly.ts';

type Suppression = {
  readonly input: { readonly table: CountTable; readonly primary: readonly Cell[]; readonly need: number };
  readonly expected: { readonly extra: readonly Cell[]; readonly cost: number; readonly intervals: Readonly<Record<string, readonly [number, number]>>; readonly naive_one_secondary: string };
};
type Rounding = { readonly input: { readonly base: number }; readonly expected: { readonly p_up: Readonly<Record<string, number>>; readonly expectation: Readonly<Record<string, number>> } };

/** The case writes a cell as "(0, 1)". */
const cellOf = (printed: string): Cell => {
  const [row = NaN, column = NaN] = (printed.match(/\d+/g) ?? []).map(Number);
  return [row, column];
};

describe.skipIf(!worked.present)('the worked cases of method 12', () => {
  test('C19: the optimum and what an attacker sees', () => {
    const { input, expected } = worked.read<Suppression>('C19');
    const found = protectTable(input.table, input.primary, input.need);
    expect(found).toMatchObject({ kind: 'protected', primary: input.primary, secondary: expected.extra, secondaryTotal: expected.cost });
    const intervals = found.kind === 'protected' ? found.intervals : [];
    expect(intervals).toEqual(Object.entries(expected.intervals).map(([cell, [lower, upper]]) => ({ cell: cellOf(cell), lower, upper })));
  });

  test('C19: with one more cell of the row alone the cell is recovered', () => {
    const { input, expected } = worked.read<Suppression>('C19');
    const printed = [...expected.naive_one_secondary.matchAll(/(\(\d+, \d+\)): \(([\d.]+), ([\d.]+)\)/g)].map(([, cell = '', lower, upper]) => ({ cell: cellOf(cell), lower: Number(lower), upper: Number(upper) }));
    expect(attackerIntervals(input.table, printed.map(({ cell }) => cell))).toEqual(printed);
    expect(printed.filter(({ cell }) => input.primary.some((primary) => isSameCell(primary, cell))).map(({ lower, upper }) => [lower, upper])).toEqual([[3, 3]]);
  });

  test('C20: chances of rounding up, and nothing is added or taken on average', () => {
    const { input: { base }, expected } = worked.read<Rounding>('C20');
    for (const [count, chance] of Object.entries(expected.p_up)) expect(chanceUp(Number(count), base)).toBeCloseTo(chance, 6);
    // Draws spread evenly over [0, 1), as many as divide by the base.
    const draws = Array.from({ length: 1000 * base }, (_, at) => (at + 0.5) / (1000 * base));
    const rounded = (count: number): number[] => draws.map((draw) => roundRandomly(count, base, draw));
    for (const [count, chance] of Object.entries(expected.p_up)) expect(rounded(Number(count)).filter((value) => value > Number(count)).length / draws.length).toBeCloseTo(chance, 6);
    for (const [count, mean] of Object.entries(expected.expectation)) expect(rounded(Number(count)).reduce((sum, value) => sum + value, 0) / draws.length).toBeCloseTo(mean, 9);
  });
});
