import { installationRegionId, listPeople } from '#storage';
import { listPeopleAction } from '../../accounts/list-people.ts';
import type { SearchSource } from '../search-source.ts';

const most = 50;

/** People by name or login, for who may list them. */
export const personSource: SearchSource = {
  permission: listPeopleAction.permission === 'anyone' || listPeopleAction.permission === 'signed-in' ? [] : listPeopleAction.permission,
  candidates: async (regionId, typed, { connection }) => (await listPeople(connection, { regionIds: regionId === installationRegionId ? null : [regionId], words: typed, after: null, limit: most }))
    .map(({ personId, name, login }) => ({ kind: 'person' as const, id: personId, planId: null, title: name, names: [login], context: '' })),
};
