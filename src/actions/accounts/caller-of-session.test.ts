import { afterAll, beforeAll, expect, test } from 'vitest';
import { addHolding, addSession, endHolding, forgetSessions, type RoleHolding } from '#storage';
import type { Role } from '#kernel';
import { createSessionToken } from '../credentials/session-token.ts';
import { openTestDoor, type TestDoor } from '../testing/test-door.ts';
import { callerOfSession, heldRoles } from './caller-of-session.ts';

let door: TestDoor;
let [city, district] = ['', ''];
beforeAll(async () => {
  door = await openTestDoor();
  city = await door.region('示例市', 'city');
  district = await door.region('示例区', 'district', city);
});
afterAll(() => door.close());

/** A session of somebody without roles, and a hand that gives them. */
async function session(): Promise<{ readonly personId: string; readonly give: (role: Role, regionId: string, days?: Partial<RoleHolding>) => Promise<string>; readonly roles: () => Promise<unknown> }> {
  const { surroundings: { store, newId, now, today } } = door;
  const { personId } = await door.person('王芳');
  if (personId === null) throw new Error('nobody');
  const { token, stored } = createSessionToken();
  await addSession(store.connection, { sessionId: newId(), tokenHash: stored, personId, createdAt: now(), passwordStamp: 1, rolesStamp: 1, mustChangePassword: false, address: '10.0.0.1', agent: 'test' });
  return {
    personId,
    give: async (role, regionId, days = {}) => {
      const holdingId = newId();
      await addHolding(store.connection, { regionId, holdingId, personId, unitId: null, role, validFrom: '2020-01-01', validTo: null, grantedAt: now(), grantedBy: null, reason: null, ...days });
      return holdingId;
    },
    roles: async () => {
      const caller = await callerOfSession({ token, address: '10.0.0.1', agent: 'test' }, door.surroundings);
      if (caller === 'session-ended') return caller;
      expect(caller.roles).toEqual(await heldRoles(store.connection, personId, today()));
      return caller.roles.map(({ role, regionId, covers }) => [role, regionId, covers]);
    },
  };
}

test('who holds no role has a session all the same', async () => {
  const { roles } = await session();
  expect(await roles()).toEqual([]);
});

test('a session comes with the roles of the day, each with what it covers: none that has ended, was revoked or is yet to come', async () => {
  const { give, roles } = await session();
  const [today, now] = [door.surroundings.today(), door.surroundings.now()];
  await give('upper-reader', city);
  await give('office-clerk', district, { validFrom: today, validTo: today, grantedAt: '2026-11-22T01:00:01.000Z' });
  await give('statistician', district, { validTo: '2026-11-21' });
  await give('evaluator', district, { validFrom: '2026-11-23' });
  const holdingId = await give('office-head', district);
  await endHolding(door.surroundings.store.connection, { regionId: district, holdingId, validTo: null, revokedAt: now, revokedBy: null, reason: null });
  expect(await roles()).toEqual([['upper-reader', city, [city, district]], ['office-clerk', district, [district]]]);
});

test('sessions of long ago are forgotten, others are not', async () => {
  const [old, young] = [await session(), await session()];
  await door.surroundings.store.connection.updateTable('sessions').set({ created_at: '2026-01-01T00:00:00.000Z' }).where('person_id', '=', old.personId).execute();
  await forgetSessions(door.surroundings.store.connection, '2026-05-01T00:00:00.000Z');
  expect([await old.roles(), await young.roles()]).toEqual(['session-ended', []]);
});
