import { z } from 'zod';
import { roles } from '#kernel';
import { addHolding, changeAccount, endHolding, lockedPerson, roleHoldings, type Person, type RoleHolding } from '#storage';
import { writeAction } from '../action.ts';
import { day, seenVersion, words } from '../fields.ts';
import { dayBefore } from '../versions/neighbouring-day.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { mayJoinFrom } from './joined-administrators.ts';
import { leavesBefore, roleObstacle } from './role-rules.ts';
import { heldBy, holdingObstacle, isNotRevoked, type HeldBy } from './seen-holding.ts';

const input = z.object({
  regionId: z.uuid(), holdingId: z.uuid().describe('交出的岗位'), version: seenVersion, toPersonId: z.uuid().describe('交给谁'), from: day.describe('接任者从哪一天起'), reason: words(1, 200).describe('原因，如“人员调整”'),
});

type State = HeldBy & { readonly to: Person; readonly held: readonly RoleHolding[]; readonly isTinyOffice: boolean };

/** A role passes from one person to another without a gap: one act, one line. */
export const handOverAction = writeAction({
  name: 'accounts.hand-over',
  title: '岗位交接',
  summary: '把一个岗位从一个人交给另一个人：前任到前一天止，接任者从当天起，不留空档。',
  input,
  output: z.object({ holdingId: z.uuid() }),
  permission: ['security-administrator'],
  actsOn: 'role-holding',
  possible: isNotRevoked,
  scope: ({ regionId }) => ({ regionId }),
  load: async ({ toPersonId, from, ...seen }, { connection, today }): Promise<State | Refusal> => {
    const given = await heldBy(connection, seen);
    if (isRefusal(given)) return given;
    const to = await lockedPerson(connection, toPersonId);
    return to ? { ...given, to, held: await roleHoldings(connection, { personId: toPersonId }), isTinyOffice: await mayJoinFrom(connection, from, today) } : { refused: 'not-found', message: '没有接任的人员。' };
  },
  decide: ({ holding, person: from, to, held, isTinyOffice }, { version, from: firstDay }, { caller, today, newId, now }) => {
    const obstacle = holdingObstacle(holding, { version, today });
    if (obstacle) return obstacle;
    if (from.personId === to.personId) return { refused: 'same-person', message: '不能交给同一个人。' };
    if (to.personId === caller.personId) return { refused: 'not-for-oneself', message: '不能把岗位交给自己，请由另一位安全管理员办理。' };
    const leaving = leavesBefore(to, holding.validTo);
    if (leaving) return leaving;
    if (firstDay < today) return { refused: 'day-gone', message: '接任的日子不能早于今天。' };
    if (holding.validTo !== null && holding.validTo < firstDay) return { refused: 'role-over', message: `这个岗位到 ${holding.validTo} 为止，之后没有可交接的。` };
    const startsLater = firstDay <= holding.validFrom;
    const next = { role: holding.role, regionId: holding.regionId, unitId: holding.unitId, validFrom: firstDay, validTo: holding.validTo };
    return roleObstacle(next, held, { isTinyOffice }) ?? { effect: { ...next, holdingId: newId(), lastDay: startsLater ? holding.validTo : dayBefore(firstDay), revokedAt: startsLater ? now : null } };
  },
  store: async ({ holdingId, lastDay, revokedAt, ...next }, { connection, caller, now }, { holding, to }, { reason }) => {
    const by = caller.personId;
    await endHolding(connection, { regionId: holding.regionId, holdingId: holding.holdingId, validTo: lastDay, revokedAt, revokedBy: by, reason });
    await addHolding(connection, { ...next, holdingId, personId: to.personId, grantedAt: now, grantedBy: by, reason });
    for (const personId of [holding.personId, to.personId]) await changeAccount(connection, personId, { rolesChanged: true });
    return { holdingId };
  },
  audit: ({ holdingId, validFrom }, { holding, person: from, to }, { reason }) => ({
    subjectKind: 'role-holding', subjectId: holdingId, sentence: `岗位“${roles[holding.role].word}”由“${from.name}”交给“${to.name}”，自 ${validFrom} 起：${reason}`, before: { holdingId: holding.holdingId, personId: from.personId }, after: { holdingId, personId: to.personId },
  }),
  examples: [
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', holdingId: '0193c000-0000-7000-8000-000000000003', version: 1, toPersonId: '0193c000-0000-7000-8000-000000000005', from: '2026-12-01', reason: '人员调整' } },
    { input: { regionId: '0193c000-0000-7000-8000-000000000001', holdingId: '0193c000-0000-7000-8000-000000000003', version: 1, toPersonId: '0193c000-0000-7000-8000-000000000005', from: '2026-12-32', reason: '人员调整' }, refusedAt: 'from' },
  ],
});
