import { Typography } from 'antd';
import { itemKindWords, wordsOfItem, type IdentifiedPlan, type IdentifiedTarget, type PlanItem } from '#plan';
import { plansWords } from '../../words/plans-words.ts';
import { ItemHistory } from './item-history.tsx';
import { ItemLinks } from './item-links.tsx';
import { ItemOwners } from './item-owners.tsx';
import { ItemTargets } from './item-targets.tsx';
import type { AssignedItem } from './use-plan-assignments.ts';

const say = plansWords.item;

/** The targets a part holds, its own and those of the clauses below it; of a domain none: they are many. */
function targetsOf(item: PlanItem): readonly IdentifiedTarget[] {
  if (item.kind === 'target') return [item.part];
  if (!('targets' in item.part)) return [];
  type Holder = { readonly targets: readonly IdentifiedTarget[]; readonly clauses?: readonly Holder[] };
  const below = ({ targets, clauses = [] }: Holder): readonly IdentifiedTarget[] => [...targets, ...clauses.flatMap(below)];
  return below(item.part);
}

const placeOf = ({ part }: PlanItem): { readonly line: number; readonly page: number } | null => {
  const [span] = part.spans;
  return 'line' in part ? { line: part.line, page: part.page } : span === undefined ? null : { line: span[0], page: 0 };
};

const titleOf = (item: PlanItem): string => (item.kind === 'clause' || item.kind === 'chapter' || item.kind === 'plan' ? '' : `${itemKindWords[item.kind]}`);

type Props = { readonly regionId: string; readonly planId: string; readonly plan: IdentifiedPlan; readonly item: PlanItem; readonly ownerOf: ((itemId: string) => AssignedItem | undefined) | null; readonly isAdopted: boolean };

/** Everything about one part of a plan: its words, its targets with their latest figures, who answers for it since when, what it hangs together with, what became of it. */
export function ItemPane({ regionId, planId, plan, item, ownerOf, isAdopted }: Props): React.JSX.Element {
  const place = placeOf(item);
  const targets = targetsOf(item);
  return (
    <div>
      <Typography.Title level={2} style={{ fontSize: '1.15em', marginTop: 0 }}>{item.label}</Typography.Title>
      <p className="item-words">{item.kind === 'plan' || item.kind === 'domain' || item.kind === 'chapter' ? null : wordsOfItem(item)}</p>
      <p className="quiet">{[titleOf(item), place === null || place.line === 0 ? '' : say.where(place.line, place.page)].filter((text) => text !== '').join('，')}</p>
      {targets.length === 0 ? null : <ItemTargets regionId={regionId} planId={planId} plan={plan} targets={targets} />}
      <ItemOwners regionId={regionId} planId={planId} item={item} assigned={ownerOf?.(item.itemId)} ownerOf={ownerOf} isAdopted={isAdopted} />
      <ItemLinks regionId={regionId} planId={planId} itemId={item.itemId} isAdopted={isAdopted} />
      <ItemHistory regionId={regionId} planId={planId} itemId={item.itemId} />
    </div>
  );
}
