import type { z } from 'zod';
import type { NewAssignment, UnitVersion } from '#storage';
import { isRefusal, type Refusal } from '../refusal.ts';
import { endingVersion, notThere } from './ending.ts';
import { foundUnit, nextOrdinal } from './found-unit.ts';
import type { UnitsWithDuties } from './load-units-with-duties.ts';
import { openDuties } from './open-duties.ts';
import { passOnDuties } from './pass-on-duties.ts';
import type { takingUnit } from './unit-fields.ts';
import { nameTaken } from './unit-names.ts';
import { nameOf, noEffect, seenUnit, stateAfter, type SeenUnit, type UnitsEffect } from './units-state.ts';

/** A unit that comes apart. `ends`: it is no more; else parts of it go and it stays. `duties` names, by place in `into`, who gets which; `dutiesTo` who gets the rest. */
export type Splitting = SeenUnit & {
  readonly into: readonly z.output<typeof takingUnit>[];
  readonly ends: boolean;
  readonly on: string;
  readonly dutiesTo: number | undefined;
  readonly duties: readonly { readonly assignmentId: string; readonly to: number }[];
  readonly note: string | null;
};

type Parts = { readonly unitIds: readonly string[]; readonly founded: readonly UnitVersion[] };

/** The units that take over, those founded with their first versions. */
function partsOf(state: UnitsWithDuties, { unitId, into, on }: Splitting, newId: () => string): Parts | Refusal {
  const founded: UnitVersion[] = [];
  const unitIds: string[] = [];
  for (const part of into) {
    if ('name' in part) {
      const ordinal = part.ordinal ?? nextOrdinal(state) + founded.length;
      const version = foundUnit(state, { ...part, ordinal }, { unitId: newId(), validFrom: on });
      founded.push(version);
      unitIds.push(version.unitId);
      continue;
    }
    const versions = seenUnit(state, part);
    if (isRefusal(versions)) return versions;
    const refusal = notThere(versions, on);
    if (refusal) return refusal;
    unitIds.push(part.unitId);
  }
  if (unitIds.includes(unitId)) return { refused: 'into-itself', message: '拆出的单位不能是原单位自己；原单位保留请选“原单位保留”。' };
  return new Set(unitIds).size < unitIds.length ? { refused: 'named-twice', message: '同一个单位写了两次。' } : { unitIds, founded };
}

/** Who gets each duty, by the id of the unit; null: it stays where it is. */
function sharedOut(state: UnitsWithDuties, { unitId, ends, on, dutiesTo, duties }: Splitting, unitIds: readonly string[]): ReadonlyMap<string, readonly NewAssignment[]> | Refusal {
  const open = state.assignments.filter((one) => one.unitId === unitId);
  const named = new Map(duties.map(({ assignmentId, to }) => [assignmentId, to]));
  if ([...named.keys()].some((id) => !open.some(({ assignmentId }) => assignmentId === id))) return { refused: 'unknown-assignment', message: '指定转交的任务里，有的不属于这个单位或已经结束。' };
  if ([...named.values(), ...(dutiesTo === undefined ? [] : [dutiesTo])].some((to) => to >= unitIds.length)) return { refused: 'unknown-part', message: '承接任务的单位不在拆分后的单位之中。' };
  const rest = open.filter(({ assignmentId }) => !named.has(assignmentId));
  if (ends && rest.length > 0 && dutiesTo === undefined) {
    return openDuties({ unit: nameOf(state, unitId), on, duties: rest, words: state.words, whatToDo: '请指明每项任务由拆分后的哪个单位承接。' });
  }
  const moving = open.flatMap((duty) => {
    const to = unitIds[named.get(duty.assignmentId) ?? dutiesTo ?? -1];
    return to === undefined ? [] : [{ duty, to }];
  });
  return new Map([...Map.groupBy(moving, ({ to }) => to)].map(([to, all]) => [to, all.map(({ duty }) => duty)]));
}

/**
 * A unit comes apart into several: each of its duties goes to exactly one of them (or stays, when it stays), and it is written down what came of it. All or nothing.
 *
 * @example split(state, { unitId, version: 2, into: [{ name: '教育局', … }, { name: '体育局', … }], ends: true, on: '2025-01-01', dutiesTo: 0, duties: [], note: null }, newId)
 */
export function split(state: UnitsWithDuties, splitting: Splitting, newId: () => string): { readonly effect: UnitsEffect } | Refusal {
  const { unitId, into, ends, on, note } = splitting;
  if (ends && into.length < 2) return { refused: 'split-into-one', message: '原单位撤销时至少要拆成两个单位；只换成一个单位请用“单位更替”。' };
  const versions = seenUnit(state, splitting);
  if (isRefusal(versions)) return versions;
  const ending = ends ? endingVersion(state, splitting, on) : notThere(versions, on);
  if (isRefusal(ending)) return ending;
  const parts = partsOf(state, splitting, newId);
  if (isRefusal(parts)) return parts;
  const shares = sharedOut(state, splitting, parts.unitIds);
  if (isRefusal(shares)) return shares;
  const handed = [...shares].map(([toUnitId, duties]) =>
    passOnDuties({ duties, held: state.assignments.filter((one) => one.unitId === toUnitId), toUnitId, on, reason: note ?? '单位拆分', newId }));
  const effect = {
    founded: parts.founded.map((version) => version.unitId),
    versions: [...(ending ? [ending] : []), ...parts.founded],
    successions: parts.unitIds.map((toUnitId) => ({ regionId: state.regionId, successionId: newId(), onDate: on, kind: 'split' as const, fromUnitId: unitId, toUnitId, note })),
    ended: handed.flatMap(({ ended }) => ended),
    added: handed.flatMap(({ added }) => added),
  };
  return nameTaken(stateAfter(state, { ...noEffect, ...effect }).units, effect.founded) ?? { effect };
}
