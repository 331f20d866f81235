import { itemsOfPlan, type IdentifiedPlan, type PlanItem } from '#plan';

/** A line of the tree: the part, how deep it stands, whether something stands in it. */
export type TreeRow = { readonly item: PlanItem; readonly depth: number; readonly hasInner: boolean };

/** Which lines of the tree are shown. */
export type TreeFilter = 'all' | 'doubts' | 'targets' | 'unlinked' | 'unseen';

/** What is known of the parts besides the plan: those with open doubts, those that were seen, those folded up, the words looked for. */
export type TreeView = { readonly filter: TreeFilter; readonly doubted: ReadonlyMap<string, number>; readonly seen: ReadonlySet<string>; readonly folded: ReadonlySet<string>; readonly words: string };

/**
 * Every part of a plan as a line of its tree.
 *
 * @example treeRows(plan)[1]?.depth // 1
 */
export function treeRows(plan: IdentifiedPlan): readonly TreeRow[] {
  const items = itemsOfPlan(plan);
  const depths = new Map<string, number>();
  const holding = new Set(items.map(({ parentId }) => parentId));
  return items.map((item) => {
    const depth = item.parentId === null ? 0 : (depths.get(item.parentId) ?? 0) + 1;
    depths.set(item.itemId, depth);
    return { item, depth, hasInner: holding.has(item.itemId) };
  });
}

const passes: Readonly<Record<TreeFilter, (item: PlanItem, view: TreeView) => boolean>> = {
  all: () => true,
  doubts: ({ itemId }, { doubted }) => doubted.has(itemId),
  targets: ({ kind }) => kind === 'target',
  unlinked: (item) => item.kind === 'target' && item.part.indicatorId === null,
  unseen: ({ itemId }, { seen }) => !seen.has(itemId),
};

/** What of a part is looked through for words. */
const wordsOf = (item: PlanItem): string => (item.kind === 'target' ? `${item.part.indicator}${item.part.quote}` : item.kind === 'row' ? item.part.indicator : 'text' in item.part ? `${item.part.title ?? ''}${item.part.text}` : item.part.title);

/**
 * The lines that are shown: those a filter and the words looked for let through, with all they stand in; what is folded up is left out where nothing is looked for.
 *
 * @example shownRows(rows, { filter: 'doubts', … }).length
 */
export function shownRows(rows: readonly TreeRow[], view: TreeView): readonly TreeRow[] {
  const words = view.words.trim();
  if (view.filter === 'all' && words === '') {
    const hidden = new Set<string>();
    return rows.filter(({ item: { itemId, parentId } }) => {
      const isHidden = parentId !== null && (hidden.has(parentId) || view.folded.has(parentId));
      if (isHidden) hidden.add(itemId);
      return !isHidden;
    });
  }
  const kept = new Set<string>();
  const parents = new Map(rows.map(({ item: { itemId, parentId } }) => [itemId, parentId]));
  for (const { item } of rows) {
    if (!passes[view.filter](item, view) || !wordsOf(item).includes(words)) continue;
    for (let at: string | null = item.itemId; at !== null && !kept.has(at); at = parents.get(at) ?? null) kept.add(at);
  }
  return rows.filter(({ item: { itemId } }) => kept.has(itemId));
}

/**
 * The nearest part that is shown: the part itself, or what it stands in.
 *
 * @example shownPart('women/1/goal/1/1', rows, shown)
 */
export function shownPart(itemId: string, rows: readonly TreeRow[], shown: readonly TreeRow[]): string | null {
  const there = new Set(shown.map(({ item }) => item.itemId));
  const parents = new Map(rows.map(({ item }) => [item.itemId, item.parentId]));
  for (let at: string | null = itemId; at !== null; at = parents.get(at) ?? null) if (there.has(at)) return at;
  return shown[0]?.item.itemId ?? null;
}
