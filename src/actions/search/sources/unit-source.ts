import { unitVersions } from '#storage';
import { everyRole } from '../../every-role.ts';
import { showUnit } from '../../units/unit-shown.ts';
import { newest } from '../../units/units-state.ts';
import type { SearchSource } from '../search-source.ts';

/** Units by all names they go by or went by; one that has ended is found too. */
export const unitSource: SearchSource = {
  permission: everyRole,
  candidates: async (regionId, _typed, { connection, today }) => [...Map.groupBy(await unitVersions(connection, regionId), ({ unitId }) => unitId)].flatMap(([id, versions]) => {
    const unit = showUnit(versions, today) ?? showUnit(versions, newest(versions).validFrom);
    if (!unit) return [];
    const former = versions.map(({ name }) => name.zh).filter((name) => name !== unit.name.zh);
    return [{ kind: 'unit' as const, id, planId: null, title: unit.name.zh, names: [...(unit.shortName === null ? [] : [unit.shortName]), ...unit.aliases, ...former], context: unit.kindWord }];
  }),
};
