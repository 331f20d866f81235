import { versionOn } from '#kernel';
import { catalogue } from '#registry';
import { indicatorDefinitions } from '#storage';
import { planReaders } from '../../plan/plan-readers.ts';
import type { SearchSource } from '../search-source.ts';

/** Indicators: the region's own as they are defined today, and those of the catalogue. */
export const indicatorSource: SearchSource = {
  permission: planReaders,
  candidates: async (regionId, _typed, { connection, today }) => {
    const versions = Map.groupBy(await indicatorDefinitions(connection, regionId), ({ indicatorId }) => indicatorId);
    const own = [...versions].flatMap(([id, all]) => {
      const held = versionOn(all, today);
      return held ? [{ kind: 'indicator' as const, id, planId: null, title: held.definition.name.zh, names: [], context: '' }] : [];
    });
    const shipped = catalogue.filter(({ id }) => !versions.has(id)).map(({ id, name, aliases }) => ({ kind: 'indicator' as const, id, planId: null, title: name.zh, names: aliases, context: '' }));
    return [...own, ...shipped];
  },
};
