import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { CallFailure } from '../client/call-failure.ts';
import type { DoorError } from '../session/door.ts';
import { frameWords } from '../words/frame-words.ts';
import { Loading } from './loading.tsx';

/** What asking again does not change. */
const hopeless: ReadonlySet<string> = new Set(['forbidden', 'not-found', 'refused', 'invalid-input']);

/** Why something failed, in the server's words, with a way on. */
export const Failure = ({ error, again }: { readonly error: DoorError | Error | CallFailure; readonly again?: () => void }): React.JSX.Element => {
  const failure = 'error' in error ? error : 'failure' in error ? error.failure : null;
  const more = [...new Set((failure?.reasons ?? []).map(({ message }) => message))].filter((message) => message !== failure?.message);
  const isForbidden = failure?.error === 'forbidden';
  /* Only a bug is looked up by its number: what the rules of the business say is complete as it stands. */
  const number = failure?.requestId === undefined || failure.error !== 'internal' ? '' : frameWords.requestId(failure.requestId);
  const lines = [...more.slice(0, 20), number].filter((line) => line !== '');
  return (
    <Alert
      type={isForbidden ? 'info' : 'error'} showIcon role="alert" title={isForbidden ? frameWords.forbidden : (failure?.message ?? frameWords.failed)}
      description={lines.length === 0 ? undefined : lines.map((line) => <div key={line}>{line}</div>)}
      action={again && !hopeless.has(failure?.error ?? '') ? <Button size="small" onClick={again}>{frameWords.again}</Button> : undefined}
    />
  );
};

/**
 * What a read shows while it is under way, when it failed, and when it is there.
 *
 * @example <LoadState of={board}>{(data) => <BoardTable board={data} />}</LoadState>
 */
export function LoadState<Data>({ of, children }: { readonly of: UseQueryResult<Data, DoorError>; readonly children: (data: Data) => React.ReactNode }): React.JSX.Element {
  if (of.data !== undefined) return <>{of.isError ? <Failure error={of.error} again={() => void of.refetch()} /> : null}{children(of.data)}</>;
  return of.isError ? <Failure error={of.error} again={() => void of.refetch()} /> : <Loading />;
}
