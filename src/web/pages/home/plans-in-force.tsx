import { LoadState } from '../../frame/load-state.tsx';
import { useRead } from '../../session/door.ts';
import { words } from '../../words/index.ts';
import { Section } from './section.tsx';

/** The plans of the region and which of their versions is in force. */
export function PlansInForce({ regionId }: { readonly regionId: string }): React.JSX.Element {
  const plans = useRead('plan.list-plans', { regionId });
  return (
    <Section title={words.home.plans}>
      <LoadState of={plans}>{({ plans: found }) => {
        const inForce = found.filter(({ current }) => current !== null);
        return inForce.length === 0 ? <p>{words.home.noPlans}</p> : <ul style={{ margin: 0, paddingInlineStart: 20 }}>{inForce.map(({ planId, title, current }) => <li key={planId}>{title.zh}（{words.home.version(current ?? 0)}）</li>)}</ul>;
      }}</LoadState>
    </Section>
  );
}
