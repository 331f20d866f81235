import { Button, Flex, Progress } from 'antd';
import { Failure } from '../../frame/load-state.tsx';
import { useWrite } from '../../session/door.ts';
import { reportsWords } from '../../words/reports-words.ts';
import type { ListedReport } from './report-types.ts';

const say = reportsWords.underWay;

/** How far the making of a report is; it can be cancelled by who asked for it. */
export function UnderWay({ report: { jobId, progress, progressNote, title } }: { readonly report: Pick<ListedReport, 'jobId' | 'progress' | 'progressNote' | 'title'> }): React.JSX.Element {
  const cancel = useWrite('jobs.cancel-job', ['reports.list-reports', 'reports.get-report']);
  return (
    <Flex vertical gap={4} style={{ minWidth: 220 }}>
      <Flex gap={8} align="center">
        <Progress percent={progress} size="small" status="active" aria-label={`${say.label}${title ?? ''}`} style={{ flex: 1, minWidth: 120 }} />
        <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate({ jobId })}>{say.cancel}</Button>
      </Flex>
      <span role="status">{progressNote === null ? say.waiting : say.working(progressNote)}</span>
      {cancel.isError ? <Failure error={cancel.error} /> : null}
    </Flex>
  );
}
