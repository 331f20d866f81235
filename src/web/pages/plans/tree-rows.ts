import type { PlanNode } from './plan-nodes.ts';

/** A line of the tree as it is shown now. */
export type TreeRow = { readonly node: PlanNode; readonly parentId: string | null; readonly level: number; readonly position: number; readonly siblings: number; readonly isOpen: boolean };

/**
 * The lines to be shown: those below what is open; with `found`, those found and what they stand in.
 *
 * @example treeRows(planNodes(plan), new Set(), null).length // the chapters and domains alone
 */
export function treeRows(nodes: readonly PlanNode[], open: ReadonlySet<string>, found: ReadonlySet<string> | null): readonly TreeRow[] {
  const leads = (node: PlanNode): boolean => found === null || found.has(node.nodeId) || node.nodes.some(leads);
  const below = (some: readonly PlanNode[], parentId: string | null, level: number): TreeRow[] => {
    const shown = some.filter(leads);
    return shown.flatMap((node, at) => {
      const isOpen = node.nodes.length > 0 && (found === null ? open.has(node.nodeId) : node.nodes.some(leads));
      return [{ node, parentId, level, position: at + 1, siblings: shown.length, isOpen }, ...(isOpen ? below(node.nodes, node.nodeId, level + 1) : [])];
    });
  };
  return below(nodes, null, 1);
}

/**
 * What a line stands in, outermost first.
 *
 * @example pathTo(nodes, 'women/1/goal/2') // ['women/1', 'women/1#goals']
 */
export function pathTo(nodes: readonly PlanNode[], nodeId: string): readonly string[] | null {
  for (const node of nodes) {
    if (node.nodeId === nodeId) return [];
    const path = pathTo(node.nodes, nodeId);
    if (path !== null) return [node.nodeId, ...path];
  }
  return null;
}
