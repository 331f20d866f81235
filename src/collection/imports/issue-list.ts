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

/** Where wrongs are put while a table is read. */
export type IssueList = { readonly add: (wrong: Wrong) => void; readonly issues: () => Issue[] };

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

/**
 * Gathers everything wrong in one table; places that are wrong for one reason become one issue that names them all.
 *
 * @example issueList('数据.csv', null).issues() // []
 */
export function issueList(file: string, sheet: string | null): IssueList {
  const found = new Map<string, { readonly wrong: Wrong; readonly rows: Set<number>; columns: Set<number | null> }>();
  return {
    add: (wrong) => {
      const key = `${wrong.code} ${wrong.about}`;
      const known = found.get(key);
      if (known) {
        known.rows.add(wrong.row);
        known.columns.add(wrong.column);
      } else found.set(key, { wrong, rows: new Set([wrong.row]), columns: new Set([wrong.column]) });
    },
    issues: () => [...found.values()].map(({ wrong, rows, columns }): Issue => {
      const lines = [...rows].sort((a, b) => a - b);
      const [only] = columns;
      const column = columns.size === 1 && typeof only === 'number' ? only : null;
      return {
        code: wrong.code, severity: wrong.severity, message: `${rowsText(lines)}${column === null ? '' : ` ${columnLetters(column)}列`}：${wrong.says}`, file, line: lines[0] ?? wrong.row,
        ...(sheet === null ? {} : { sheet }), ...(column === null ? {} : { column }), ...(lines.length > 1 ? { lines } : {}),
      };
    }),
  };
}
