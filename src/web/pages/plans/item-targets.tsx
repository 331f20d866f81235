import { promiseText, type IdentifiedPlan, type IdentifiedTarget } from '#plan';
import type { Actions } from '../../client/actions.ts';
import { LoadState } from '../../frame/load-state.tsx';
import { useRead } from '../../session/door.ts';
import { useSession } from '../../session/session.ts';
import { FiguresLink } from '../../links/figures-link.tsx';
import { IndicatorLink } from '../../links/indicator-link.tsx';
import { TargetLink } from '../../links/target-link.tsx';
import { plansWords } from '../../words/plans-words.ts';
import { ItemPart } from './item-part.tsx';
import { latestPoint, type LatestPoint } from './latest-point.ts';

const say = plansWords.item;

/** A figure with what it was made of, its year, and whether it may be seen. */
function Latest({ found }: { readonly found: LatestPoint | null }): React.JSX.Element {
  if (found === null) return <span className="quiet">{say.noFigure}</span>;
  const { series: { unit }, point: { content, year, withheld } } = found;
  if (withheld) return <span className="quiet">{say.withheld}（{say.asOf(year)}）</span>;
  if (content.kind === 'missing') return <span className="quiet">{say.missing}（{say.asOf(year)}）</span>;
  const text = content.kind === 'figure' ? `${content.text}${unit ?? ''}` : say.onlyJudged;
  const counts = content.kind === 'figure' && content.numerator !== null && content.denominator !== null ? `，${say.counts(content.numerator, content.denominator)}` : '';
  return <span className="figures">{text}（{say.asOf(year)}{counts}）</span>;
}

type Standing = Actions['monitoring.list-standings']['output']['standings'][number];

/** Where a target is and where it goes: two statuses, each a sign and a word, with the sentence that says why. */
const StandingWords = ({ standing: { sign, word, outlookSign, outlookWord, probability, probabilityText, because, warnings } }: { readonly standing: Standing }): React.JSX.Element => (
  <>
    <div>{say.state}：<b>{sign} {word}</b>；{say.outlook}：<b>{outlookSign} {outlookWord}</b>{probability === null ? '' : `（${say.probability} ${probabilityText}）`}</div>
    <div className="quiet">{because}</div>
    {warnings.map(({ rule, levelWord, title, sentence }) => <div key={rule} className="none-yet">{levelWord} {title}：{sentence}</div>)}
  </>
);

/** What a part promises, by when, the newest figure of each, where it is and where it goes. */
export function ItemTargets({ regionId, planId, plan, targets }: { readonly regionId: string; readonly planId: string; readonly plan: IdentifiedPlan; readonly targets: readonly IdentifiedTarget[] }): React.JSX.Element {
  const ids = [...new Set(targets.map(({ indicatorId, indicator }) => indicatorId ?? indicator))].slice(0, 50);
  const series = useRead('collection.list-series', { regionId, indicators: ids, versions: 'latest', limit: 200, ...(plan.startYear === null ? {} : { fromYear: plan.startYear - 1 }) });
  const mayJudge = useSession().data?.actions.includes('monitoring.list-standings') === true;
  const judged = useRead('monitoring.list-standings', mayJudge ? { regionId, planId, repeated: true, limit: 500 } : null);
  const standings = new Map((judged.data?.standings ?? []).map((standing) => [standing.targetId, standing]));
  return (
    <ItemPart title={say.targets}>
      <LoadState of={series}>{({ series: found }) => (
        <ul>
          {targets.map((target) => (
            <li key={target.itemId}>
              <div><IndicatorLink indicatorId={target.indicatorId}>{target.indicator}</IndicatorLink>{target.scope === null ? '' : `（${target.scope}）`}：<b className="figures">{promiseText(target)}</b>{target.deadline === null ? '' : `，${say.year(target.deadline)}`}</div>
              <div>{say.latest}：<FiguresLink indicatorId={target.indicatorId ?? target.indicator}><Latest found={latestPoint(found, target.indicatorId ?? target.indicator, target.groups)} /></FiguresLink></div>
              {standings.has(target.itemId) ? <><StandingWords standing={standings.get(target.itemId) as Standing} /><TargetLink planId={planId} targetId={target.itemId}>{say.toTarget}</TargetLink></> : null}
            </li>
          ))}
        </ul>
      )}</LoadState>
    </ItemPart>
  );
}
