import { App, Button, Flex } from 'antd';
import { Link } from '@tanstack/react-router';
import { Failure } from '../../frame/load-state.tsx';
import { useWrite } from '../../session/door.ts';
import { reportsWords } from '../../words/reports-words.ts';
import { ChangedRows } from './changed-rows.tsx';
import { ChangedWords } from './changed-words.tsx';
import { reportReads, type ReportContent } from './report-types.ts';

const say = reportsWords.changes;

type Place = { readonly regionId: string; readonly reportId: string; readonly content: ReportContent; readonly mayWrite: boolean };

/** What a refresh changed, part by part: sentences and rows, before and now; each is found right, or all at once. */
export function ReportChanges({ regionId, reportId, content, mayWrite }: Place): React.JSX.Element {
  const { message } = App.useApp();
  const accept = useWrite('reports.accept-changes', reportReads);
  const { changes, number } = content;
  const take = (blockIds: readonly string[]): void => accept.mutate({ regionId, reportId, contentNumber: number, blockIds: [...blockIds] }, { onSuccess: ({ accepted }) => { void message.success(say.accepted(accepted)); } });
  if (changes.length === 0) return <p>{say.none}</p>;
  return (
    <Flex vertical gap={12}>
      <Flex wrap gap={8} align="center"><span>{say.count(changes.length)}</span>{mayWrite ? <Button type="primary" loading={accept.isPending} onClick={() => take(changes.map(({ blockId }) => blockId))}>{say.acceptAll}</Button> : null}</Flex>
      {accept.isError ? <Failure error={accept.error} /> : null}
      {changes.map(({ blockId, about, kind, before, now, rows }) => (
        <section key={blockId} className="report-change" aria-label={about}>
          <Flex justify="space-between" gap={8} wrap><Link to="/reports/$reportId" params={{ reportId }} search={{ block: blockId }}>{about === '' ? reportsWords.text.lead : about}</Link>{mayWrite ? <Button size="small" loading={accept.isPending} onClick={() => take([blockId])} aria-label={`${say.accept}：${about}`}>{say.accept}</Button> : null}</Flex>
          {kind === 'table' ? <ChangedRows rows={rows} label={about} /> : <ChangedWords before={before} now={now} />}
        </section>
      ))}
    </Flex>
  );
}
