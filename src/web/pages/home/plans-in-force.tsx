import { Link } from '@tanstack/react-router';
import { LoadState } from '../../frame/load-state.tsx';
import { useRead } from '../../session/door.ts';
import { homeWords } from '../../words/home-words.ts';
import { Section } from './section.tsx';

/** The plans of the region and which of their versions is in force. */
export function PlansInForce({ regionId }: { readonly regionId: string }): React.JSX.Element {
  const plans = useRead('plan.list-plans', { regionId });
  return (
    <Section title={homeWords.plans}>
      <LoadState of={plans}>{({ plans: found }) => {
        const inForce = found.filter(({ current }) => current !== null);
        return inForce.length === 0 ? <p>{homeWords.noPlans}</p> : <ul style={{ margin: 0, paddingInlineStart: 20 }}>{inForce.map(({ planId, title, current }) => <li key={planId} className="line"><Link to="/plans/$planId" params={{ planId }}>{title.zh}（{homeWords.version(current ?? 0)}）</Link></li>)}</ul>;
      }}</LoadState>
    </Section>
  );
}
