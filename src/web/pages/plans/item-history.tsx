import { LoadState } from '../../frame/load-state.tsx';
import { useRead } from '../../session/door.ts';
import { plansWords } from '../../words/plans-words.ts';
import { Change } from './change.tsx';
import { ItemPart } from './item-part.tsx';

const say = plansWords.item;

/** What became of a part through the versions of its plan, with the words that changed. */
export function ItemHistory({ regionId, planId, itemId }: { readonly regionId: string; readonly planId: string; readonly itemId: string }): React.JSX.Element {
  const history = useRead('plan.get-item-history', { regionId, planId, itemId });
  return (
    <ItemPart title={say.history}>
      <LoadState of={history}>{({ history: found }) => (
        <ul>{found.map(({ versionId, adopted, state, change }) => (
          <li key={versionId}>{plansWords.list.version(Number(versionId))}（<span className="figures">{adopted ?? say.draftVersion}</span>）：{say.states[state]}{change === null ? null : <Change change={change} />}</li>
        ))}</ul>
      )}</LoadState>
    </ItemPart>
  );
}
