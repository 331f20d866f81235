import { memo } from 'react';
import { Tag } from 'antd';
import { itemKindWords, promiseText, targetFieldText, type PlanItem } from '#plan';
import { planDraftWords } from '../../words/plan-draft-words.ts';

const say = planDraftWords.tree;

const roleSign: Readonly<Record<string, string>> = { lead: '牵头', support: '配合' };

/** What a part says, as its line of the tree shows it. */
function Says({ item }: { readonly item: PlanItem }): React.JSX.Element {
  if (item.kind === 'target') {
    const { part } = item;
    const promise = promiseText(part);
    return (
      <>
        <strong>{part.indicator}</strong> <span className="figures">{promise}</span>
        <span className="plan-quiet-inline">（{targetFieldText(part, 'kind')}{part.deadline === null ? '' : `，${say.due(part.deadline)}`}）</span>
        {part.indicatorId === null ? <Tag>{say.noIndicator}</Tag> : null}
      </>
    );
  }
  if (item.kind === 'row') return <>{item.part.indicator}{item.part.unit === null ? '' : `（${item.part.unit}）`}</>;
  if (item.kind === 'plan' || item.kind === 'chapter') return <strong>{item.part.title.trim() === '' ? say.untitled : item.part.title}</strong>;
  const units = item.part.units.map(({ name, role }) => (role === null ? name : `${name}（${roleSign[role] ?? ''}）`)).join('、');
  const told = units === '' ? null : <span className="plan-quiet-inline">〔{say.units}：{units}〕</span>;
  if (item.kind === 'domain') return <><strong>{item.part.title}</strong>{told}</>;
  const { number, title, text } = item.part;
  return <>{number === null ? '' : `${String(number)}. `}{text === '' ? (title ?? '') : text}{told}</>;
}

/** A line of the tree: one part of the plan with its number, its words, its doubts. */
export const TreeLine = memo(({ item, depth, id, isCurrent, isFolded, hasInner, doubts, isSeen, at, of, onChoose, onFold }: {
  readonly item: PlanItem; readonly depth: number; readonly id: string; readonly isCurrent: boolean; readonly isFolded: boolean; readonly hasInner: boolean; readonly doubts: number; readonly isSeen: boolean; readonly at: number; readonly of: number;
  readonly onChoose: (itemId: string) => void; readonly onFold: (itemId: string) => void;
}): React.JSX.Element => (
  <div
    role="treeitem" id={id} aria-level={depth + 1} aria-posinset={at + 1} aria-setsize={of} aria-selected={isCurrent} {...(hasInner ? { 'aria-expanded': !isFolded } : {})}
    className={`plan-line plan-line-${item.kind}${isCurrent ? ' plan-line-current' : ''}`} style={{ paddingInlineStart: 8 + depth * 18 }} onClick={() => onChoose(item.itemId)} onDoubleClick={() => onFold(item.itemId)}
  >
    <span aria-hidden="true" className="plan-fold" onClick={(event) => { event.stopPropagation(); onFold(item.itemId); }}>{hasInner ? (isFolded ? '▸' : '▾') : ''}</span>
    <span className="plan-line-words">
      {doubts > 0 ? <span className="plan-tag plan-tag-doubt">{say.doubts(doubts)}</span> : null}
      {item.kind === 'goal' || item.kind === 'measure' || item.kind === 'target' || item.kind === 'row' ? <span className="plan-kind">{itemKindWords[item.kind]}</span> : null} <Says item={item} />
    </span>
    <span aria-hidden="true" className="plan-seen" title={isSeen ? say.seen : ''}>{isSeen ? '✓' : ''}</span>
  </div>
));
TreeLine.displayName = 'TreeLine';
