import type { z } from 'zod';
import type { UnitAlias, UnitSuccession, UnitVersion } from '#storage';
import { isRefusal, type Refusal } from '../refusal.ts';
import { timeline } from '../versions/timeline.ts';
import { endingVersion, notThere } from './ending.ts';
import { foundUnit } from './found-unit.ts';
import { passOnDuties } from './pass-on-duties.ts';
import type { takingUnit } from './unit-fields.ts';
import { nameTaken, unitNames } from './unit-names.ts';
import { lastVersion, newest, noEffect, seenUnit, stateAfter, type SeenUnit, type UnitsEffect, type UnitsState } from './units-state.ts';

/** Several units that become one on a day. */
export type Joining = {
  readonly units: readonly SeenUnit[];
  readonly into: z.output<typeof takingUnit>;
  readonly on: string;
  readonly kind: Extract<UnitSuccession['kind'], 'merged' | 'replaced'>;
  readonly note: string | null;
};

/** The names under which the old units were known on the day: they mean the new one from then on. */
function carriedNames(sources: readonly (readonly UnitVersion[])[], own: ReadonlySet<string>, on: string): readonly UnitAlias[] {
  const spans = sources.flatMap((versions) => unitNames(versions)).filter(({ validTo }) => validTo === null || validTo >= on);
  const taken = new Set(own);
  return spans.flatMap(({ text, key, validFrom, validTo }) => {
    if (taken.has(key)) return [];
    taken.add(key);
    return [{ name: { zh: text }, validFrom: validFrom > on ? validFrom : on, validTo }];
  });
}

/** The version of the unit that takes over, with the names it takes over; of a unit that is there, the stretch of the day is said again. */
function takingVersion(state: UnitsState, { into, on }: Joining, sources: readonly (readonly UnitVersion[])[], newUnitId: string): UnitVersion | Refusal {
  if ('name' in into) {
    const founded = foundUnit(state, into, { unitId: newUnitId, validFrom: on });
    const own = new Set(unitNames([founded]).map(({ key }) => key));
    return { ...founded, aliases: [...founded.aliases, ...carriedNames(sources, own, on)] };
  }
  const versions = seenUnit(state, into);
  if (isRefusal(versions)) return versions;
  const refusal = notThere(versions, on);
  if (refusal) return refusal;
  const stretch = timeline(versions).find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo));
  if (!stretch) throw new Error('a unit that is there has no version');
  const own = new Set(unitNames(versions).filter(({ validTo }) => validTo === null).map(({ key }) => key));
  return { ...stretch.held, version: lastVersion(versions) + 1, validFrom: on, validTo: stretch.validTo, aliases: [...newest(versions).aliases, ...carriedNames(sources, own, on)] };
}

/**
 * Several units become one: the old ones end, their names and duties go over, and it is written down what became of each. All or nothing.
 *
 * @example joinInto(state, { units: [{ unitId, version: 1 }], into: { unitId: other, version: 4 }, on: '2025-01-01', kind: 'merged', note: null }, newId)
 */
export function joinInto(state: UnitsState, joining: Joining, newId: () => string): { readonly effect: UnitsEffect } | Refusal {
  const { units, into, on, kind, note } = joining;
  const ids = units.map(({ unitId }) => unitId);
  if (new Set(ids).size < ids.length) return { refused: 'named-twice', message: '同一个单位写了两次。' };
  if ('unitId' in into && ids.includes(into.unitId)) return { refused: 'into-itself', message: '单位不能并入自己。' };
  const endings: UnitVersion[] = [];
  for (const seen of units) {
    const ending = endingVersion(state, seen, on);
    if (isRefusal(ending)) return ending;
    endings.push(ending);
  }
  const taking = takingVersion(state, joining, ids.map((id) => state.units.get(id) ?? []), 'name' in into ? newId() : into.unitId);
  if (isRefusal(taking)) return taking;
  const reason = note ?? (kind === 'merged' ? '单位合并' : '单位由新单位接替');
  const { ended, added } = passOnDuties({
    duties: state.assignments.filter(({ unitId }) => ids.includes(unitId)), held: state.assignments.filter(({ unitId }) => unitId === taking.unitId), toUnitId: taking.unitId, on, reason, newId,
  });
  const effect = {
    ...noEffect, founded: 'name' in into ? [taking.unitId] : [], versions: [...endings, taking], ended, added,
    successions: ids.map((fromUnitId) => ({ regionId: state.regionId, successionId: newId(), onDate: on, kind, fromUnitId, toUnitId: taking.unitId, note })),
  };
  return nameTaken(stateAfter(state, effect).units, [taking.unitId]) ?? { effect };
}

