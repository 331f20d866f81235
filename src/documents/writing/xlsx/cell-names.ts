import { columnLetters } from '../../table.ts';
import type { CellRange } from './sheet.ts';

/** A cell as formulas name it. @example cellName(3, 2) // 'B3' */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${String(row)}`;

/** A range as formulas name it. @example rangeName({ top: 1, left: 1, bottom: 3, right: 2 }) // 'A1:B3' */
export const rangeName = ({ top, left, bottom, right }: CellRange): string => `${cellName(top, left)}:${cellName(bottom, right)}`;

/** A range that does not move. @example fixedRange({ top: 1, left: 1, bottom: 3, right: 2 }) // '$A$1:$B$3' */
export const fixedRange = ({ top, left, bottom, right }: CellRange): string => `$${columnLetters(left)}$${String(top)}:$${columnLetters(right)}$${String(bottom)}`;

/** A sheet's name as formulas take it. @example quotedSheet("甲 '乙'") // "'甲 ''乙'''" */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;
