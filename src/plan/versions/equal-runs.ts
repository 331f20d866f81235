/** A stretch that stands in both: from `a` in the first, from `b` in the second, so long. */
export type EqualRun = { readonly a: number; readonly b: number; readonly length: number };

/** Beyond so many differences the middle of two texts is taken for rewritten: nobody reads a diff of it, and the work grows with the square. */
const mostDifferences = 1500;

/** The reached ends of Myers' shortest edit script, one array a number of differences; null beyond `mostDifferences`. */
function frontiers(a: readonly string[], b: readonly string[]): Int32Array[] | null {
  const most = Math.min(a.length + b.length, mostDifferences);
  const reached: Int32Array[] = [];
  let before = new Int32Array(3);
  for (let d = 0; d <= most; d++) {
    const ends = new Int32Array(2 * d + 3);
    for (let k = -d; k <= d; k += 2) {
      const [down, right] = [before[k + 1 + d] ?? 0, (before[k - 1 + d] ?? 0) + 1];
      let x = d === 0 ? 0 : k === -d || (k !== d && right - 1 < down) ? down : right;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      ends[k + d + 1] = x;
      if (x >= a.length && x - k >= b.length) return [...reached, ends];
    }
    reached.push(ends);
    before = ends;
  }
  return null;
}

/** Walks back through the frontiers, collecting the characters both have, last first. */
function walkBack(reached: readonly Int32Array[], a: readonly string[], b: readonly string[]): [number, number][] {
  const same: [number, number][] = [];
  let [x, y] = [a.length, b.length];
  for (let d = reached.length - 1; d >= 0; d--) {
    const before = reached[d - 1];
    const k = x - y;
    const at = (diagonal: number): number => before?.[diagonal + d] ?? 0;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const [fromX, fromY] = before === undefined ? [0, 0] : down ? [at(k + 1), at(k + 1) - k - 1] : [at(k - 1), at(k - 1) - k + 1];
    const [startX, startY] = before === undefined ? [0, 0] : down ? [fromX, fromY + 1] : [fromX + 1, fromY];
    while (x > startX && y > startY) same.push([--x, --y]);
    [x, y] = [fromX, fromY];
  }
  return same.reverse();
}

function runsOf(same: readonly (readonly [number, number])[]): EqualRun[] {
  const runs: { a: number; b: number; length: number }[] = [];
  for (const [a, b] of same) {
    const last = runs.at(-1);
    if (last && last.a + last.length === a && last.b + last.length === b) last.length++;
    else runs.push({ a, b, length: 1 });
  }
  return runs;
}

/**
 * What two lists of characters or words have in common, in order: the longest common subsequence as runs (E. W. Myers, An O(ND) difference algorithm, 1986).
 *
 * @example equalRuns([...'12以下'], [...'11以下']) // [{ a: 0, b: 0, length: 1 }, { a: 2, b: 2, length: 2 }]
 */
export function equalRuns(a: readonly string[], b: readonly string[]): readonly EqualRun[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [innerA, innerB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const reached = innerA.length === 0 || innerB.length === 0 ? null : frontiers(innerA, innerB);
  const inner = reached === null ? [] : walkBack(reached, innerA, innerB).map(([x, y]) => [x + head, y + head] as const);
  const ends = (length: number, x: number, y: number): [number, number][] => Array.from({ length }, (_one, at) => [x + at, y + at]);
  return runsOf([...ends(head, 0, 0), ...inner, ...ends(tail, a.length - tail, b.length - tail)]);
}
