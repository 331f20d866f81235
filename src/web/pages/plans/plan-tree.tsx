import { memo, useRef, useState } from 'react';
import { plansWords } from '../../words/plans-words.ts';
import type { PlanNode } from './plan-nodes.ts';
import { treeRows, type TreeRow } from './tree-rows.ts';
import type { AssignedItem } from './use-plan-assignments.ts';

const say = plansWords.tree;

type Props = {
  readonly nodes: readonly PlanNode[];
  readonly chosen: string | null;
  readonly open: ReadonlySet<string>;
  readonly found: ReadonlySet<string> | null;
  /** Who answers for a part, where that is known. */
  readonly ownerOf: ((itemId: string) => AssignedItem | undefined) | null;
  readonly onChoose: (node: PlanNode) => void;
  readonly onOpen: (nodeId: string, isOpen: boolean) => void;
};

const answered: ReadonlySet<string> = new Set(['goal', 'measure', 'domain']);

/** Who leads a goal, measure or domain, in a word. */
function Owner({ node, item }: { readonly node: PlanNode; readonly item: AssignedItem | undefined }): React.JSX.Element | null {
  if (item === undefined || !answered.has(node.kind)) return null;
  const [lead, ...others] = item.leads;
  if (lead === undefined) return node.kind === 'domain' ? null : <span className="owner none-yet">{item.supports.length > 0 ? say.support : say.nobody}</span>;
  return <span className="owner quiet">{lead.unit}{others.length > 0 ? ` +${String(others.length)}` : ''}</span>;
}

const Row = memo(function Row({ row: { node, level, position, siblings, isOpen }, isChosen, isCurrent, item, onChoose, onOpen, onFocus }: {
  readonly row: TreeRow; readonly isChosen: boolean; readonly isCurrent: boolean; readonly item: AssignedItem | undefined; readonly onChoose: Props['onChoose']; readonly onOpen: Props['onOpen']; readonly onFocus: (nodeId: string) => void;
}): React.JSX.Element {
  const isTop = node.kind === 'chapter' || node.kind === 'domain';
  return (
    <div
      role="treeitem" id={`node-${node.nodeId}`} aria-level={level} aria-posinset={position} aria-setsize={siblings} {...(node.nodes.length > 0 ? { 'aria-expanded': isOpen } : {})} aria-selected={isChosen} tabIndex={isCurrent ? 0 : -1}
      style={{ '--level': level } as React.CSSProperties} onFocus={() => onFocus(node.nodeId)} onClick={() => onChoose(node)}
    >
      <span className="twist" aria-hidden="true" onClick={(event) => { event.stopPropagation(); onOpen(node.nodeId, !isOpen); }}>{node.nodes.length === 0 ? (node.kind === 'target' ? '◦' : '') : isOpen ? '▾' : '▸'}</span>
      <span className={`words${isTop ? ' chapter-words' : node.kind === 'section' ? ' section-words' : ''}`}>{node.number} {node.text}</span>
      <Owner node={node} item={item} />
    </div>
  );
});

/** The parts of a plan as a tree: arrows move, right opens, left closes, Enter chooses. */
export function PlanTree({ nodes, chosen, open, found, ownerOf, onChoose, onOpen }: Props): React.JSX.Element {
  const rows = treeRows(nodes, open, found);
  const [focused, setFocused] = useState<string | null>(null);
  const around = useRef<HTMLDivElement>(null);
  const has = (nodeId: string | null): boolean => rows.some(({ node }) => node.nodeId === nodeId);
  const current = has(focused) ? focused : has(chosen) ? chosen : (rows[0]?.node.nodeId ?? null);
  const go = (row: TreeRow | undefined): void => {
    if (row) around.current?.querySelector<HTMLElement>(`[id="${CSS.escape(`node-${row.node.nodeId}`)}"]`)?.focus();
  };
  const press = (event: React.KeyboardEvent): void => {
    const at = rows.findIndex(({ node }) => node.nodeId === current);
    const row = rows[at];
    if (!row || event.ctrlKey || event.altKey || event.metaKey) return;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(rows[at + 1]), ArrowUp: () => go(rows[at - 1]), Home: () => go(rows[0]), End: () => go(rows.at(-1)), Enter: () => onChoose(row.node), ' ': () => onChoose(row.node),
      ArrowRight: () => (row.node.nodes.length > 0 && !row.isOpen ? onOpen(row.node.nodeId, true) : go(row.isOpen ? rows[at + 1] : undefined)),
      ArrowLeft: () => (row.isOpen && found === null ? onOpen(row.node.nodeId, false) : go(rows.find(({ node }) => node.nodeId === row.parentId))),
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };
  return (
    <div ref={around} role="tree" aria-label={say.label} className="plan-tree" onKeyDown={press}>
      {rows.map((row) => <Row key={row.node.nodeId} row={row} isChosen={row.node.nodeId === chosen} isCurrent={row.node.nodeId === current} item={row.node.itemId === null ? undefined : ownerOf?.(row.node.itemId)} onChoose={onChoose} onOpen={onOpen} onFocus={setFocused} />)}
    </div>
  );
}
