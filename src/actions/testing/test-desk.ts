/** A desk for tests of actions: a store of its own with a city, two districts and a township, and people of every role who ask. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addInstallation, addRegion, addRegionVersion, installationRegionId, openFileStore, regionVersions, type RegionLevel, type Store } from '#storage';
import type { Role } from '#kernel';
import { openTestStore } from '../../storage/testing/test-store.ts';
import { actions } from '../action-list.ts';
import type { Caller } from '../caller.ts';
import { coveredRegions } from '../accounts/covered-regions.ts';
import { createPasswordHasher } from '../credentials/hash-password.ts';
import { runAction, type ActionAnswer } from '../running/run-action.ts';

/** The places of the desk. */
export const places = { installation: installationRegionId, city: 'c0000000-0000-4000-8000-000000000001', district: 'd0000000-0000-4000-8000-000000000001', neighbour: 'd0000000-0000-4000-8000-000000000002', township: 'e0000000-0000-4000-8000-000000000001' } as const;

type PlaceName = keyof typeof places;

const today = '2026-11-22';

/**
 * Somebody with one role somewhere. The desk finds out what it covers: the region and what lies below it today.
 *
 * @example person('office-clerk', 'district')
 */
export const person = (role: Role, place: PlaceName, unitId: string | null = null): Caller => ({
  personId: 'a0000000-0000-4000-8000-000000000001', personName: '王芳', sessionId: null, address: '127.0.0.1', agent: 'test', restrictedTo: null,
  roles: [{ role, regionId: places[place], unitId, covers: [] }],
});

/** Somebody who asks, and what the door answers. */
export type Desk = {
  readonly store: Store;
  readonly ask: (name: string, input: unknown, caller: Caller) => Promise<ActionAnswer>;
  /** The output of what must go well; throws with the refusal otherwise. */
  readonly done: <Output>(name: string, input: unknown, caller: Caller) => Promise<Output>;
};

async function addPlace(store: Store, place: PlaceName, level: RegionLevel, name: string, parent: PlaceName | null, code: string | null): Promise<void> {
  const regionId = places[place];
  await addRegion(store.connection, regionId, '2021-01-01T00:00:00.000Z');
  await addRegionVersion(store.connection, { regionId, level, name: { zh: name }, code, parentRegionId: parent === null ? null : places[parent], ended: false, version: 1, validFrom: '2011-01-01', validTo: null }, { at: '2021-01-01T00:00:00.000Z', by: null });
}

async function withCovers(store: Store, caller: Caller): Promise<Caller> {
  const versions = await regionVersions(store.connection);
  return { ...caller, roles: caller.roles.map((held) => ({ ...held, covers: coveredRegions(held, versions, today) })) };
}

/**
 * Opens a desk. Today is 2026-11-22. Close the store after the tests.
 *
 * @example const { ask, done, store } = await openDesk();
 */
export async function openDesk(): Promise<Desk> {
  const store = await openTestStore();
  const [files, hasher] = [await openFileStore(mkdtempSync(join(tmpdir(), 'halfsky-desk-'))), await createPasswordHasher()];
  await addInstallation(store.connection, { installationId: randomUUID(), createdAt: '2021-01-01T00:00:00.000Z', isDemo: false, auditAlgorithm: 'sha256' });
  await addPlace(store, 'installation', 'installation', '本系统', null, null);
  await addPlace(store, 'city', 'city', '示例市', 'installation', '999900');
  await addPlace(store, 'district', 'district', '示例区', 'city', '999901');
  await addPlace(store, 'neighbour', 'district', '邻区', 'city', '999902');
  await addPlace(store, 'township', 'township', '示例街道', 'district', '999901001');
  const ask = async (name: string, input: unknown, caller: Caller): Promise<ActionAnswer> =>
    runAction(actions, { name, input, caller: await withCovers(store, caller), key: null }, { store, now: () => `${today}T02:00:00.000Z`, today: () => today, newId: randomUUID, files, hasher });
  const done = async <Output>(name: string, input: unknown, caller: Caller): Promise<Output> => {
    const answer = await ask(name, input, caller);
    if (!('output' in answer)) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer.output as Output;
  };
  return { store, ask, done };
}
