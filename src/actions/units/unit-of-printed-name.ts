import { holdsOn } from '#kernel';
import { plainUnitName, sameDepartment } from '#plan';
import type { UnitSuccession, UnitVersion } from '#storage';
import { livesOn } from '../versions/changed-from.ts';
import { unitNameKey } from './unit-name-key.ts';
import { unitNames, type UnitNameSpan } from './unit-names.ts';

/** How a printed name led to a unit, the surest first. */
export const nameMatches = ['name', 'short-name', 'alias', 'without-brackets', 'without-place', 'other-day', 'succession', 'same-department'] as const;

/** A unit that a printed name may mean on a day, how it was found, and the name by which. */
export type UnitMatch = { readonly unitId: string; readonly how: (typeof nameMatches)[number]; readonly by: string };

/** Where a name is looked for: the units of a region, what became of them, and what the region is called (which names often leave out or add). */
export type UnitRegister = { readonly units: ReadonlyMap<string, readonly UnitVersion[]>; readonly successions: readonly UnitSuccession[]; readonly placeNames: readonly string[] };

/** 示例区教育局, 区教育局 and 全区教育局 are 教育局 here. */
function withoutPlace(key: string, placeNames: readonly string[]): string {
  const own = placeNames.map(unitNameKey).find((place) => place !== '' && key.startsWith(place) && key.length > place.length + 1);
  const rest = own === undefined ? key : key.slice(own.length);
  return rest.length > 3 ? rest.replace(/^(?:全|本|我)?[区县市旗省](?!政|场|监)/, '') : rest;
}

/** The units in which one that is no more lives on, on a day. */
function heirs({ units, successions }: UnitRegister, unitId: string, day: string, seen: readonly string[] = []): readonly string[] {
  if (livesOn(units.get(unitId) ?? [], day)) return [unitId];
  const next = successions.filter(({ fromUnitId, toUnitId, onDate }) => fromUnitId === unitId && onDate <= day && !seen.includes(toUnitId));
  return next.flatMap(({ toUnitId }) => heirs({ units, successions, placeNames: [] }, toUnitId, day, [...seen, unitId]));
}

const once = (matches: readonly UnitMatch[]): readonly UnitMatch[] => matches.filter(({ unitId }, at) => matches.findIndex((other) => other.unitId === unitId) === at);

/**
 * Which units a name printed in a document means on a day: one that was called so that day; else one called so without what stands in brackets or the place; else one called so on
 * another day, or the heirs of one that is no more; else those that look like the same department (a guess). The first way that finds any decides.
 *
 * @example unitOfPrintedName(register, '区卫计局', '2023-05-01') // [{ unitId, how: 'other-day', by: '示例区卫计局' }]
 */
export function unitOfPrintedName(register: UnitRegister, printed: string, day: string): readonly UnitMatch[] {
  const spans = [...register.units.values()].flatMap(unitNames);
  const asked = { whole: unitNameKey(printed), plain: unitNameKey(plainUnitName(printed)) };
  const bare = (key: string): string => withoutPlace(key, register.placeNames);
  const found = (how: UnitMatch['how'] | null, which: readonly UnitNameSpan[]): readonly UnitMatch[] => once(which.map(({ unitId, as, text }) => ({ unitId, how: how ?? as, by: text })));
  const today = spans.filter((span) => holdsOn(span, day));
  const equal = (span: UnitNameSpan): boolean => [asked.whole, asked.plain].includes(span.key) || bare(span.key) === bare(asked.plain);
  const ways: readonly (() => readonly UnitMatch[])[] = [
    () => found(null, today.filter(({ key }) => key === asked.whole)),
    () => found('without-brackets', today.filter(({ text, key }) => key === asked.plain || unitNameKey(plainUnitName(text)) === asked.plain)),
    () => found('without-place', today.filter(({ text }) => bare(unitNameKey(plainUnitName(text))) === bare(asked.plain))),
    () => found('other-day', spans.filter((span) => equal(span) && livesOn(register.units.get(span.unitId) ?? [], day))),
    () => once(spans.filter(equal).flatMap(({ unitId, text }) => heirs(register, unitId, day).map((heir) => ({ unitId: heir, how: 'succession' as const, by: text })))),
    () => found('same-department', today.filter(({ text }) => sameDepartment(bare(unitNameKey(text)), bare(asked.whole)))),
  ];
  for (const way of ways) {
    const matches = way();
    if (matches.length > 0) return matches;
  }
  return [];
}
