import type { NewAssignment, UnitSuccession, UnitVersion } from '#storage';
import type { Refusal } from '../refusal.ts';

/** The units of a region as a decision sees them: every version, what went over between them, and what those concerned have to do from the day on. */
export type UnitsState = {
  readonly regionId: string;
  readonly units: ReadonlyMap<string, readonly UnitVersion[]>;
  readonly successions: readonly UnitSuccession[];
  readonly assignments: readonly NewAssignment[];
};

/** What a decision does to the units of a region; the same for every action on them. */
export type UnitsEffect = {
  readonly founded: readonly string[];
  readonly versions: readonly UnitVersion[];
  readonly successions: readonly UnitSuccession[];
  readonly ended: readonly { readonly assignmentId: string; readonly validTo: string }[];
  readonly added: readonly NewAssignment[];
};

/** Nothing at all; what a decision does is written over it. */
export const noEffect: UnitsEffect = { founded: [], versions: [], successions: [], ended: [], added: [] };

/** A unit as a person saw it. */
export type SeenUnit = { readonly unitId: string; readonly version: number };

/**
 * The number of the version recorded last.
 *
 * @example lastVersion(versions) // 3
 */
export const lastVersion = (versions: readonly UnitVersion[]): number => Math.max(0, ...versions.map(({ version }) => version));

/**
 * The version recorded last: what it says of the aliases holds.
 *
 * @example newest(versions).aliases
 */
export function newest(versions: readonly UnitVersion[]): UnitVersion {
  const found = versions.find(({ version }) => version === lastVersion(versions));
  if (!found) throw new Error('a unit without a version');
  return found;
}

/**
 * The versions of a unit a person saw, or why not: there is none in this region, or somebody changed it since.
 *
 * @example seenUnit(state, { unitId, version: 2 })
 */
export function seenUnit({ units }: UnitsState, { unitId, version }: SeenUnit): readonly UnitVersion[] | Refusal {
  const versions = units.get(unitId);
  if (!versions) return { refused: 'not-found', message: '这个地区没有这个单位。' };
  if (lastVersion(versions) !== version) return { refused: 'stale-version', message: `“${newest(versions).name.zh}”刚刚被别人改过，请刷新后再改。` };
  return versions;
}

/**
 * The state after a decision, so that what it leads to can be looked at before it is stored.
 *
 * @example unitNameClashes(stateAfter(state, effect), new Set([unitId]))
 */
export function stateAfter(state: UnitsState, { versions, successions, ended, added }: UnitsEffect): UnitsState {
  const units = new Map(state.units);
  for (const version of versions) units.set(version.unitId, [...(units.get(version.unitId) ?? []), version]);
  const ends = new Map(ended.map(({ assignmentId, validTo }) => [assignmentId, validTo]));
  return {
    ...state, units, successions: [...state.successions, ...successions],
    assignments: [...state.assignments.map((assignment) => ({ ...assignment, validTo: ends.get(assignment.assignmentId) ?? assignment.validTo })), ...added],
  };
}

/**
 * What a unit was called last.
 *
 * @example nameOf(state, unitId) // '示例区教育局'
 */
export const nameOf = ({ units }: UnitsState, unitId: string): string => {
  const versions = units.get(unitId);
  return versions ? newest(versions).name.zh : '';
};

/**
 * What an action answers of the unit it changed.
 *
 * @example answerOf(effect, unitId) // { unitId, version: 3 }
 */
export const answerOf = ({ versions }: UnitsEffect, unitId: string): SeenUnit => ({ unitId, version: lastVersion(versions.filter((version) => version.unitId === unitId)) });
