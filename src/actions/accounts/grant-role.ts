import { z } from 'zod';
import { roles, type Role } from '#kernel';
import { addHolding, changeAccount, lockedPerson, roleHoldings, unitVersions } from '#storage';
import { writeAction } from '../action.ts';
import { day, words } from '../fields.ts';
import type { Refusal } from '../refusal.ts';
import { grantNote, grantObstacle, type GrantState } from './grant-obstacle.ts';
import { mayJoinFrom } from './joined-administrators.ts';

const input = z.object({
  regionId: z.uuid().describe('岗位所在地区'),
  personId: z.uuid().describe('授予谁'),
  role: z.enum(Object.keys(roles) as [Role, ...Role[]]).describe('岗位'),
  unitId: z.uuid().nullable().default(null).describe('单位（填报人、分管领导必填）'),
  validFrom: day.describe('从哪一天起'),
  validTo: day.nullable().default(null).describe('到哪一天止，不填为长期'),
  reason: words(1, 200).nullable().default(null).describe('依据或原因'),
}).refine(({ validFrom, validTo }) => validTo === null || validTo >= validFrom, { message: '止日不能早于起日', path: ['validTo'] });

/** A role for a person, by the security administrator, never for oneself. */
export const grantRoleAction = writeAction({
  name: 'accounts.grant-role',
  title: '授予岗位',
  summary: '给人员授予一个岗位：在哪个地区、哪个单位，从何时到何时。三员互斥，不能授予自己。',
  input,
  output: z.object({ holdingId: z.uuid() }),
  permission: ['security-administrator'],
  actsOn: 'person',
  scope: ({ regionId }) => ({ regionId }),
  load: async ({ regionId, personId, unitId, validFrom }, { connection, today }): Promise<GrantState | Refusal> => {
    const person = await lockedPerson(connection, personId);
    if (!person) return { refused: 'not-found', message: '没有这个人员。' };
    return { person, held: await roleHoldings(connection, { personId }), isTinyOffice: await mayJoinFrom(connection, validFrom, today), unit: unitId === null ? null : await unitVersions(connection, regionId, unitId) };
  },
  decide: (state, wanted, { caller, newId }) => grantObstacle(wanted, state, caller.personId) ?? { effect: { holdingId: newId() } },
  store: async ({ holdingId }, { connection, caller, now }, _state, { regionId, personId, role, unitId, validFrom, validTo, reason }) => {
    await addHolding(connection, { regionId, holdingId, personId, unitId, role, validFrom, validTo, grantedAt: now, grantedBy: caller.personId, reason });
    await changeAccount(connection, personId, { rolesChanged: true });
    return { holdingId };
  },
  audit: ({ holdingId }, { person }, grant) => grantNote(holdingId, person, grant),
  examples: [
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', personId: '0193c000-0000-7000-8000-000000000002', role: 'office-clerk', validFrom: '2026-01-01' } },
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', personId: '0193c000-0000-7000-8000-000000000002', role: 'king', validFrom: '2026-01-01' }, refusedAt: 'role' },
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', personId: '0193c000-0000-7000-8000-000000000002', role: 'office-clerk', validFrom: '2026-01-01', validTo: '2025-01-01' }, refusedAt: 'validTo' },
  ],
});
