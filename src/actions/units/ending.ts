import type { UnitVersion } from '#storage';
import { isRefusal, type Refusal } from '../refusal.ts';
import { endedFrom, endOf, foundedOn } from '../versions/changed-from.ts';
import { newest, seenUnit, type SeenUnit, type UnitsState } from './units-state.ts';

/** What went over to a unit later cannot have gone to one that is no more. */
const receivesLater = ({ successions }: UnitsState, unitId: string, on: string): boolean => successions.some((one) => one.toUnitId === unitId && one.onDate >= on);

/**
 * Why a unit cannot take part in what happens on a day, or null: it must be there on the day before (`before`) and from the day on.
 *
 * @example notThere(versions, '2025-01-01') // { refused: 'unit-ended', … }
 */
export function notThere(versions: readonly UnitVersion[], on: string): Refusal | null {
  const name = newest(versions).name.zh;
  const founded = foundedOn(versions) ?? on;
  const end = endOf(versions);
  if (end !== null) return { refused: 'unit-ended', message: `“${name}”自 ${end} 起已经撤销。` };
  return founded <= on ? null : { refused: 'unit-not-founded', message: `“${name}”到 ${founded} 才设立。` };
}

/**
 * The version that ends a unit on a day (the first on which it is no more), or why that cannot be.
 *
 * @example endingVersion(state, { unitId, version: 2 }, '2025-01-01')
 */
export function endingVersion(state: UnitsState, seen: SeenUnit, on: string): UnitVersion | Refusal {
  const versions = seenUnit(state, seen);
  if (isRefusal(versions)) return versions;
  const name = newest(versions).name.zh;
  const refusal = notThere(versions, on);
  if (refusal) return refusal;
  if (foundedOn(versions) === on) return { refused: 'ends-before-it-began', message: `“${name}”在 ${on} 才设立，不能同一天撤销。` };
  if (receivesLater(state, seen.unitId, on)) return { refused: 'later-succession', message: `“${name}”在 ${on} 或之后还承接了别的单位，不能在此之前撤销。` };
  const ending = endedFrom(versions, on);
  if (!ending) throw new Error('a unit that is there has no version');
  return { ...ending, aliases: newest(versions).aliases };
}
