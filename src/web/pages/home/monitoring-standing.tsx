import { Link } from '@tanstack/react-router';
import { Flex } from 'antd';
import { useRead } from '../../session/door.ts';
import { LoadState } from '../../frame/load-state.tsx';
import { homeWords } from '../../words/home-words.ts';
import { monitoringWords } from '../../words/monitoring-words.ts';
import { JudgedState } from '../monitoring/judged-state.tsx';
import { TallyLine } from '../monitoring/tally-line.tsx';
import { Section } from './section.tsx';

const say = monitoringWords.home;

function Standing({ regionId }: { readonly regionId: string }): React.JSX.Element {
  const attainment = useRead('monitoring.get-attainment', { regionId });
  const warnings = useRead('monitoring.list-warnings', { regionId, limit: 0 });
  return (
    <>
      <JudgedState of={attainment}>{({ run, whole }) => (
        <Flex vertical gap={6}>
          <Flex wrap gap={8} align="baseline"><span>{say.sentence(run.year)}</span><TallyLine tally={whole.tally} search={{ year: run.year }} /></Flex>
          <p className="line"><Link to="/attainment">{say.rate} {whole.rates[0]?.percentText}（{whole.rates[0]?.numerator}/{whole.rates[0]?.denominator}，{whole.rates[0]?.title}）</Link></p>
        </Flex>
      )}</JudgedState>
      {attainment.isError ? null : <JudgedState of={warnings}>{({ counts }) => (
        <p className="line"><Link to="/warnings">{say.warnings}</Link>：{counts.map(({ level, word, warnings: of }) => <Link key={level} to="/warnings" search={{ level }} className="figures" style={{ marginInlineEnd: 12 }}>{word} {of}</Link>)}</p>
      )}</JudgedState>}
    </>
  );
}

/** How many targets stand where, and how many warnings nobody has answered: for the office and the bureau. */
export function MonitoringStanding({ regionId }: { readonly regionId: string }): React.JSX.Element {
  const plans = useRead('plan.list-plans', { regionId });
  return (
    <Section title={say.title} extra={<Link to="/monitoring">{say.table}</Link>}>
      <LoadState of={plans}>{({ plans: found }) => (found.every(({ current }) => current === null) ? <p>{homeWords.noPlans}</p> : <Standing regionId={regionId} />)}</LoadState>
    </Section>
  );
}
