import { Link } from '@tanstack/react-router';
import { LoadState } from '../../frame/load-state.tsx';
import { useRead } from '../../session/door.ts';
import { plansWords } from '../../words/plans-words.ts';
import { ItemPart } from './item-part.tsx';

const say = plansWords.item;

/** What a part hangs together with: parts of upper, sibling and former plans, general plans that take it up. */
export function ItemLinks({ regionId, planId, itemId, isAdopted }: { readonly regionId: string; readonly planId: string; readonly itemId: string; readonly isAdopted: boolean }): React.JSX.Element | null {
  const links = useRead('plan.list-links', isAdopted ? { regionId, planId, itemId } : null);
  if (!isAdopted) return null;
  return (
    <ItemPart title={say.links}>
      <LoadState of={links}>{({ links: found }) => (found.length === 0 ? <p className="quiet">{say.noLinks}</p> : (
        <ul>{found.map(({ linkId, kind, to, where, toRegionId, toPlanId, toItemId, validFrom, validTo }) => (
          <li key={linkId}>
            {say.linkKinds[kind]}：{toPlanId !== null && toItemId !== null && toRegionId === regionId ? <Link to="/plans/$planId" params={{ planId: toPlanId }} search={{ item: toItemId }}>{to}</Link> : to}{where === null ? '' : `，${where}`}
            <span className="quiet">（{say.since(validFrom)}{validTo === null ? '' : `，${say.until(validTo)}`}）</span>
          </li>
        ))}</ul>
      ))}</LoadState>
    </ItemPart>
  );
}
