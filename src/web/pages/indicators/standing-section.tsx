import { WideTable } from '../../frame/wide-table.tsx';
import { PlanLink } from '../../links/plan-link.tsx';
import { TargetLink } from '../../links/target-link.tsx';
import { indicatorsWords } from '../../words/indicators-words.ts';
import type { Outlook } from './series-charts.ts';

const say = indicatorsWords.standing;

/** What plans promise of the indicator, how each promise stands and where it goes: each as word and sign, with the rule that judged. */
export function StandingSection({ outlook: { promised, year } }: { readonly outlook: Outlook }): React.JSX.Element {
  return (
    <section>
      <h2 className="section-title">{say.title}</h2>
      {year === null ? null : <p className="muted" style={{ margin: '0 0 8px' }}>{say.year(year)}</p>}
      <WideTable
        label={say.title} rowKey={({ planId, targetId }) => `${planId} ${targetId}`} dataSource={[...promised]}
        columns={[
          { title: say.target, className: 'wrapped', width: '14em', render: (_value, { planId, targetId, promise }) => <TargetLink planId={planId} targetId={targetId}>{promise}</TargetLink> }, { title: say.plan, className: 'wrapped', width: '20em', render: (_value, { planId, targetId, planTitle }) => <PlanLink planId={planId} itemId={targetId}>{planTitle}</PlanLink> },
          { title: say.now, width: '7em', render: (_value, { sign, word }) => `${sign} ${word}` }, { title: say.ahead, className: 'wrapped', width: '11em', render: (_value, { outlookSign, outlookWord, notForecast }) => <>{outlookSign} {outlookWord}{notForecast === null ? null : <div className="muted">{notForecast}</div>}</> },
          { title: say.because, className: 'wrapped', width: '32em', dataIndex: 'because' },
        ]}
      />
    </section>
  );
}
