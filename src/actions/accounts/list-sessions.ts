import { z } from 'zod';
import { installationRegionId, openSessions } from '#storage';
import { readAction } from '../action.ts';
import { endOfSession } from './caller-of-session.ts';
import { sessionPolicyOn } from './policies.ts';
import { mayLookAfter, notYours } from './session-owner.ts';

const session = z.object({ sessionId: z.uuid(), startedAt: z.string(), seenAt: z.string(), address: z.string(), agent: z.string(), isThis: z.boolean(), allowed: z.array(z.string()) });

/** Where somebody is signed in. */
export const listSessionsAction = readAction({
  name: 'accounts.list-sessions',
  title: '登录列表',
  summary: '列出自己在哪些地方登录着；安全管理员可以查看他人的。',
  input: z.object({ personId: z.uuid().optional().describe('谁的，默认自己') }),
  output: z.object({ sessions: z.array(session) }),
  permission: 'signed-in',
  scope: () => ({ regionId: installationRegionId }),
  read: async ({ personId }, { connection, caller, now, today, allowedOn }) => {
    const whose = personId ?? caller.personId ?? '';
    if (!mayLookAfter(caller, whose)) return notYours;
    const policy = await sessionPolicyOn(connection, today);
    const open = (await openSessions(connection, whose)).filter((one) => endOfSession(one, { now: Date.parse(now), today }, policy) === null);
    return {
      sessions: open.map((one) => ({
        sessionId: one.sessionId, startedAt: one.createdAt, seenAt: one.seenAt, address: one.address, agent: one.agent, isThis: one.sessionId === caller.sessionId, allowed: [...allowedOn('session', { regionId: installationRegionId }, one)],
      })),
    };
  },
  examples: [{ input: {} }, { input: { personId: 'x' }, refusedAt: 'personId' }],
});
