import type { UseQueryResult } from '@tanstack/react-query';
import { LoadState } from '../../frame/load-state.tsx';
import type { DoorError } from '../../session/door.ts';
import { monitoringWords } from '../../words/monitoring-words.ts';

/** Of what is judged: where no plan is adopted yet, that is no failure. */
export function JudgedState<Data>({ of, children }: { readonly of: UseQueryResult<Data, DoorError>; readonly children: (data: Data) => React.ReactNode }): React.JSX.Element {
  if (of.isError && of.error.failure.error === 'refused' && of.error.failure.reason === 'no-plan') return <p>{monitoringWords.home.none}</p>;
  return <LoadState of={of}>{children}</LoadState>;
}
