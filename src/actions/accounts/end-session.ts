import { z } from 'zod';
import { endSessions, findSessionById, installationRegionId, type StoredSession } from '#storage';
import { writeAction } from '../action.ts';
import type { Refusal } from '../refusal.ts';
import { mayLookAfter, notYours } from './session-owner.ts';

/** Ends a session somewhere else: a forgotten machine, a stolen one. */
export const endSessionAction = writeAction({
  name: 'accounts.end-session',
  title: '结束登录',
  summary: '结束自己在别处的登录；安全管理员可以结束他人的。',
  input: z.object({ sessionId: z.uuid() }),
  output: z.object({ sessionId: z.uuid() }),
  permission: 'signed-in',
  actsOn: 'session',
  scope: () => ({ regionId: installationRegionId }),
  load: async ({ sessionId }, { connection, caller }): Promise<{ session: StoredSession } | Refusal> => {
    const found = await findSessionById(connection, sessionId);
    if (!found) return { refused: 'not-found', message: '没有这个登录。' };
    return mayLookAfter(caller, found.personId) ? { session: found } : notYours;
  },
  decide: ({ session: found }) => (found.endedAt === null ? { effect: {} } : { refused: 'done-already', message: '这个登录已经结束。' }),
  store: async (_effect, { connection, now, caller }, { session: found }) => {
    await endSessions(connection, [found.sessionId], { at: now, because: caller.personId === found.personId ? 'ended-by-person' : 'ended-by-administrator' });
    return { sessionId: found.sessionId };
  },
  audit: (_effect, { session: found }) => ({ subjectKind: 'session', subjectId: found.sessionId, sentence: `结束“${found.personName}”的一个登录` }),
  examples: [{ input: { sessionId: '0193c000-0000-7000-8000-000000000004' } }, { input: {}, refusedAt: 'sessionId' }],
});
