import { useEffect } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { App, Button, Flex, Select } from 'antd';
import { Failure, LoadState } from '../../frame/load-state.tsx';
import { NextPage } from '../../frame/next-page.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead, useWrite } from '../../session/door.ts';
import { administrationWords } from '../../words/administration-words.ts';
import { localTime } from '../../words/local-time.ts';
import { isUnderWay, JobProgress } from './job-progress.tsx';

const say = administrationWords.jobs;
type State = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
const isState = (text: string | undefined): text is State => text !== undefined && Object.hasOwn(say.states, text);

/** Slow work: how far it is, and what may be done about it. Asked again every two seconds while something is under way. */
export function JobsPage(): React.JSX.Element {
  const search = useSearch({ from: '/jobs' });
  const navigate = useNavigate({ from: '/jobs' });
  const { modal } = App.useApp();
  const jobs = useRead('jobs.list-jobs', { limit: 50, ...(isState(search.state) ? { state: search.state } : {}), ...(search.after === undefined ? {} : { after: search.after }) });
  const cancel = useWrite('jobs.cancel-job', ['jobs.list-jobs']);
  const retry = useWrite('jobs.retry-job', ['jobs.list-jobs']);
  const { refetch } = jobs;
  const isBusy = jobs.data?.jobs.some(isUnderWay) === true;
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setInterval(() => void refetch(), 2000);
    return () => clearInterval(timer);
  }, [isBusy, refetch]);
  const failed = [cancel, retry].find(({ isError }) => isError)?.error ?? null;
  return (
    <Flex vertical gap={12}>
      <PageTitle>{say.title}</PageTitle>
      <div className="no-print"><Select aria-label={say.state} value={isState(search.state) ? search.state : ''} onChange={(state: string) => void navigate({ search: state === '' ? {} : { state }, replace: true })} options={[{ value: '', label: say.all }, ...Object.entries(say.states).map(([value, label]) => ({ value, label }))]} style={{ minWidth: '9em' }} /></div>
      {failed === null ? null : <Failure error={failed} />}
      <LoadState of={jobs}>{({ jobs: found, next }) => (
        <>
          <WideTable
            label={say.title} rowKey="jobId" dataSource={[...found]} locale={{ emptyText: say.empty }}
            columns={[
              { title: say.job, dataIndex: 'title' }, { title: say.progress, render: (_value, job) => <JobProgress job={job} /> }, { title: say.created, className: 'figures', render: (_value, { createdAt }) => localTime(createdAt) }, { title: say.finished, className: 'figures', render: (_value, { finishedAt }) => localTime(finishedAt) },
              {
                title: administrationWords.people.steps, render: (_value, { jobId, title, allowed }) => (
                  <Flex gap={8}>
                    {allowed.includes('jobs.cancel-job') ? <Button size="small" aria-label={`${say.cancel}：${title}`} onClick={() => void modal.confirm({ title: `${say.cancel}：${title}`, content: say.cancelSentence, onOk: () => cancel.mutateAsync({ jobId }).then(() => undefined, () => undefined) })}>{say.cancel}</Button> : null}
                    {allowed.includes('jobs.retry-job') ? <Button size="small" aria-label={`${say.retry}：${title}`} onClick={() => retry.mutate({ jobId })}>{say.retry}</Button> : null}
                  </Flex>
                ),
              },
            ]}
          />
          <NextPage after={search.after} next={next} onGo={(after) => void navigate({ search: (before) => ({ ...before, after }) })} />
        </>
      )}</LoadState>
    </Flex>
  );
}
