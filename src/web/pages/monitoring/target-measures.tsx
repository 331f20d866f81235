import { PlanLink } from '../../links/plan-link.tsx';
import { monitoringWords } from '../../words/monitoring-words.ts';
import type { Target } from './shown.ts';
import { TargetPart } from './target-part.tsx';

const say = monitoringWords.target;

const Line = ({ planId, measure: { itemId, number, title, text, units } }: { readonly planId: string; readonly measure: Target['measures'][number] }): React.JSX.Element => (
  <li>{number === null ? '' : `${String(number)}. `}<PlanLink planId={planId} itemId={itemId}><strong>{title === '' ? say.toPlan : title}</strong></PlanLink>{text.startsWith(title) ? text.slice(title.length) : text}{units.length === 0 ? null : <span className="quiet">（{units.join('、')}）</span>}</li>
);

/** What the plan wants done in the domain: first what names this very target, the rest folded away. */
export function TargetMeasures({ planId, measures }: Pick<Target, 'measures'> & { readonly planId: string }): React.JSX.Element {
  const [direct, others] = [measures.filter(({ isDirect }) => isDirect), measures.filter(({ isDirect }) => !isDirect)];
  return (
    <TargetPart title={say.measures}>
      {measures.length === 0 ? <p>{say.noMeasures}</p> : null}
      {direct.length === 0 ? null : <ul>{direct.map((measure) => <Line key={measure.itemId} planId={planId} measure={measure} />)}</ul>}
      {others.length === 0 ? null : <details><summary>{say.showMeasures(others.length)}</summary><ul>{others.map((measure) => <Line key={measure.itemId} planId={planId} measure={measure} />)}</ul></details>}
    </TargetPart>
  );
}
