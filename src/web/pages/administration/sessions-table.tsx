import { App, Button } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead, useWrite } from '../../session/door.ts';
import { administrationWords } from '../../words/administration-words.ts';
import { localTime } from '../../words/local-time.ts';
import { browserWords } from './browser-words.ts';

const say = administrationWords.account;

/** Where somebody is signed in, one's own or another's; each can be ended. */
export function SessionsTable({ personId }: { readonly personId?: string }): React.JSX.Element {
  const sessions = useRead('accounts.list-sessions', personId === undefined ? {} : { personId });
  const end = useWrite('accounts.end-session', ['accounts.list-sessions']);
  const { modal, message } = App.useApp();
  const ask = (sessionId: string): void => void modal.confirm({ title: say.end, content: say.endSentence, onOk: () => end.mutateAsync({ sessionId }).then(() => message.success(say.ended), (error: Error) => message.error(error.message)) });
  return (
    <LoadState of={sessions}>{({ sessions: open }) => (
      <WideTable
        label={say.sessions} rowKey="sessionId" dataSource={[...open]} locale={{ emptyText: say.noSessions }}
        columns={[
          { title: say.startedAt, className: 'figures', render: (_value, { startedAt }) => localTime(startedAt) }, { title: say.seenAt, className: 'figures', render: (_value, { seenAt }) => localTime(seenAt) }, { title: say.address, className: 'figures', dataIndex: 'address' },
          { title: say.agent, render: (_value, { agent }) => <span translate="no">{browserWords(agent)}</span> },
          { title: administrationWords.people.steps, render: (_value, { sessionId, isThis, allowed }) => (isThis ? say.isThis : allowed.includes('accounts.end-session') ? <Button size="small" onClick={() => ask(sessionId)}>{say.end}</Button> : null) },
        ]}
      />
    )}</LoadState>
  );
}
