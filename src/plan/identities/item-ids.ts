/**
 * An id nobody had: the one wished for, else with the smallest number behind it that is free.
 *
 * @example freeId('women/1/goal/2', new Set(['women/1/goal/2'])) // 'women/1/goal/2-2'
 */
export function freeId(wished: string, used: ReadonlySet<string>): string {
  if (!used.has(wished)) return wished;
  let number = 2;
  while (used.has(`${wished}-${String(number)}`)) number++;
  return `${wished}-${String(number)}`;
}

/** Gives ids away, none twice, and remembers all that were ever given. */
export type IdGiver = { readonly give: (wished: string) => string; readonly used: () => readonly string[] };

/**
 * Gives ids to new items, none that is in `used`.
 *
 * @example idGiver(plan.usedIds).give('women/1/goal/2') // 'women/1/goal/2-2' where the plan has had that one
 */
export function idGiver(used: readonly string[]): IdGiver {
  const all = new Set(used);
  return {
    give: (wished) => {
      const id = freeId(wished, all);
      all.add(id);
      return id;
    },
    used: () => [...all],
  };
}
