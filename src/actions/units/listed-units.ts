import type { SheetTable } from '#documents';
import { rowFault, type RowFault } from '../lists/row-fault.ts';
import { foundUnit, nextOrdinal } from './found-unit.ts';
import { unitNameClashes } from './unit-names.ts';
import { readUnitTable, type UnitRow } from './unit-table.ts';
import { nameOf, noEffect, stateAfter, type UnitsEffect, type UnitsState } from './units-state.ts';

/** What a list of units says, what it would change, and everything wrong with it. */
type ListedUnits = { readonly units: readonly UnitRow[]; readonly effect: UnitsEffect; readonly faults: readonly RowFault[] };

const orderStep = 10;

/** What is wrong with the names of rows, one sentence for each name that would mean two units. */
function takenNames(after: UnitsState, rows: ReadonlyMap<string, UnitRow>): readonly RowFault[] {
  return unitNameClashes(after.units, new Set(rows.keys())).flatMap(({ text, unitId, otherUnitId }) => {
    const [row, other] = [rows.get(unitId), rows.get(otherUnitId)];
    if (!row) return [];
    return other ? [rowFault(Math.max(row.row, other.row), 'name-twice', `“${text}”与第 ${String(Math.min(row.row, other.row))} 行重复`)] : [rowFault(row.row, 'name-taken', `“${text}”已经指“${nameOf(after, otherUnitId)}”`)];
  });
}

/**
 * Reads a list of units beside those a region has: for the one who looks at it first, and for the one who adds them.
 *
 * @example listedUnits(state, sheet, { validFrom: '2021-01-01', newId }).faults // []
 */
export function listedUnits(state: UnitsState, sheet: SheetTable, { validFrom, newId }: { readonly validFrom: string; readonly newId: () => string }): ListedUnits {
  const { units, faults } = readUnitTable(sheet);
  const first = nextOrdinal(state);
  const versions = units.map(({ name, shortName, aliases, kind }, at) =>
    foundUnit(state, { name, shortName, kind, ordinal: first + at * orderStep, aliases: aliases.map((alias) => ({ name: alias, validTo: null })) }, { unitId: newId(), validFrom }));
  const rows = new Map(versions.flatMap(({ unitId }, at) => (units[at] ? [[unitId, units[at]] as const] : [])));
  const effect = { ...noEffect, founded: versions.map(({ unitId }) => unitId), versions };
  return { units, effect, faults: [...faults, ...takenNames(stateAfter(state, effect), rows)] };
}
