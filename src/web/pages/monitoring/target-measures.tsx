import { monitoringWords } from '../../words/monitoring-words.ts';
import type { Target } from './shown.ts';
import { TargetPart } from './target-part.tsx';

const say = monitoringWords.target;

const Line = ({ measure: { number, title, text, units } }: { readonly measure: Target['measures'][number] }): React.JSX.Element => (
  <li>{number === null ? '' : `${String(number)}. `}<strong>{title}</strong>{text.startsWith(title) ? text.slice(title.length) : text}{units.length === 0 ? null : <span className="quiet">（{units.join('、')}）</span>}</li>
);

/** What the plan wants done in the domain: first what names this very target, the rest folded away. */
export function TargetMeasures({ measures }: Pick<Target, 'measures'>): React.JSX.Element {
  const [direct, others] = [measures.filter(({ isDirect }) => isDirect), measures.filter(({ isDirect }) => !isDirect)];
  return (
    <TargetPart title={say.measures}>
      {measures.length === 0 ? <p>{say.noMeasures}</p> : null}
      {direct.length === 0 ? null : <ul>{direct.map((measure) => <Line key={measure.itemId} measure={measure} />)}</ul>}
      {others.length === 0 ? null : <details><summary>{say.showMeasures(others.length)}</summary><ul>{others.map((measure) => <Line key={measure.itemId} measure={measure} />)}</ul></details>}
    </TargetPart>
  );
}
