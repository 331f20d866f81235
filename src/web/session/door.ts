import { createContext, useContext } from 'react';
import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryOptions, type UseQueryResult } from '@tanstack/react-query';
import type { Actions } from '../client/actions.ts';
import type { CallFailure } from '../client/call-failure.ts';
import type { Client } from '../client/call.ts';

/** A failure of the door as an error that a query keeps. */
export type DoorError = Error & { readonly failure: CallFailure };

const errorOf = (failure: CallFailure): DoorError => Object.assign(new Error(failure.message), { failure });

const DoorContext = createContext<Client | null>(null);

/** Gives the client of the server to everything below. */
export const DoorProvider = DoorContext.Provider;

/** The client of the server. @example const { download } = useDoor(); */
export function useDoor(): Client {
  const client = useContext(DoorContext);
  if (client === null) throw new Error('no door around this');
  return client;
}

type ReadName = { [Name in keyof Actions]: Parameters<Client['call']>[0] extends infer Known ? (Name extends Known ? Name : never) : never }[keyof Actions];

/** The key of a read, so that a write can make it stale. @example keyOf('forms.list-forms') */
const keyOf = (name: keyof Actions, input?: object): readonly unknown[] => (input === undefined ? [name] : [name, input]);

/** What a page may say of a read: what stands in while it is asked, how often it is asked again. */
type ReadOptions<Output> = Pick<UseQueryOptions<Output, DoorError>, 'placeholderData' | 'refetchInterval' | 'staleTime'>;

/**
 * What a read of the server answers; asked when `input` is there.
 *
 * @example const board = useRead('collection.get-board', { regionId, roundId });
 */
export function useRead<Name extends ReadName>(name: Name, input: Actions[Name]['input'] | null, more: ReadOptions<Actions[Name]['output']> = {}): UseQueryResult<Actions[Name]['output'], DoorError> {
  const { call } = useDoor();
  return useQuery<Actions[Name]['output'], DoorError>({
    queryKey: keyOf(name, (input ?? {}) as object), enabled: input !== null, ...more,
    queryFn: async ({ signal }) => {
      const answer = await (call as (name: Name, input: unknown, options: object) => Promise<{ readonly output: Actions[Name]['output'] } | CallFailure>)(name, input, { signal });
      if ('error' in answer) throw errorOf(answer);
      return answer.output;
    },
  });
}

/**
 * A write of the server; when it is done, the reads it names are asked again.
 *
 * @example const submit = useWrite('forms.submit-forms', ['forms.list-forms']); submit.mutate(input)
 */
export function useWrite<Name extends ReadName>(name: Name, changes: readonly (keyof Actions)[]): UseMutationResult<Actions[Name]['output'], DoorError, Actions[Name]['input']> {
  const { call } = useDoor();
  const queries = useQueryClient();
  return useMutation<Actions[Name]['output'], DoorError, Actions[Name]['input']>({
    mutationFn: async (input) => {
      const answer = await (call as (name: Name, input: unknown) => Promise<{ readonly output: Actions[Name]['output'] } | CallFailure>)(name, input);
      if ('error' in answer) throw errorOf(answer);
      return answer.output;
    },
    onSuccess: async () => { await Promise.all(changes.map((one) => queries.invalidateQueries({ queryKey: keyOf(one) }))); },
  });
}
