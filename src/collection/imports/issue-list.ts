import type { Issue, Severity } from '#kernel';
import { columnLetters } from '#documents';

/** One thing wrong at one place of a table. `about` joins places to one issue: an unknown name is said once, with all its rows. */
export type Wrong = {
  readonly code: string;
  readonly severity: Severity;
  readonly about: string;
  readonly row: number;
  readonly column: number | null;
  /** A Chinese sentence that comes after the rows: “第3行、第5—9行：” + says. */
  readonly says: string;
};

/** How much is kept of what is wrong for one reason: so many different things of a code, so many rows of each. What is more is counted. */
export type IssueBounds = { readonly things: number; readonly rows: number };

/** How often a code was found: `things` different ones, of which `shown` are told, at `rows` places together. */
export type IssueCount = { readonly code: string; readonly severity: Severity; readonly things: number; readonly shown: number; readonly rows: number };

/** Where wrongs are put while a table is read. */
export type IssueList = { readonly add: (wrong: Wrong) => void; readonly issues: () => Issue[]; readonly counts: () => IssueCount[] };

const mostShown = 12;

/**
 * Row numbers as people write them.
 *
 * @example rowsText([3, 5, 6, 7]) // '第3行、第5—7行'
 */
export function rowsText(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  const shown = runs.slice(0, mostShown).map(([from, to]) => (from === to ? `第${String(from)}行` : `第${String(from)}—${String(to)}行`)).join('、');
  return runs.length > mostShown ? `${shown} 等共${String(new Set(rows).size)}行` : shown;
}

type Found = { readonly wrong: Wrong; readonly rows: Set<number>; readonly columns: Set<number | null>; more: number; last: number };

/** Rows in the words of a sentence; those that were only counted are told by their number. */
function placesText(lines: readonly number[], more: number): string {
  const told = rowsText(lines);
  return more === 0 ? told : `${told.replace(/ 等共\d+行$/, '')} 等共${String(lines.length + more)}行`;
}

/**
 * Gathers everything wrong in one table; places that are wrong for one reason become one issue that names them all, or as many as `most` allows.
 *
 * @example issueList('数据.csv', null).issues() // []
 */
export function issueList(file: string, sheet: string | null, most: IssueBounds = { things: Infinity, rows: Infinity }): IssueList {
  const found = new Map<string, Found>();
  const counts = new Map<string, { code: string; severity: Severity; things: number; shown: number; rows: number }>();
  return {
    add: (wrong) => {
      const count = counts.get(wrong.code) ?? { code: wrong.code, severity: wrong.severity, things: 0, shown: 0, rows: 0 };
      counts.set(wrong.code, count);
      const key = `${wrong.code} ${wrong.about}`;
      const known = found.get(key);
      if (known?.last !== wrong.row || known.wrong.code !== wrong.code) count.rows += 1;
      if (known) {
        if (known.rows.size < most.rows || known.rows.has(wrong.row)) known.rows.add(wrong.row);
        else if (known.last !== wrong.row) known.more += 1;
        known.last = wrong.row;
        known.columns.add(wrong.column);
        return;
      }
      count.things += 1;
      if (count.shown >= most.things) return;
      count.shown += 1;
      found.set(key, { wrong, rows: new Set([wrong.row]), columns: new Set([wrong.column]), more: 0, last: wrong.row });
    },
    issues: () => [...found.values()].map(({ wrong, rows, columns, more }): Issue => {
      const lines = [...rows].sort((a, b) => a - b);
      const [only] = columns;
      const column = columns.size === 1 && typeof only === 'number' ? only : null;
      return {
        code: wrong.code, severity: wrong.severity, message: `${placesText(lines, more)}${column === null ? '' : ` ${columnLetters(column)}列`}：${wrong.says}`, file, line: lines[0] ?? wrong.row,
        ...(sheet === null ? {} : { sheet }), ...(column === null ? {} : { column }), ...(lines.length > 1 ? { lines } : {}),
      };
    }),
    counts: () => [...counts.values()],
  };
}
