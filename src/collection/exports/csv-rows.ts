/** A text of a person that a spreadsheet would take for a formula is made a text. */
export const harmless = (text: string | null): string => (text !== null && /^[=+\-@\t\r]/.test(text) ? `'${text}` : (text ?? ''));

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows of cells as lines of a csv. @example csvRows([['甲', 'a,b']]) // '甲,"a,b"\r\n' */
export const csvRows = (rows: readonly (readonly string[])[]): string => rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
