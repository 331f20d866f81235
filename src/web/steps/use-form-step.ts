import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { Actions } from '../client/actions.ts';
import { useDoor, type DoorError } from '../session/door.ts';
import { stepActions, type StepName } from './step-name.ts';

/** What came of a step on forms. */
export type StepDone = Actions['forms.approve-forms']['output'];

/** Everything that may come with a step; which of it, its rule says. */
export type StepGiven = { readonly reason?: string; readonly day?: string; readonly document?: { readonly number: string; readonly date: string }; readonly handOver?: { readonly from: NamedPerson; readonly to: NamedPerson } };
type NamedPerson = { readonly personId: string; readonly name: string };

/** What is asked: a step, on forms as they were seen. */
type StepAsked = { readonly step: StepName; readonly regionId: string; readonly forms: readonly { readonly formId: string; readonly cycleVersion: number }[]; readonly given: StepGiven };

/** What a step changes on screens. */
const changes: readonly (keyof Actions)[] = ['forms.list-forms', 'forms.get-form', 'forms.list-changes', 'collection.get-board', 'collection.list-reminders', 'collection.list-scores', 'collection.list-series', 'reports.list-reports', 'rounds.list-rounds'];

/**
 * Takes a step on forms, all of them or none; screens that show them are asked again.
 *
 * @example const step = useFormStep(); step.mutate({ step: 'lock', regionId, forms, given: {} })
 */
export function useFormStep(): UseMutationResult<StepDone, DoorError, StepAsked> {
  const { call } = useDoor();
  const queries = useQueryClient();
  return useMutation<StepDone, DoorError, StepAsked>({
    mutationFn: async ({ step, regionId, forms, given }) => {
      const answer = await (call as (name: string, input: object) => ReturnType<typeof call<'forms.approve-forms'>>)(stepActions[step], { regionId, forms, ...given });
      if ('error' in answer) throw Object.assign(new Error(answer.message), { failure: answer });
      return answer.output;
    },
    onSuccess: async () => { await Promise.all(changes.map((name) => queries.invalidateQueries({ queryKey: [name] }))); },
  });
}
