/** The example district for tests: played once on a store of the test file, with people who ask. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileStore, findAccountByLogin, type FileStore, type Store } from '#storage';
import { openTestStore } from '../../storage/testing/test-store.ts';
import { actions } from '../action-list.ts';
import { heldRoles } from '../accounts/caller-of-session.ts';
import type { Caller } from '../caller.ts';
import { normaliseLogin } from '../credentials/sign-in-provider.ts';
import { playDemo, type PlayedDemo } from '../demo/play-demo.ts';
import type { Refusal } from '../refusal.ts';
import { newId } from '../running/new-id.ts';
import { runAction, type ActionAnswer } from '../running/run-action.ts';
import type { Surroundings } from '../running/surroundings.ts';
import { cheapHasher, exampleFile, openPlayedDistrict } from './played-district.ts';

const now = '2026-11-22T01:00:00.000Z';

/** An empty store on which the example may be played, and what is asked of it afterwards. */
export type DemoDoor = {
  readonly store: Store;
  readonly surroundings: Surroundings;
  readonly play: (progress?: (sentence: string) => void, today?: string, withRound?: boolean) => Promise<PlayedDemo | Refusal>;
  readonly caller: (login: string) => Promise<Caller>;
  readonly ask: (login: string, name: string, input: unknown) => Promise<ActionAnswer>;
  /** The same, for what must succeed: its output. */
  readonly told: <Output>(login: string, name: string, input: unknown) => Promise<Output>;
  readonly close: () => Promise<void>;
};

type Parts = { readonly store: Store; readonly files: FileStore; readonly folder: string };

async function doorOf({ store, files, folder }: Parts): Promise<DemoDoor> {
  const surroundings: Surroundings = { store, files, hasher: await cheapHasher(), now: () => now, today: () => now.slice(0, 10), newId: () => newId(Date.parse(now)) };
  const caller = async (login: string): Promise<Caller> => {
    const nobody: Caller = { personId: null, personName: '未登录', sessionId: null, address: '10.0.0.1', agent: 'test', roles: [], restrictedTo: null };
    const account = login === '' ? null : await findAccountByLogin(store.connection, normaliseLogin(login));
    return account ? { ...nobody, personId: account.personId, personName: account.personName, roles: await heldRoles(store.connection, account.personId, now.slice(0, 10)) } : nobody;
  };
  const ask: DemoDoor['ask'] = async (login, name, input) => runAction(actions, { name, input, caller: await caller(login), key: null }, surroundings);
  return {
    store, surroundings, caller, ask,
    play: async (progress, today, withRound = false) => playDemo(actions, { ...surroundings, ...(today === undefined ? {} : { today: () => today, now: () => `${today}T01:00:00.000Z` }) }, {
      planBytes: await exampleFile('示例区妇女儿童发展规划.docx'), figuresBytes: await exampleFile('示例区监测数据.xlsx'), withRound, ...(progress ? { progress } : {}),
    }),
    told: async (login, name, input) => {
      const answer = await ask(login, name, input);
      if ('error' in answer) throw new Error(`${name}: ${answer.error} ${answer.message}`);
      return answer.output as never;
    },
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/**
 * Opens an empty store for the example.
 *
 * @example const door = await openDemoDoor(); await door.play();
 */
export async function openDemoDoor(): Promise<DemoDoor> {
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-demo-'));
  return doorOf({ store: await openTestStore(), files: await openFileStore(folder), folder });
}

/**
 * Opens the example as it was played: the ids of what was made are in `played`.
 *
 * @example const door = await openPlayedDoor(); await door.told('shili-bangongshi', 'units.list-units', { regionId: door.played.districtId });
 */
export async function openPlayedDoor({ withRound = false } = {}): Promise<DemoDoor & { readonly played: PlayedDemo }> {
  const { played, ...parts } = await openPlayedDistrict({ today: now.slice(0, 10), withRound });
  return { ...await doorOf(parts), played };
}
