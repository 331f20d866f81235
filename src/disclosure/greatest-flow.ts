/**
 * The most that can flow from one node to another through pipes of whole capacity (Infinity for a pipe without limit): shortest augmenting paths after Edmonds and Karp
 * (J. ACM 19, 1972), exact in whole numbers. `capacity[a][b]` is the pipe from a to b. Throws a RangeError where a way without any limit leads there.
 *
 * @example greatestFlow([[0, 3, 2], [0, 0, 1], [0, 0, 0]], 0, 2) // 3: 2 straight on, 1 by way of node 1
 */
export function greatestFlow(capacity: readonly (readonly number[])[], from: number, to: number): number {
  const left = capacity.map((row) => [...row]);
  let flow = 0;
  for (let path = shortestPath(left, from, to); path !== null; path = shortestPath(left, from, to)) {
    const amount = Math.min(...path.map(([start, end]) => left[start]?.[end] ?? 0));
    if (amount === Infinity) throw new RangeError('a flow without limit');
    for (const [start, end] of path) {
      add(left, start, end, -amount);
      add(left, end, start, amount);
    }
    flow += amount;
  }
  return flow;
}

function add(left: readonly number[][], start: number, end: number, amount: number): void {
  const row = left[start];
  if (row) row[end] = (row[end] ?? 0) + amount;
}

/** The pipes of a way with the fewest pipes that still have room, last one first; null where there is none. */
function shortestPath(left: readonly (readonly number[])[], from: number, to: number): readonly (readonly [number, number])[] | null {
  const cameFrom = new Map<number, number>([[from, from]]);
  const reached = [from];
  for (const node of reached) {
    for (const [next, room] of (left[node] ?? []).entries()) {
      if (room <= 0 || cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      reached.push(next);
    }
  }
  if (!cameFrom.has(to)) return null;
  const path: [number, number][] = [];
  for (let node = to; node !== from;) {
    const before = cameFrom.get(node) ?? from;
    path.push([before, node]);
    node = before;
  }
  return path;
}
