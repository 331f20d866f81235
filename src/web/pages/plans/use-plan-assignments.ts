import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Actions } from '../../client/actions.ts';
import { useDoor, type DoorError } from '../../session/door.ts';

/** Who answers for a part of a plan on a day, as the server lists it. */
export type AssignedItem = Actions['assignment.list-assignments']['output']['items'][number];

/** As many as an answer holds. */
const limit = 500;

/**
 * Who answers for every part of a plan today, page after page, in the order of the plan. Who works for a unit asks for that unit.
 *
 * @example const assigned = usePlanAssignments({ regionId, planId, unitId: null });
 */
export function usePlanAssignments(asked: { readonly regionId: string; readonly planId: string; readonly unitId: string | null; readonly on?: string | undefined } | null): UseQueryResult<readonly AssignedItem[], DoorError> {
  const { call } = useDoor();
  return useQuery<readonly AssignedItem[], DoorError>({
    queryKey: ['assignment.list-assignments', 'whole', asked], enabled: asked !== null,
    queryFn: async ({ signal }) => {
      const items: AssignedItem[] = [];
      if (asked === null) return items;
      const { unitId, on, ...place } = asked;
      for (let after: string | undefined; ;) {
        const answer = await call('assignment.list-assignments', { ...place, ...(unitId === null ? {} : { unitId }), ...(on === undefined ? {} : { on }), limit, ...(after === undefined ? {} : { after }) }, { signal });
        if ('error' in answer) throw Object.assign(new Error(answer.message), { failure: answer });
        items.push(...answer.output.items);
        if (answer.output.next === null) return items;
        after = answer.output.next;
      }
    },
  });
}
