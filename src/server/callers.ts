import { callerOfSession, type Caller, type Knock, type Surroundings } from '#actions';

/** Who asks. `session-ended`: the token belongs to no open session. Without a token the caller is somebody without id and roles. */
export type Callers = { readonly callerOf: (knock: Knock) => Promise<Caller | 'session-ended'> };

/**
 * Somebody who has not signed in.
 *
 * @example anonymousCaller({ address: '127.0.0.1', agent: 'curl' }).personId // null
 */
export const anonymousCaller = ({ address, agent }: Omit<Knock, 'token'>): Caller => ({
  personId: null, personName: '未登录', sessionId: null, address, agent, roles: [], restrictedTo: null,
});

/**
 * Who asks, by the sessions in the store.
 *
 * @example startServer({ callers: sessionCallers(surroundings), … })
 */
export const sessionCallers = (surroundings: Surroundings): Callers => ({ callerOf: async (knock) => callerOfSession(knock, surroundings) });
