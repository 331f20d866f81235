import { LoadState } from '../../frame/load-state.tsx';
import { useRead } from '../../session/door.ts';
import { plansWords } from '../../words/plans-words.ts';

const say = plansWords.item;

/** Who answered for a part when, and who decided that on what ground: of the part itself and what it takes from above. */
export function Duties({ regionId, planId, itemId }: { readonly regionId: string; readonly planId: string; readonly itemId: string }): React.JSX.Element {
  const history = useRead('assignment.get-history', { regionId, planId, itemId });
  return (
    <LoadState of={history}>{({ periods, records }) => (
      <>
        {periods.length === 0 ? <p className="quiet">{say.noDuties}</p> : <ul>{periods.map(({ from, to, inPlan, leads, supports }) => (
          <li key={from}><span className="figures">{from}—{to ?? say.present}</span>：{inPlan ? [leads.length === 0 ? say.noLead : `${leads.map(({ unit }) => unit).join('、')}${say.lead}`, ...(supports.length === 0 ? [] : [`${supports.map(({ unit }) => unit).join('、')}${say.supports}`])].join('；') : say.inPlan}</li>
        ))}</ul>}
        {records.length === 0 ? null : <ul className="quiet">{records.map(({ assignmentId, unit, roleWord, validFrom, validTo, basisWord, reason, recordedBy, endReason }) => (
          <li key={assignmentId}>{unit} {roleWord}，<span className="figures">{validFrom}—{validTo ?? say.present}</span>，{[basisWord, reason ?? '', recordedBy ?? '', endReason ?? ''].filter((text) => text !== '').join('，')}</li>
        ))}</ul>}
      </>
    )}</LoadState>
  );
}
