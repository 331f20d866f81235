import type { FastifyInstance } from 'fastify';
import { csrfTokenOf, permits, type Action, type Caller } from '#actions';
import { sendJson } from '../answers/send-json.ts';
import { identify } from '../requests/identify.ts';
import type { ServerParts } from '../server-parts.ts';

/** Somewhere: in any region and unit of a role the caller holds. Whether an action is possible on a thing is said by what shows that thing. */
const maySomewhere = (action: Action, caller: Caller): boolean => {
  if (caller.restrictedTo !== null && !caller.restrictedTo.includes(action.name)) return false;
  const scopes = caller.roles.length === 0 ? [{ regionId: '' }] : caller.roles.map(({ regionId, unitId }) => ({ regionId, unitId }));
  return scopes.some((scope) => typeof permits(action.permission, scope, caller) !== 'string');
};

/**
 * The actions that a caller may take at all, somewhere.
 *
 * @example actionsOpenTo(actions, caller).map(({ name }) => name) // ['regions.list-regions']
 */
export const actionsOpenTo = (actions: ReadonlyMap<string, Action>, caller: Caller): readonly Action[] => [...actions.values()].filter((action) => maySomewhere(action, caller));

/** Who asks, in which roles, what they may do, which day it is: what every page of theirs begins with. */
export type ShownSession = {
  readonly person: { readonly personId: string; readonly name: string | null } | null;
  readonly roles: readonly Pick<Caller['roles'][number], 'role' | 'regionId' | 'unitId'>[];
  readonly restrictedTo: readonly string[] | null;
  readonly actions: readonly string[];
  readonly today: string;
};

/**
 * The session of a caller as pages know it.
 *
 * @example showSession(parts, caller).actions.includes('plan.list-plans')
 */
export const showSession = ({ actions, surroundings }: ServerParts, caller: Caller): ShownSession => ({
  person: caller.personId === null ? null : { personId: caller.personId, name: caller.personName },
  roles: caller.roles.map(({ role, regionId, unitId }) => ({ role, regionId, unitId })),
  restrictedTo: caller.restrictedTo,
  actions: actionsOpenTo(actions, caller).map(({ name }) => name),
  today: surroundings.today(),
});

/**
 * `GET /api/session`: the session, and the mark that a page sends back with every write.
 *
 * @example addSessionRoute(app, parts)
 */
export function addSessionRoute(app: FastifyInstance, parts: ServerParts): void {
  app.get('/api/session', { config: { action: 'session' } }, async (request, reply) => {
    const { caller, shown } = await identify(parts, { kind: 'read', permission: 'anyone' }, request, reply);
    return sendJson(request, reply, { ...showSession(parts, caller), csrfToken: shown?.by === 'cookie' ? csrfTokenOf(shown.token) : null }, 'secret');
  });
}
