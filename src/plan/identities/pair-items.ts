/** Two things taken for one; `doubtful` where a person has to confirm it. */
export type ItemPair<Before, After> = { readonly before: Before; readonly after: After; readonly doubtful: boolean };

/** Pairs found so far and what is still alone on either side, in order. */
export type Pairing<Before, After> = { readonly pairs: readonly ItemPair<Before, After>[]; readonly before: readonly Before[]; readonly after: readonly After[] };

/** Nothing paired yet. */
export const unpaired = <Before, After>(before: readonly Before[], after: readonly After[]): Pairing<Before, After> => ({ pairs: [], before, after });

function withPairs<Before, After>(pairing: Pairing<Before, After>, found: readonly ItemPair<Before, After>[]): Pairing<Before, After> {
  const [usedBefore, usedAfter] = [new Set(found.map(({ before }) => before)), new Set(found.map(({ after }) => after))];
  return { pairs: [...pairing.pairs, ...found], before: pairing.before.filter((one) => !usedBefore.has(one)), after: pairing.after.filter((one) => !usedAfter.has(one)) };
}

/**
 * Pairs what has equal keys, in order; a null key pairs with nothing. Where one side has more of a key than the other, `unevenIsDoubtful` tells whether that is a doubt.
 *
 * @example pairByKey(unpaired(['a'], ['b', 'a']), (one) => one, (one) => one).pairs.length // 1
 */
export function pairByKey<Before, After>(pairing: Pairing<Before, After>, keyBefore: (one: Before) => string | null, keyAfter: (one: After) => string | null, unevenIsDoubtful = false): Pairing<Before, After> {
  const waiting = Map.groupBy(pairing.before, keyBefore);
  const sizes = new Map([...Map.groupBy(pairing.after, keyAfter)].map(([key, list]) => [key, list.length]));
  const next = new Map<string, number>();
  const found = pairing.after.flatMap((after): ItemPair<Before, After>[] => {
    const key = keyAfter(after);
    if (key === null) return [];
    const at = next.get(key) ?? 0;
    const list = waiting.get(key) ?? [];
    const before = list[at];
    if (before === undefined) return [];
    next.set(key, at + 1);
    return [{ before, after, doubtful: unevenIsDoubtful && list.length !== sizes.get(key) }];
  });
  return withPairs(pairing, found);
}

/** From which score two things are taken for one, and from which without a doubt. */
export type ScoreLimits = { readonly least: number; readonly sure: number };

/** Two candidates whose scores are nearer than this cannot be told apart without a person. */
const tellingMargin = 0.1;

/**
 * Pairs the most alike first. A pair is doubtful when its score is below `sure`, or when another candidate for either side comes near it.
 *
 * @example pairByScore(unpaired(before, after), (a, b) => likeness(a, b), { least: 0.6, sure: 0.8 })
 */
export function pairByScore<Before, After>(pairing: Pairing<Before, After>, score: (before: Before, after: After) => number, { least, sure }: ScoreLimits): Pairing<Before, After> {
  const scored = pairing.before.flatMap((before, row) => pairing.after.map((after, column) => ({ before, after, row, column, score: score(before, after) }))).filter((one) => one.score >= least);
  const ranked = [...scored].sort((a, b) => b.score - a.score || Math.abs(a.row - a.column) - Math.abs(b.row - b.column) || a.row - b.row || a.column - b.column);
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  const found: ItemPair<Before, After>[] = [];
  for (const one of ranked) {
    if (rows.has(one.row) || columns.has(one.column)) continue;
    const rival = ranked.some((other) => other !== one && (other.row === one.row || other.column === one.column) && !rows.has(other.row) && !columns.has(other.column) && other.score > one.score - tellingMargin);
    rows.add(one.row);
    columns.add(one.column);
    found.push({ before: one.before, after: one.after, doubtful: one.score < sure || rival });
  }
  return withPairs(pairing, found);
}
