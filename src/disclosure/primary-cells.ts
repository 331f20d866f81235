import { assertCountTable, cellsOf, countAt, type Cell, type CountTable } from './count-table.ts';

/** What a table of persons is about, as far as it decides which counts are too small to show. */
export type PersonTopic = 'violence' | 'abuse' | 'hiv' | 'suicide' | 'named-cause-death' | 'other-persons';

/** The highest count that is not shown, by topic. */
export type FrequencySettings = Readonly<Record<PersonTopic, number>>;

/** The settings of method 11.1; local law may ask for more. */
export const frequencySettings: FrequencySettings = { violence: 4, abuse: 4, hiv: 4, suicide: 4, 'named-cause-death': 4, 'other-persons': 2 };

/** What is asked of a table: its topic, and whether its zeros are hidden too (where the complement discloses: 0 of 6 tested means that all 6 are known). */
export type FrequencyRule = { readonly topic: PersonTopic; readonly zeros?: boolean };

/**
 * The primary cells of a table of persons by the frequency rule (method 11.1): counts from 1 to the highest of the topic, and zeros on request, in reading order. Throws a
 * RangeError for what is no table of counts, or a setting that is no whole number from 0: with not-a-number nothing would be hidden.
 *
 * @example primaryCells([[3, 12], [20, 0]], { topic: 'violence' }) // [[0, 0]]
 */
export function primaryCells(table: CountTable, { topic, zeros = false }: FrequencyRule, settings: FrequencySettings = frequencySettings): readonly Cell[] {
  assertCountTable(table);
  const highest = settings[topic];
  if (!Number.isSafeInteger(highest) || highest < 0) throw new RangeError(`no highest count of ${topic}: ${String(highest)}`);
  return cellsOf(table).filter((cell) => {
    const count = countAt(table, cell);
    return count === 0 ? zeros : count <= highest;
  });
}
