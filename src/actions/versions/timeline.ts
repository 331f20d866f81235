import { versionOn, type Dated, type Validity } from '#kernel';
import { dayAfter, dayBefore } from './neighbouring-day.ts';

/** Consecutive days on which one version holds. */
export type Stretch<T> = Validity & { readonly held: T };

/**
 * What holds when, as far as is known now: the versions laid over each other, those recorded later on top, as stretches in the order of days. Days of which nothing is known are in none.
 *
 * @example timeline([{ version: 1, validFrom: '2021-01-01', validTo: null }, { version: 2, validFrom: '2023-01-01', validTo: null }]).map(({ validTo }) => validTo) // ['2022-12-31', null]
 */
export function timeline<T extends Dated>(versions: readonly T[]): readonly Stretch<T>[] {
  const borders = [...new Set(versions.flatMap(({ validFrom, validTo }) => (validTo === null ? [validFrom] : [validFrom, dayAfter(validTo)])))].sort();
  const stretches: Stretch<T>[] = [];
  for (const [at, from] of borders.entries()) {
    const held = versionOn(versions, from);
    if (!held) continue;
    const next = borders[at + 1];
    const validTo = next === undefined ? held.validTo : dayBefore(next);
    const last = stretches.at(-1);
    if (last?.held === held && last.validTo !== null && dayAfter(last.validTo) === from) stretches[stretches.length - 1] = { ...last, validTo };
    else stretches.push({ validFrom: from, validTo, held });
  }
  return stretches;
}

/**
 * Whether two spans of days have a day in common; the first such day, else null.
 *
 * @example firstCommonDay({ validFrom: '2021-01-01', validTo: null }, { validFrom: '2020-01-01', validTo: '2021-06-30' }) // '2021-01-01'
 */
export function firstCommonDay(one: Validity, other: Validity): string | null {
  const from = one.validFrom > other.validFrom ? one.validFrom : other.validFrom;
  return [one.validTo, other.validTo].every((to) => to === null || from <= to) ? from : null;
}
