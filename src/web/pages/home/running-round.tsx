import { Link } from '@tanstack/react-router';
import { Flex, Tag } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { useRead } from '../../session/door.ts';
import { collectionWords } from '../../words/collection-words.ts';
import { homeWords } from '../../words/home-words.ts';
import { Section } from './section.tsx';

/** What waits for whom in the collection. */
function Waiting({ regionId }: { readonly regionId: string }): React.JSX.Element {
  const waiting = useRead('collection.list-reminders', { regionId, limit: 1 });
  return <LoadState of={waiting}>{({ counts }) => <Flex wrap gap={8} align="center"><span>{homeWords.waiting}：</span>{counts.filter(({ forms }) => forms > 0).map(({ kind, kindWord, forms }) => <Tag key={kind}>{kindWord} <span className="figures">{forms}</span></Tag>)}{counts.every(({ forms }) => forms === 0) ? collectionWords.board.none : null}</Flex>}</LoadState>;
}

function Standing({ regionId, roundId }: { readonly regionId: string; readonly roundId: string }): React.JSX.Element {
  const board = useRead('collection.get-board', { regionId, roundId, limit: 1 });
  return <LoadState of={board}>{({ round, totals }) => <p style={{ margin: 0 }}>{round.title.zh}（{homeWords.dueOn(round.dueOn)}）：{totals.sentence}</p>}</LoadState>;
}

/** The round that is open now: how far the units are, and what waits. */
export function RunningRound({ regionId, mayRemind }: { readonly regionId: string; readonly mayRemind: boolean }): React.JSX.Element {
  const rounds = useRead('rounds.list-rounds', { regionId, state: 'open' });
  return (
    <Section title={homeWords.round} extra={<Link to="/board">{homeWords.openBoard}</Link>}>
      <LoadState of={rounds}>{({ rounds: open }) => (open.length === 0 ? <p>{homeWords.noRound}</p>
        : <Flex vertical gap={8}>{open.map(({ roundId }) => <Standing key={roundId} regionId={regionId} roundId={roundId} />)}{mayRemind ? <Waiting regionId={regionId} /> : null}</Flex>)}</LoadState>
    </Section>
  );
}
