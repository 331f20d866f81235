import { z } from 'zod';
import { roles } from '#kernel';
import { changeAccount, endHolding } from '#storage';
import { writeAction } from '../action.ts';
import { day, seenVersion, words } from '../fields.ts';
import { heldBy, holdingObstacle, isNotRevoked } from './seen-holding.ts';

const input = z.object({
  regionId: z.uuid(), holdingId: z.uuid(), version: seenVersion,
  lastDay: day.nullable().default(null).describe('最后一天；不填为立即收回'),
  reason: words(1, 200).describe('原因，如“调离”'),
});

/** A role ends: at once, or after a last day. Its history stays. */
export const revokeRoleAction = writeAction({
  name: 'accounts.revoke-role',
  title: '收回岗位',
  summary: '收回一个岗位，立即或自某一天之后，写明原因。',
  input,
  output: z.object({ holdingId: z.uuid() }),
  permission: ['security-administrator'],
  actsOn: 'role-holding',
  possible: isNotRevoked,
  scope: ({ regionId }) => ({ regionId }),
  load: (asked, { connection }) => heldBy(connection, asked),
  decide: ({ holding }, { version, lastDay }, { caller, today, now }) => {
    const obstacle = holdingObstacle(holding, { version, today });
    if (obstacle) return obstacle;
    if (holding.personId === caller.personId) return { refused: 'not-for-oneself', message: '不能收回自己的岗位，请由另一位安全管理员办理。' };
    if (lastDay !== null && holding.validTo !== null && lastDay > holding.validTo) return { refused: 'role-over', message: `这个岗位本来就到 ${holding.validTo} 为止；要延长请另行授予。` };
    if (lastDay !== null && lastDay < holding.validFrom) return { refused: 'role-not-begun', message: `这个岗位从 ${holding.validFrom} 才开始；不让它开始请不填最后一天。` };
    if (lastDay !== null && lastDay < today) return { refused: 'day-gone', message: '最后一天不能早于今天；要立即收回请不填。' };
    return { effect: { validTo: lastDay ?? holding.validTo, revokedAt: lastDay === null ? now : null } };
  },
  store: async ({ validTo, revokedAt }, { connection, caller }, { holding }, { regionId, holdingId, reason }) => {
    await endHolding(connection, { regionId, holdingId, validTo, revokedAt, revokedBy: caller.personId, reason });
    await changeAccount(connection, holding.personId, { rolesChanged: true });
    return { holdingId };
  },
  audit: ({ validTo, revokedAt }, { holding, person }, { reason }) => ({
    subjectKind: 'role-holding', subjectId: holding.holdingId, sentence: `收回“${person.name}”的岗位“${roles[holding.role].word}”：${reason}`, before: { personId: holding.personId, validTo: holding.validTo, revokedAt: holding.revokedAt }, after: { validTo, revokedAt },
  }),
  examples: [
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', holdingId: '0193c000-0000-7000-8000-000000000003', version: 1, reason: '调离' } },
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', holdingId: '0193c000-0000-7000-8000-000000000003', version: 1 }, refusedAt: 'reason' },
  ],
});
