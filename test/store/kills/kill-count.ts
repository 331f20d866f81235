/** How often what was killed in the middle of what. */

export type KillCount = { readonly add: (what: string, kind: string) => void; readonly table: () => string; readonly total: () => number };

/**
 * Counts kills.
 *
 * @example const count = countKills(); count.add('small writes', 'program'); count.table()
 */
export function countKills(): KillCount {
  const counts = new Map<string, Map<string, number>>();
  const sum = (row: ReadonlyMap<string, number>): number => [...row.values()].reduce((total, one) => total + one, 0);
  const total = (): number => [...counts.values()].reduce((all, row) => all + sum(row), 0);
  return {
    total,
    add: (what, kind) => {
      const row = counts.get(what) ?? new Map<string, number>();
      row.set(kind, (row.get(kind) ?? 0) + 1);
      counts.set(what, row);
    },
    table: () => {
      const kinds = [...new Set([...counts.values()].flatMap((row) => [...row.keys()]))];
      const line = (name: string, cells: readonly (string | number)[]): string => `${name.padEnd(14)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;
      const rows = [...counts].map(([what, row]) => line(what, [...kinds.map((kind) => row.get(kind) ?? 0), sum(row)]));
      return [line('killed during', [...kinds, 'all']), ...rows, line('all', [...kinds.map((kind) => [...counts.values()].reduce((all, row) => all + (row.get(kind) ?? 0), 0)), total()])].join('\n');
    },
  };
}
