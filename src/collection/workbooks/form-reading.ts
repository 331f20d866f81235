import { columnLetters } from '#documents';
import type { Issue } from '#kernel';
import type { AnswerField, AnswerTexts } from '../forms/answer.ts';
import type { SignatureField } from './form-columns.ts';

/** A cell of the file that was sent back. `sheet` is null in a csv. */
export type CellOrigin = { readonly sheet: string | null; readonly row: number; readonly column: number };

/** What a row says of its question. A field with '' stood empty; a field that is not there could not be read or had no column, and changes nothing. */
export type ReadRow = { readonly texts: AnswerTexts; readonly origins: Readonly<Partial<Record<AnswerField, CellOrigin>>> };

/** What a workbook says that was sent back: answers by question id, who signs, whose form it is, and everything that a person should know. */
export type FormReading = {
  readonly answers: ReadonlyMap<string, ReadRow>;
  readonly signatures: Readonly<Partial<Record<SignatureField, string>>>;
  readonly foundFormId: string | null;
  readonly issues: readonly Issue[];
};

/** A cell as messages name it. @example cellCalled({ sheet: '指标数据', row: 12, column: 11 }) // '“指标数据”K12' */
export const cellCalled = ({ sheet, row, column }: CellOrigin): string => `${sheet === null ? '' : `“${sheet}”`}${columnLetters(column)}${String(row)}`;

/** Where an issue stands. @example issuePlace(origin) // { sheet: '指标数据', line: 12, column: 11 } */
export const issuePlace = ({ sheet, row, column }: CellOrigin): Pick<Issue, 'sheet' | 'line' | 'column'> => ({ ...(sheet === null ? {} : { sheet }), line: row, column });

/** A sheet as messages name it. @example sheetCalled('指标数据') // '工作表“指标数据”' */
export const sheetCalled = (sheet: string | null): string => (sheet === null ? '表' : `工作表“${sheet}”`);
