import type { Cohesion } from './cohesion.ts';
import { stepCost, stepState, type OrderPiece, type OrderState, type OrderStyle } from './order-state.ts';

/** One way to read the pieces of a page and what it costs; `moved` is the part of the cost that only counts broken neighbourhoods. `order` indexes the pieces given. */
export type Arrangement = { readonly order: readonly number[]; readonly cost: number; readonly moved: number };

type Node = { readonly cost: number; readonly moved: number; readonly mask: number; readonly order: readonly number[]; readonly state: OrderState };

/** What the page after this one expects of the end of this page. */
export type ExitCost = (state: OrderState) => number;

/** Most nodes one search may open: a page that needs more is left as it is. */
const limit = 6000;

/** Cost of breaking a neighbourhood of the original order: pieces that lie together mostly belong together. It ranks repairs, it does not weigh against making one. */
export const displaced = 0.2;

/** What the given order costs, from the state before the page to its exit. */
export function costOfOrder(pieces: readonly OrderPiece[], entry: OrderState, exit: ExitCost, cohesion: Cohesion, style: OrderStyle): number {
  let state = entry;
  let cost = 0;
  for (const piece of pieces) {
    cost += stepCost(state, piece, cohesion, style);
    state = stepState(state, piece, style);
  }
  return cost + exit(state);
}

/** Nodes that have placed more pieces go first among nearly equal ones: a page in disorder breaks a neighbourhood with almost every piece. */
const keyOf = (node: Node): number => node.cost - node.order.length * 0.1;

/** A binary heap on that key: the search opens thousands of nodes, a sorted array would be the slowest part of reading a plan. */
function push(heap: Node[], node: Node): void {
  let index = heap.length;
  heap.push(node);
  while (index > 0) {
    const parent = (index - 1) >> 1;
    const above = heap[parent];
    if (!above || keyOf(above) <= keyOf(node)) break;
    heap[index] = above;
    heap[parent] = node;
    index = parent;
  }
}

function pop(heap: Node[]): Node | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (!last || heap.length === 0) return top;
  let index = 0;
  for (;;) {
    let child = 2 * index + 1;
    const right = heap[child + 1];
    const left = heap[child];
    if (!left) break;
    if (right && keyOf(right) < keyOf(left)) child++;
    const smaller = heap[child];
    if (!smaller || keyOf(smaller) >= keyOf(last)) break;
    heap[index] = smaller;
    index = child;
  }
  heap[index] = last;
  return top;
}

/** The same pieces read, ending alike, go on alike: the cheapest two ways there are enough, one to choose and one to be its rival. */
function seenOften(visits: Map<string, number>, { mask, order, state }: Node): boolean {
  const key = `${String(mask)}|${String(order.at(-1) ?? -1)}|${state.levels.join(',')}|${state.section}`;
  const times = (visits.get(key) ?? 0) + 1;
  visits.set(key, times);
  return times > 2;
}

/**
 * The two cheapest ways to read the pieces of a page (best-first search over all orders), cheapest first; fewer when the search was too large.
 *
 * @example bestOrders(pieces, entry, () => 0, cohesion, style)[0]?.order // [2, 0, 1]
 */
export function bestOrders(
  pieces: readonly OrderPiece[], entry: OrderState, exit: ExitCost, cohesion: Cohesion, style: OrderStyle, ceiling: number,
): Arrangement[] {
  const complete = 2 ** pieces.length - 1;
  const heap: Node[] = [];
  const found: Arrangement[] = [];
  const visits = new Map<string, number>();
  push(heap, { cost: 0, moved: 0, mask: 0, order: [], state: entry });
  for (let opened = 0; opened < limit; opened++) {
    const node = pop(heap);
    if (!node) break;
    if (node.cost > ceiling) continue;
    if (node.mask === complete + 1) {
      found.push({ order: node.order, cost: node.cost, moved: node.moved });
      if (found.length === 2) break;
      continue;
    }
    if (node.mask === complete) {
      push(heap, { ...node, mask: complete + 1, cost: node.cost + exit(node.state) });
      continue;
    }
    if (seenOften(visits, node)) continue;
    for (const [index, piece] of pieces.entries()) {
      if (node.mask & (2 ** index)) continue;
      const moved = index === (node.order.at(-1) ?? -1) + 1 ? 0 : displaced;
      const cost = node.cost + moved + stepCost(node.state, piece, cohesion, style);
      if (cost <= ceiling) push(heap, { cost, moved: node.moved + moved, mask: node.mask | (2 ** index), order: [...node.order, index], state: stepState(node.state, piece, style) });
    }
  }
  return found;
}
