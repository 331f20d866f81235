/** A door for tests: a store of its own, a clock that stands where it is put, people with roles. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addAccount, addHolding, addPerson, addRegion, addRegionVersion, installationRegionId, openFileStore, type RegionLevel } from '#storage';
import type { Role } from '#kernel';
import { openTestStore } from '../../storage/testing/test-store.ts';
import { heldRoles } from '../accounts/caller-of-session.ts';
import { actions } from '../action-list.ts';
import type { Caller } from '../caller.ts';
import { createPasswordHasher } from '../credentials/hash-password.ts';
import { setUpInstallation } from '../installation/set-up-installation.ts';
import { newId } from '../running/new-id.ts';
import { runAction, type ActionAnswer } from '../running/run-action.ts';
import type { Surroundings } from '../running/surroundings.ts';

/** A hash that costs next to nothing, for tests alone. */
const cheap = { memoryCost: 1024, timeCost: 1, parallelism: 1 };

/** What a test does through the door. */
export type TestDoor = {
  readonly surroundings: Surroundings;
  /** Puts the clock; `today` is its day in UTC. */
  readonly at: (instant: string) => void;
  readonly region: (name: string, level: RegionLevel, parent?: string) => Promise<string>;
  /** Somebody with roles, as the door sees them after signing in. */
  readonly person: (name: string, ...held: readonly { readonly role: Role; readonly regionId?: string; readonly unitId?: string }[]) => Promise<Caller>;
  readonly run: (caller: Caller, name: string, input: unknown, key?: string) => Promise<ActionAnswer>;
  /** The same, for what must succeed: its output. */
  readonly done: <Output>(caller: Caller, name: string, input: unknown) => Promise<Output>;
  readonly nobody: Caller;
  /** The audit lines of a region, oldest first. */
  readonly lines: (regionId: string) => Promise<readonly { readonly number: number; readonly action: string; readonly sentence: string; readonly person_name: string }[]>;
  readonly close: () => Promise<void>;
};

/**
 * How an answer ended, short: `done`, the error, or `refused` with its reason.
 *
 * @example errorOf(await door.run(caller, 'accounts.sign-out', {})) // 'done'
 */
export const errorOf = (answer: ActionAnswer): string => ('output' in answer ? 'done' : answer.error === 'refused' ? `refused ${answer.reason ?? ''}` : answer.error);

/**
 * Opens a door on an empty installation that has been set up.
 *
 * @example const door = await openTestDoor();
 */
export async function openTestDoor(): Promise<TestDoor> {
  const store = await openTestStore();
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-files-'));
  let clock = '2026-11-22T01:00:00.000Z';
  const surroundings: Surroundings = { store, files: await openFileStore(folder), hasher: await createPasswordHasher({ cost: cheap }), now: () => clock, today: () => clock.slice(0, 10), newId: () => newId(Date.parse(clock)) };
  const set = await setUpInstallation({
    systemAdministrator: { name: '系统员', login: 'xitong' }, securityAdministrator: { name: '安全员', login: 'anquan' }, auditAdministrator: { name: '审计员', login: 'shenji' },
  }, surroundings);
  if ('refused' in set) throw new Error(set.message);
  const nobody: Caller = { personId: null, personName: '未登录', sessionId: null, address: '10.0.0.1', agent: 'test', roles: [], restrictedTo: null };
  const run: TestDoor['run'] = (caller, name, input, key) => runAction(actions, { name, input, caller, key: key ?? null }, surroundings);
  return {
    surroundings, nobody, run,
    at: (instant) => {
      clock = instant;
    },
    region: async (name, level, parent = installationRegionId) => {
      const regionId = surroundings.newId();
      await addRegion(store.connection, regionId, clock);
      await addRegionVersion(store.connection, { regionId, version: 1, level, code: null, name: { zh: name }, parentRegionId: parent, ended: false, validFrom: '2000-01-01', validTo: null }, { at: clock, by: null });
      return regionId;
    },
    person: async (name, ...held) => {
      const personId = surroundings.newId();
      await addPerson(store.connection, { personId, name, contact: null, createdAt: clock });
      await addAccount(store.connection, { personId, login: personId, loginKey: personId, passwordHash: 'none', mustChangePassword: false, at: clock });
      for (const { role, regionId = installationRegionId, unitId = null } of held) {
        await addHolding(store.connection, { regionId, holdingId: surroundings.newId(), personId, unitId, role, validFrom: '2000-01-01', validTo: null, grantedAt: clock, grantedBy: null, reason: null });
      }
      return { ...nobody, personId, personName: name, roles: await heldRoles(store.connection, personId, clock.slice(0, 10)) };
    },
    done: async (caller, name, input) => {
      const answer = await run(caller, name, input);
      if ('error' in answer) throw new Error(`${name}: ${answer.error} ${answer.reason ?? ''} ${answer.message} ${JSON.stringify(answer.reasons ?? [])}`);
      return answer.output as never;
    },
    lines: (regionId) => store.connection.selectFrom('audit_lines').selectAll().where('region_id', '=', regionId).orderBy('number').execute(),
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
