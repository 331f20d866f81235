import { monitoringWords } from '../../words/monitoring-words.ts';
import { LeadLinks } from './lead-links.tsx';
import type { Standing } from './shown.ts';

const say = monitoringWords.table;

/** The units that lead a target, each leading to everything it answers for in that year; how many help. */
export function LeadUnits({ standing: { leads, units }, year }: { readonly standing: Pick<Standing, 'leads' | 'units'>; readonly year: number | undefined }): React.JSX.Element {
  const others = units.filter((unit) => !leads.includes(unit));
  return (
    <>
      {leads.length === 0 ? <span className="quiet">{say.noOwner}</span> : <span className="line"><LeadLinks leads={leads} year={year} /></span>}
      {others.length === 0 ? null : <div className="quiet" title={others.join('、')}>{say.supports(others.length)}</div>}
    </>
  );
}
