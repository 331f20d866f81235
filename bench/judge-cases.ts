import { chanceFrom } from '../test/seeded.ts';

/** A case as the stream gets it. */
type RawCase = { readonly id: string; readonly years: readonly number[]; readonly values: readonly number[]; readonly scale: string; readonly bound: string; readonly value: number; readonly hold: boolean; readonly deadline: number; readonly family: { readonly s0: number; readonly lambda: number } };

const tenth = (value: number): number => Math.round(value * 10) / 10;

/**
 * So many made-up cases, the same for the same count: seven yearly values each, shares and rates, targets six years ahead.
 *
 * @example rawCases(1000, { hold: false }).length // 1000
 */
export function rawCases(count: number, { hold }: { readonly hold: boolean }): RawCase[] {
  const chance = chanceFrom(count);
  const normal = (): number => chance.fraction() + chance.fraction() + chance.fraction() - 1.5;
  return Array.from({ length: count }, (_, at): RawCase => {
    const share = at % 2 === 0;
    let level = share ? 70 + 25 * chance.fraction() : 5 + 20 * chance.fraction();
    const values = Array.from({ length: 7 }, () => tenth(Math.min(Math.max((level += normal()), 0.5), 99.5)));
    const last = values.at(-1) ?? 0;
    const value = tenth(share ? Math.min(last + 4 * chance.fraction() - (hold ? 3 : 0), 99) : Math.max(last - 2 * chance.fraction() + (hold ? 2 : 0), 0.3));
    return {
      id: `c${String(at)}`, years: [2018, 2019, 2020, 2021, 2022, 2023, 2024], values, scale: share ? 'share' : 'positive', bound: share ? 'at-least' : 'at-most', value, hold, deadline: 2030,
      family: share ? { s0: 0.3, lambda: 0.06 } : { s0: 0.07, lambda: 0.4 },
    };
  });
}
