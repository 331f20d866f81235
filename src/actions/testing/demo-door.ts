/** The example district for tests: played once on a store of the test file, with people who ask. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileStore, findAccountByLogin, type Store } from '#storage';
import { openTestStore } from '../../storage/testing/test-store.ts';
import { actions } from '../action-list.ts';
import { heldRoles } from '../accounts/caller-of-session.ts';
import type { Caller } from '../caller.ts';
import { createPasswordHasher } from '../credentials/hash-password.ts';
import { normaliseLogin } from '../credentials/sign-in-provider.ts';
import { playDemo, type PlayedDemo } from '../demo/play-demo.ts';
import type { Refusal } from '../refusal.ts';
import { newId } from '../running/new-id.ts';
import { runAction, type ActionAnswer } from '../running/run-action.ts';
import type { Surroundings } from '../running/surroundings.ts';

const now = '2026-11-22T01:00:00.000Z';

/**
 * A file of the folder `example`.
 *
 * @example await exampleFile('示例区监测数据.xlsx')
 */
export const exampleFile = async (name: string): Promise<Uint8Array> => new Uint8Array(await readFile(new URL(`../../../example/${name}`, import.meta.url)));

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

/**
 * Opens an empty store for the example.
 *
 * @example const door = await openDemoDoor(); await door.play();
 */
export async function openDemoDoor(): Promise<DemoDoor> {
  const store = await openTestStore();
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-demo-'));
  const surroundings: Surroundings = { store, files: await openFileStore(folder), hasher: await createPasswordHasher(), now: () => now, today: () => now.slice(0, 10), newId: () => newId(Date.parse(now)) };
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
