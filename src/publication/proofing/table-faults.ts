import type { Cell, Table } from '#documents';

/** Something of a table that a writer would have to mend: which row of which part (from 1; 0 is the whole part) and what is wrong. */
export type TableFault = { readonly part: 'head' | 'body'; readonly row: number; readonly says: string };

const spanOf = (span: number | undefined): number => span ?? 1;

/** Rows laid on the grid: each must fill every column exactly once with its own cells and those that hang down from above. */
function rowFaults(part: TableFault['part'], rows: readonly (readonly Cell[])[], width: number): readonly TableFault[] {
  const faults: TableFault[] = [];
  /** Rows a column is still taken by a cell from above. */
  const hanging = Array.from({ length: width }, () => 0);
  rows.forEach((cells, at) => {
    const tell = (says: string): void => void faults.push({ part, row: at + 1, says });
    const taken = hanging.map((left) => left > 0);
    for (let column = 0; column < width; column += 1) hanging[column] = Math.max(0, (hanging[column] ?? 0) - 1);
    let column = 0;
    for (const cell of cells) {
      while (taken[column] === true) column += 1;
      const [across, down] = [spanOf(cell.columnSpan), spanOf(cell.rowSpan)];
      if (!Number.isInteger(across) || !Number.isInteger(down) || across < 1 || down < 1) tell('a span is no whole number from 1');
      if (at + down > rows.length) tell(`a cell reaches ${String(at + down - rows.length)} rows below the last`);
      for (let under = column; under < column + across; under += 1) {
        if (under >= width) tell(`a cell reaches beyond column ${String(width)}`);
        else if (taken[under] === true) tell(`a cell runs into one from above in column ${String(under + 1)}`);
        else {
          taken[under] = true;
          hanging[under] = down - 1;
        }
      }
      column += across;
    }
    const empty = taken.flatMap((isTaken, place) => (isTaken ? [] : [place + 1]));
    if (empty.length > 0) tell(`no cell for column ${empty.join(', ')}`);
  });
  return faults;
}

/**
 * What is wrong with a table: no rows, spans that do not fill the columns exactly, a number behind a cell without words or not finite.
 *
 * @example tableFaults(table) // [{ part: 'body', row: 3, says: 'no cell for column 5' }]
 */
export function tableFaults({ columns, head, body }: Pick<Table, 'columns' | 'head' | 'body'>): readonly TableFault[] {
  const none: readonly TableFault[] = [...(columns.length === 0 ? [{ part: 'head' as const, row: 0, says: 'no columns' }] : []), ...(body.length === 0 ? [{ part: 'body' as const, row: 0, says: 'no rows' }] : [])];
  const numbers = body.flatMap((cells, at) => cells.flatMap(({ number, runs }): TableFault[] => (number !== undefined && (!Number.isFinite(number.value) || runs.length === 0) ? [{ part: 'body', row: at + 1, says: 'a number that is none, or is not printed' }] : [])));
  return [...none, ...rowFaults('head', head, columns.length), ...rowFaults('body', body, columns.length), ...numbers];
}
