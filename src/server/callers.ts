import type { Caller } from '#actions';

/** What a request shows of who sends it: the token of a session (cookie or bearer), and from where. */
export type Presented = { readonly token: string | null; readonly address: string; readonly agent: string };

/** Who asks. `session-ended`: the token belongs to no open session. Without a token the caller is somebody without id and roles. */
export type Callers = { readonly callerOf: (presented: Presented) => Promise<Caller | 'session-ended'> };

/**
 * Somebody who has not signed in.
 *
 * @example anonymousCaller({ address: '127.0.0.1', agent: 'curl' }).personId // null
 */
export const anonymousCaller = ({ address, agent }: Pick<Presented, 'address' | 'agent'>): Caller => ({
  personId: null, personName: '', sessionId: null, address, agent, roles: [], restrictedTo: null,
});
