import { FiguresLink } from '../../links/figures-link.tsx';
import { IndicatorLink } from '../../links/indicator-link.tsx';
import { PlanLink } from '../../links/plan-link.tsx';
import { ReadLink } from '../../links/read-link.tsx';
import { useMayRead } from '../../links/use-may-read.ts';
import { monitoringWords } from '../../words/monitoring-words.ts';
import type { Target } from './shown.ts';

const say = monitoringWords.target;

/** From a target to its place in the plan, its indicator, its figures, the reports of the year: where this person may read them. */
export function TargetWays({ target: { standing: { planId, indicatorId }, source, run } }: { readonly target: Target }): React.JSX.Element {
  const maySeeReports = useMayRead('reports.list-reports');
  return (
    <nav aria-label={say.ways} className="no-print" style={{ display: 'flex', flexWrap: 'wrap', gap: 16 }}>
      <PlanLink planId={planId} itemId={source.itemId}>{say.toPlan}</PlanLink>
      {indicatorId === null ? null : <><IndicatorLink indicatorId={indicatorId}>{say.toIndicator}</IndicatorLink><FiguresLink indicatorId={indicatorId}>{say.toFigures}</FiguresLink></>}
      {maySeeReports ? <ReadLink reads="reports.list-reports" to="/reports" search={{ year: run.year }}>{say.toReports(run.year)}</ReadLink> : null}
    </nav>
  );
}
