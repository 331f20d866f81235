import { blankCell, type DocumentContent, type SheetTable, type TableCell, type TableContent } from '#documents';

/** A wider table is no form. */
const mostColumns = 100;

/**
 * The tables of a document as sheets, so that a form filled in Word is read as one filled in a spreadsheet: each is called by its number, lines of a cell are joined, merged cells repeat.
 *
 * @example readFormWorkbook(tablesOfDocument(await readDocument(bytes), '填报表.docx'), { formId, form })
 */
export function tablesOfDocument({ lines, issues }: DocumentContent, name: string): TableContent {
  const tables = new Map<number, Map<number, TableCell[]>>();
  for (const { text, cell } of lines) {
    if (!cell || text.trim() === '') continue;
    const { table, row, column, rowSpan = 1, columnSpan = 1 } = cell;
    const rows = tables.get(table) ?? new Map<number, TableCell[]>();
    tables.set(table, rows);
    for (let down = row; down < row + rowSpan; down += 1) {
      const cells = rows.get(down) ?? [];
      rows.set(down, cells);
      for (let right = column; right < Math.min(mostColumns, column + columnSpan); right += 1) {
        while (cells.length < right) cells.push(blankCell);
        const before = cells[right - 1]?.text ?? '';
        cells[right - 1] = { text: `${before}${text.trim()}`, number: null, date: null, ...(down === row && right === column ? {} : { covered: true }) };
      }
    }
  }
  const sheets = [...tables].map(([table, rows]): SheetTable => ({ sheet: `文档第${String(table)}个表`, rows: [...rows].toSorted(([one], [other]) => one - other).map(([row, cells]) => ({ row, cells })) }));
  return { format: 'xlsx', name, tables: sheets, issues };
}
