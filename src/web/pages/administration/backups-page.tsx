import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Flex } from 'antd';
import { Failure, LoadState } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead, useWrite } from '../../session/door.ts';
import { useSession } from '../../session/session.ts';
import { administrationWords } from '../../words/administration-words.ts';
import { localTime } from '../../words/local-time.ts';
import { Section } from '../home/section.tsx';
import { isUnderWay, JobProgress } from './job-progress.tsx';

const say = administrationWords.backups;
const megabyte = 1024 * 1024;

/** The backup that is being made now, until it is there. */
function Running({ jobId }: { readonly jobId: string }): React.JSX.Element {
  const job = useRead('jobs.get-job', { jobId });
  const queries = useQueryClient();
  const { refetch } = job;
  const isOver = job.data !== undefined && !isUnderWay(job.data.job);
  useEffect(() => {
    if (isOver) void queries.invalidateQueries({ queryKey: ['backups.list-backups'] });
    const timer = isOver ? undefined : setInterval(() => void refetch(), 1000);
    return () => clearInterval(timer);
  }, [isOver, refetch, queries]);
  return <LoadState of={job}>{({ job: found }) => (found.state === 'done' ? <Alert type="success" showIcon role="status" title={say.made} /> : <div role="status"><p style={{ margin: '0 0 4px' }}>{say.running}</p><JobProgress job={found} /></div>)}</LoadState>;
}

function Restore(): React.JSX.Element {
  const [first, second, third, fourth, fifth] = say.restore;
  return (
    <Section title={say.restoreTitle}>
      <ol style={{ margin: 0, paddingInlineStart: 20, maxWidth: '52em' }}><li>{first}</li><li>{second}</li><li>{third}<div><code>{say.verifyCommand}</code></div></li><li>{fourth}<div><code>{say.restoreCommand}</code></div></li><li>{fifth}</li></ol>
      <p style={{ maxWidth: '52em' }}>{say.copySentence}</p>
    </Section>
  );
}

/** The backups there are, one to be made now with its progress, and what to do when one is needed. */
export function BackupsPage(): React.JSX.Element {
  const backups = useRead('backups.list-backups', {});
  const { data: session } = useSession();
  const make = useWrite('backups.make-backup', ['jobs.list-jobs']);
  const [jobId, setJobId] = useState<string | null>(null);
  const begin = (): void => void make.mutateAsync({}).then((made) => setJobId(made.jobId), () => undefined);
  return (
    <Flex vertical gap={16}>
      <PageTitle>{say.title}</PageTitle>
      {session?.actions.includes('backups.make-backup') === true ? <div className="no-print"><Button type="primary" loading={make.isPending} onClick={begin}>{say.make}</Button></div> : null}
      {make.isError ? <Failure error={make.error} /> : null}
      {jobId === null ? null : <Running key={jobId} jobId={jobId} />}
      <LoadState of={backups}>{({ backups: found }) => (
        <WideTable
          label={say.title} rowKey="backupId" dataSource={[...found]} pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }} locale={{ emptyText: <>{say.none}{say.noneWhatToDo}</> }}
          columns={[
            { title: say.fileName, render: (_value, { fileName }) => <code>{fileName}</code> }, { title: say.kind, render: (_value, { kind }) => say.kinds[kind] }, { title: say.size, align: 'right', className: 'figures', render: (_value, { size }) => say.megabytes((size / megabyte).toFixed(1)) },
            { title: say.finished, className: 'figures', render: (_value, { finishedAt }) => localTime(finishedAt) }, { title: say.took, align: 'right', className: 'figures', render: (_value, { startedAt, finishedAt }) => say.seconds(Math.max(1, Math.round((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000))) },
            { title: say.fingerprint, render: (_value, { fingerprint }) => <code>{fingerprint.slice(0, 16)}</code> },
          ]}
        />
      )}</LoadState>
      <Restore />
    </Flex>
  );
}
