import type { Actor } from '#lifecycle';
import type { Caller } from './caller.ts';

/**
 * The caller as life cycles see them: with the posts held today. Only for permitted callers, who have signed in.
 *
 * @example takeStep(planAdoption, cycle, { step: 'submit', who: actorOf(caller), … })
 */
export const actorOf = ({ personId, personName, roles }: Caller): Actor => ({
  personId: personId ?? '', name: personName, posts: roles.flatMap(({ role, unitId, covers }) => covers.map((regionId) => ({ role, regionId, unitId }))),
});
