import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Alert, Flex, Tabs, Tag } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { roundsWords } from '../../words/rounds-words.ts';
import { RoundAsked } from './round-asked.tsx';
import { RoundDates } from './round-dates.tsx';
import { RoundOpen } from './round-open.tsx';
import { RoundRun } from './round-run.tsx';
import { RoundWho } from './round-who.tsx';
import type { Round } from './round.ts';
import { roundParts, type RoundPart } from './round-parts.ts';

const say = roundsWords;

/** What a round is made of, in the order in which it is set up; once it is open, how it goes comes first. */
const partsOf = ({ state }: Round): readonly RoundPart[] => (state === 'preparing' ? ['dates', 'asked', 'who', 'open'] : ['run', 'dates', 'asked', 'who']);

function Part({ part, regionId, round, go }: { readonly part: RoundPart; readonly regionId: string; readonly round: Round; readonly go: (part: RoundPart) => void }): React.JSX.Element {
  if (part === 'run') return <RoundRun regionId={regionId} round={round} />;
  if (part === 'dates') return <RoundDates key={round.revision} regionId={regionId} round={round} onNext={() => go('asked')} />;
  if (part === 'asked') return <RoundAsked key={round.revision} regionId={regionId} round={round} onNext={() => go('who')} />;
  return part === 'who' ? <RoundWho regionId={regionId} round={round} onNext={() => go('open')} /> : <RoundOpen regionId={regionId} round={round} onOpened={() => go('run')} />;
}

/** One round: set up part by part until it opens, looked after until it ends. Which part is shown stands in the address. */
export function RoundPage(): React.JSX.Element {
  const { regionId } = useRegion();
  const { roundId } = useParams({ from: '/rounds/$roundId' });
  const { part: asked } = useSearch({ from: '/rounds/$roundId' });
  const navigate = useNavigate({ from: '/rounds/$roundId' });
  const rounds = useRead('rounds.list-rounds', regionId === null ? null : { regionId });
  const go = (part: RoundPart): void => void navigate({ search: { part } });
  return (
    <LoadState of={rounds}>{({ rounds: found }) => {
      const round = found.find((one) => one.roundId === roundId);
      if (round === undefined) return <Flex vertical gap={12}><PageTitle>{say.title}</PageTitle><p>{say.notFound}<Link to="/rounds">{say.back}</Link></p></Flex>;
      const parts = partsOf(round);
      const part = parts.find((one) => one === asked) ?? parts[0] ?? 'dates';
      return (
        <Flex vertical gap={12}>
          <PageTitle extra={<><Tag>{round.stateWord}</Tag><Link to="/rounds">{say.back}</Link></>}>{round.title}</PageTitle>
          {round.headerWarning === null || round.state === 'closed' ? null : <Alert type="warning" showIcon title={round.headerWarning} />}
          <Tabs activeKey={part} onChange={(key) => go(roundParts.find((one) => one === key) ?? 'dates')} items={parts.map((key, at) => ({ key, label: round.state === 'preparing' ? say.numbered(at + 1, say.parts[key]) : say.parts[key] }))} />
          <Part part={part} regionId={regionId ?? ''} round={round} go={go} />
        </Flex>
      );
    }}</LoadState>
  );
}
