import { Flex, Input, Select } from 'antd';
import { useCallback, useId } from 'react';
import { planDraftWords } from '../../words/plan-draft-words.ts';
import { TreeLine } from './tree-line.tsx';
import { shownPart, type TreeFilter, type TreeRow } from './tree-rows.ts';
import type { Workspace } from './use-workspace.ts';
import { WindowList } from './window-list.tsx';

const say = planDraftWords.tree;
const filters: readonly TreeFilter[] = ['all', 'doubts', 'targets', 'unlinked', 'unseen'];
const keyOf = ({ item }: TreeRow): string => item.itemId;

/** The tree of the plan: every part with its targets, the one that is chosen in sight. Only what is in the window is drawn. */
export function TreePane({ work, seen, onSeen }: { readonly work: Workspace; readonly seen: ReadonlySet<string>; readonly onSeen: (itemIds: readonly string[]) => void }): React.JSX.Element {
  const { rows, shown, item, doubted, folded, choose, fold } = work;
  const own = useId();
  const idOf = (itemId: string): string => `${own}${itemId}`;
  const current = item === null ? null : shownPart(item.itemId, rows, shown);
  const onChoose = useCallback((itemId: string): void => choose(itemId), [choose]);
  return (
    <div className="plan-tree-pane">
      <Flex gap={8} wrap align="center" className="plan-tree-tools">
        <Select aria-label={say.filter} value={work.filter} onChange={(filter: TreeFilter) => work.setFilter(filter)} options={filters.map((value) => ({ value, label: say.filters[value] }))} style={{ minWidth: '13em' }} />
        <Input type="search" aria-label={say.find} placeholder={say.find} value={work.words} onChange={({ target }) => work.setWords(target.value)} style={{ flex: 1, minWidth: 120, maxWidth: 260 }} />
        <span className="figures">{say.found(shown.length)}</span>
      </Flex>
      {shown.length === 0 ? <p className="plan-pane" style={{ padding: 12 }}>{say.empty}</p> : (
        <WindowList<TreeRow>
          className="plan-pane plan-tree" role="tree" tabIndex={0} aria-label={say.title} {...(current === null ? {} : { 'aria-activedescendant': idOf(current) })}
          rows={shown} keyOf={keyOf} usual={34} current={current} onShown={onSeen}
          draw={({ item: part, depth, hasInner }, at) => (
            <TreeLine
              key={part.itemId} item={part} depth={depth} hasInner={hasInner} id={idOf(part.itemId)} isCurrent={part.itemId === current} isFolded={folded.has(part.itemId)} doubts={doubted.get(part.itemId) ?? 0} isSeen={seen.has(part.itemId)}
              at={at} of={shown.length} onChoose={onChoose} onFold={fold}
            />
          )}
        />
      )}
    </div>
  );
}
