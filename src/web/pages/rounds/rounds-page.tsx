import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Button, Flex, Tag } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { useSession } from '../../session/session.ts';
import { roundsWords } from '../../words/rounds-words.ts';
import { AddRound } from './add-round.tsx';
import type { Round } from './round.ts';

const say = roundsWords;

/** How far a round is, in the server's sentence; nothing while it is prepared. */
function Progress({ regionId, round: { roundId, state } }: { readonly regionId: string; readonly round: Round }): React.JSX.Element | null {
  const board = useRead('collection.get-board', state === 'preparing' ? null : { regionId, roundId, limit: 1 });
  if (state === 'preparing') return null;
  return <LoadState of={board}>{({ totals }) => <Link to="/board" search={{ round: roundId }}>{totals.sentence}</Link>}</LoadState>;
}

/** Every round of the region with its days and how far it is; a new one begins here. */
export function RoundsPage(): React.JSX.Element {
  const { regionId } = useRegion();
  const { data: session } = useSession();
  const [isAdding, setAdding] = useState(false);
  const rounds = useRead('rounds.list-rounds', regionId === null ? null : { regionId });
  const mayAdd = session?.actions.includes('rounds.add-round') === true;
  return (
    <Flex vertical gap={12}>
      <PageTitle extra={mayAdd ? <Button type="primary" onClick={() => setAdding(true)}>{say.add}</Button> : undefined}>{say.title}</PageTitle>
      <LoadState of={rounds}>{({ rounds: found }) => (
        <>
          <WideTable<Round>
            label={say.title} rowKey="roundId" dataSource={[...found]} locale={{ emptyText: mayAdd ? say.empty : say.emptyReader }}
            columns={[
              { title: say.name, render: (_value, { roundId, title, headerWarning, state }) => <><Link to="/rounds/$roundId" params={{ roundId }}>{title}</Link>{headerWarning === null || state === 'closed' ? null : <div className="hint">{headerWarning}</div>}</> },
              { title: say.kind, dataIndex: 'kindWord' }, { title: say.year, dataIndex: 'reportingYear', className: 'figures' }, { title: say.state, render: (_value, { stateWord }) => <Tag>{stateWord}</Tag> },
              { title: say.progress, render: (_value, round) => <Progress regionId={regionId ?? ''} round={round} /> },
              { title: say.opensOn, dataIndex: 'opensOn', className: 'figures' }, { title: say.dueOn, dataIndex: 'dueOn', className: 'figures' }, { title: say.lateUntil, dataIndex: 'lateUntil', className: 'figures' }, { title: say.viewUntil, dataIndex: 'viewUntil', className: 'figures' },
            ]}
          />
          {isAdding ? <AddRound regionId={regionId ?? ''} rounds={found} onClose={() => setAdding(false)} /> : null}
        </>
      )}</LoadState>
    </Flex>
  );
}
