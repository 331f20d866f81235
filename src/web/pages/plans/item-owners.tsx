import { Link } from '@tanstack/react-router';
import type { PlanItem } from '#plan';
import { useSession } from '../../session/session.ts';
import { UnitLinks } from '../../links/unit-links.tsx';
import { plansWords } from '../../words/plans-words.ts';
import { Duties } from './duties.tsx';
import { ItemPart } from './item-part.tsx';
import type { AssignedItem } from './use-plan-assignments.ts';

const say = plansWords.item;

type Unit = AssignedItem['leads'][number];

type OwnerOf = ((itemId: string) => AssignedItem | undefined) | null;

/** Units by where and since when they were named: on the part itself, or on one above it. */
function Answering({ units, item, ownerOf }: { readonly units: readonly Unit[]; readonly item: AssignedItem; readonly ownerOf: OwnerOf }): React.JSX.Element {
  const sourceOf = ({ unitId, assignedOn, assignedOnLabel, own }: Unit): string => {
    const record = (own ? item : ownerOf?.(assignedOn))?.own.find((one) => one.unitId === unitId && one.role !== 'released');
    return [own ? '' : say.inherited(assignedOnLabel), record === undefined ? '' : say.since(record.validFrom), record?.basisWord ?? ''].filter((text) => text !== '').join('，');
  };
  return <>{[...Map.groupBy(units, sourceOf)].map(([source, some]) => <div key={source}><UnitLinks units={some} /><span className="quiet">（{source}）</span></div>)}</>;
}

/** Who leads and helps with a part today, since when, and how that came about; beside it the units the text itself prints. */
export function ItemOwners({ regionId, planId, item, assigned, ownerOf, isAdopted }: { readonly regionId: string; readonly planId: string; readonly item: PlanItem; readonly assigned: AssignedItem | undefined; readonly ownerOf: OwnerOf; readonly isAdopted: boolean }): React.JSX.Element {
  const mayAssign = useSession().data?.actions.includes('assignment.assign-items') === true;
  const printed = 'units' in item.part ? item.part.units : [];
  return (
    <ItemPart title={say.owners}>
      {assigned === undefined ? (isAdopted ? <p className="quiet">{say.nobody}</p> : null) : (
        <ul>
          <li>{say.lead}：{assigned.leads.length === 0 ? <span className="none-yet">{say.noLead}</span> : <Answering units={assigned.leads} item={assigned} ownerOf={ownerOf} />}</li>
          {assigned.supports.length === 0 ? null : <li>{say.supports}：<Answering units={assigned.supports} item={assigned} ownerOf={ownerOf} /></li>}
        </ul>
      )}
      {printed.length === 0 ? null : <p className="quiet">{say.printed}：{printed.map(({ as }) => as).join('、')}</p>}
      {isAdopted && mayAssign ? <p style={{ margin: '4px 0' }}><Link to="/assignment" search={{ plan: planId, kind: 'all', find: item.label }}>{say.assign}</Link></p> : null}
      {isAdopted ? <details><summary>{say.duties}</summary><Duties regionId={regionId} planId={planId} itemId={item.itemId} /></details> : null}
    </ItemPart>
  );
}
