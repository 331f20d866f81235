import { useQuery, type UseQueryResult } from '@tanstack/react-query';

/** Who is signed in, as the server says it: in which roles, what they may do at all; `today`: the day where the installation stands; `restrictedTo`: the only things they may do before something else is done first (a new password). */
export type Session = {
  readonly person: { readonly personId: string; readonly name: string } | null;
  readonly roles: readonly { readonly role: string; readonly regionId: string; readonly unitId: string | null }[];
  readonly restrictedTo: readonly string[] | null;
  readonly actions: readonly string[];
  readonly today: string;
};

/** The key under which the session is kept; whatever signs in or out makes it stale. */
export const sessionKey = ['session'] as const;

async function askSession({ signal }: { readonly signal: AbortSignal }): Promise<Session> {
  const response = await fetch('/api/session', { cache: 'no-store', signal });
  if (!response.ok) throw new Error(`the server answered ${String(response.status)}`);
  return await response.json() as Session;
}

/**
 * The session of the page, asked again whenever somebody comes back to it.
 *
 * @example const { data: session } = useSession();
 */
export const useSession = (): UseQueryResult<Session> => useQuery({ queryKey: sessionKey, queryFn: askSession, staleTime: 30_000, retry: 1 });

/** Whether a role held is one of these. @example holdsAny(session, ['unit-reporter']) */
export const holdsAny = ({ roles }: Pick<Session, 'roles'>, wanted: readonly string[]): boolean => roles.some(({ role }) => wanted.includes(role));
