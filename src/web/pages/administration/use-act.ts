import { useQueryClient } from '@tanstack/react-query';
import type { Actions } from '../../client/actions.ts';
import type { CallFailure } from '../../client/call-failure.ts';
import { useDoor } from '../../session/door.ts';

/** Does a thing on the server. Throws a `DoorError` with what the server says where it is refused. */
export type Act = <Name extends keyof Actions>(name: Name, input: Actions[Name]['input']) => Promise<Actions[Name]['output']>;

/**
 * Does things on the server, one after the other, from a page with many of them; when one is done, the reads named are asked again.
 *
 * @example const act = useAct(['units.list-units']); await act('units.end-unit', input)
 */
export function useAct(changes: readonly (keyof Actions)[]): Act {
  const { call } = useDoor();
  const queries = useQueryClient();
  return async (name, input) => {
    const answer = await (call as (name: string, input: unknown) => Promise<{ readonly output: unknown } | CallFailure>)(name, input);
    if ('error' in answer) throw Object.assign(new Error(answer.message), { failure: answer });
    await Promise.all(changes.map((one) => queries.invalidateQueries({ queryKey: [one] })));
    return answer.output as never;
  };
}
