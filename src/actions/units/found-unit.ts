import type { z } from 'zod';
import type { UnitVersion } from '#storage';
import { newest, type UnitsState } from './units-state.ts';
import type { newUnit } from './unit-fields.ts';

/** Where and from when a unit is founded. */
export type Founding = { readonly unitId: string; readonly validFrom: string };

/** Units are listed in steps of ten, so that one can be put between two. */
const step = 10;

/**
 * The place at the end of the list of units.
 *
 * @example nextOrdinal(state) // 310
 */
export const nextOrdinal = ({ units }: UnitsState): number => Math.max(0, ...[...units.values()].map((versions) => newest(versions).ordinal)) + step;

/**
 * The first version of a new unit.
 *
 * @example foundUnit(state, { name: '教育局', shortName: null, kind: 'government', aliases: [] }, { unitId, validFrom: '2021-01-01' }).version // 1
 */
export function foundUnit(state: UnitsState, { name, shortName, kind, ordinal, aliases }: z.output<typeof newUnit>, { unitId, validFrom }: Founding): UnitVersion {
  return {
    regionId: state.regionId, unitId, version: 1, name: { zh: name }, shortName, kind, ordinal: ordinal ?? nextOrdinal(state), ended: false, validFrom, validTo: null,
    aliases: aliases.map((alias) => ({ name: { zh: alias.name }, validFrom: alias.validFrom ?? validFrom, validTo: alias.validTo })),
  };
}
