import { useEffect } from 'react';
import { Button, Flex, Progress } from 'antd';
import { Failure } from '../../frame/load-state.tsx';
import { useWrite } from '../../session/door.ts';
import { planImportWords } from '../../words/plan-import-words.ts';
import { useJob } from './use-job.ts';

const say = planImportWords.reading;

/** How far the reading of a document is, with a way to stop it; `onEnded` when there is something to show. */
export function ReadingProgress({ jobId, onEnded }: { readonly jobId: string; readonly onEnded: () => void }): React.JSX.Element {
  const { data, isError, error } = useJob(jobId);
  const cancel = useWrite('jobs.cancel-job', ['jobs.get-job', 'plan.list-plans']);
  const state = data?.job.state;
  const isEnded = state !== undefined && state !== 'waiting' && state !== 'running';
  useEffect(() => {
    if (isEnded) onEnded();
  }, [isEnded, onEnded]);
  if (isError) return <Failure error={error} />;
  const { progress = 0, progressNote = null, allowed = [] } = data?.job ?? {};
  const words = progressNote ?? (state === 'running' ? say.running : say.waiting);
  return (
    <Flex vertical gap={8}>
      <Flex gap={12} align="center" role="status" wrap>
        <span>{words}</span>
        <div style={{ flex: 1, minWidth: 120 }}><Progress percent={progress} aria-label={words} /></div>
        {allowed.includes('jobs.cancel-job') ? <Button loading={cancel.isPending} onClick={() => cancel.mutate({ jobId })}>{say.cancel}</Button> : null}
      </Flex>
      {cancel.isError ? <Failure error={cancel.error} /> : null}
    </Flex>
  );
}
