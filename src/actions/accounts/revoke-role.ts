import { z } from 'zod';
import { roles } from '#kernel';
import { changeAccount, endHolding, lockedHolding, lockedPerson, type Person, type RoleHolding } from '#storage';
import { writeAction } from '../action.ts';
import { day, seenVersion, words } from '../fields.ts';
import type { Refusal } from '../refusal.ts';

const input = z.object({
  regionId: z.uuid(), holdingId: z.uuid(), version: seenVersion,
  lastDay: day.nullable().default(null).describe('最后一天；不填为立即收回'),
  reason: words(1, 200).describe('原因，如“调离”'),
});

type State = { readonly holding: RoleHolding; readonly person: Person };

/** A role ends: at once, or after a last day. Its history stays. */
export const revokeRoleAction = writeAction({
  name: 'accounts.revoke-role',
  title: '收回岗位',
  summary: '收回一个岗位，立即或自某一天之后，写明原因。',
  input,
  output: z.object({ holdingId: z.uuid() }),
  permission: ['security-administrator'],
  actsOn: 'role-holding',
  possible: (holding) => (holding as RoleHolding).revokedAt === null,
  scope: ({ regionId }) => ({ regionId }),
  load: async ({ regionId, holdingId }, { connection }): Promise<State | Refusal> => {
    const holding = await lockedHolding(connection, regionId, holdingId);
    const person = holding && (await lockedPerson(connection, holding.personId));
    return holding && person ? { holding, person } : { refused: 'not-found', message: '没有这个岗位。' };
  },
  decide: ({ holding }, { version, lastDay }, { caller, today, now }) => {
    if (holding.version !== version) return { refused: 'stale-version', message: '这个岗位刚刚被改过，请刷新后再办。' };
    if (holding.revokedAt !== null) return { refused: 'revoked-already', message: '这个岗位已经收回。' };
    if (holding.personId === caller.personId) return { refused: 'not-for-oneself', message: '不能收回自己的岗位，请由另一位安全管理员办理。' };
    if (lastDay !== null && lastDay < today) return { refused: 'day-gone', message: '最后一天不能早于今天；要立即收回请不填。' };
    return { effect: { validTo: lastDay ?? holding.validTo, revokedAt: lastDay === null ? now : null } };
  },
  store: async ({ validTo, revokedAt }, { connection, caller }, { holding }, { regionId, holdingId, reason }) => {
    await endHolding(connection, { regionId, holdingId, validTo, revokedAt, revokedBy: caller.personId, reason });
    await changeAccount(connection, holding.personId, { rolesChanged: true });
    return { holdingId };
  },
  audit: ({ validTo, revokedAt }, { holding, person }, { reason }) => ({
    subjectKind: 'role-holding', subjectId: holding.holdingId, sentence: `收回“${person.name}”的岗位“${roles[holding.role].word}”：${reason}`, before: { validTo: holding.validTo, revokedAt: holding.revokedAt }, after: { validTo, revokedAt },
  }),
  examples: [
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', holdingId: '0193c000-0000-7000-8000-000000000003', version: 1, reason: '调离' } },
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', holdingId: '0193c000-0000-7000-8000-000000000003', version: 1 }, refusedAt: 'reason' },
  ],
});
