import { z } from 'zod';
import { endSessions, installationRegionId } from '#storage';
import { writeAction } from '../action.ts';

/** Ends the session that asks. */
export const signOutAction = writeAction({
  name: 'accounts.sign-out',
  title: '退出登录',
  summary: '结束这次登录。',
  input: z.object({}),
  output: z.object({ signedOut: z.literal(true) }),
  permission: 'signed-in',
  scope: () => ({ regionId: installationRegionId }),
  load: async () => ({}),
  decide: (_state, _input, { caller }) => ({ effect: { sessionId: caller.sessionId ?? '' } }),
  store: async ({ sessionId }, { connection, now }) => {
    await endSessions(connection, sessionId === '' ? [] : [sessionId], { at: now, because: 'signed-out' });
    return { signedOut: true as const };
  },
  audit: ({ sessionId }) => ({ subjectKind: 'session', subjectId: sessionId, sentence: '退出登录' }),
  examples: [{ input: {} }],
});
