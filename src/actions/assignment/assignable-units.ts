import { versionOn } from '#kernel';
import type { AssignableUnit } from '#plan';
import type { UnitVersion } from '#storage';
import { unitNames } from '../units/unit-names.ts';
import { newest } from '../units/units-state.ts';

/** The units of a region, each with every version. */
export type UnitsOfRegion = ReadonlyMap<string, readonly UnitVersion[]>;

/**
 * Every name of every unit as the plan room takes them: once a name, on the days it is in use.
 *
 * @example startingAssignments(content, assignableUnits(units), today)
 */
export const assignableUnits = (units: UnitsOfRegion): readonly AssignableUnit[] =>
  [...units.values()].flatMap((versions) => unitNames(versions).map(({ unitId, text, validFrom, validTo }) => ({ unitId, name: text, aliases: [], validFrom, validTo })));

/**
 * The same by full names alone: what tables print.
 *
 * @example withAssignments(content, assignments, namedUnits(units), today)
 */
export const namedUnits = (units: UnitsOfRegion): readonly AssignableUnit[] =>
  [...units.values()].flatMap((versions) => unitNames(versions).filter(({ as }) => as === 'name').map(({ unitId, text, validFrom, validTo }) => ({ unitId, name: text, aliases: [], validFrom, validTo })));

/**
 * What units are called on a day; one that is not there on that day by its last name.
 *
 * @example unitNameOn(units, '2024-01-01')(unitId) // '示例区教育局'
 */
export const unitNameOn = (units: UnitsOfRegion, on: string) => (unitId: string): string => {
  const versions = units.get(unitId);
  return versions ? (versionOn(versions, on) ?? newest(versions)).name.zh : '';
};
