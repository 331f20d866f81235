import { z } from 'zod';
import { readTables, type SheetTable } from '#documents';
import type { Refusal } from '../refusal.ts';

/** Base64 of a workbook of 700 KB: with it a request is smaller than the server takes (1 MB). A list of 500 rows has a tenth of that. */
const mostBase64 = 956_000;

/** The fields of an action that takes a list: pasted, or as a file. Refine the object they stand in by `oneSource`. */
export const listSource = {
  text: z.string().min(1).max(200_000).optional().describe('粘贴的表格（从 Excel、WPS 复制，或逗号分隔）'),
  file: z.object({ name: z.string().min(1).max(200), content: z.base64().max(mostBase64, { message: '文件超过 700 KB' }).describe('文件内容，base64') }).optional().describe('上传的 xlsx 或 csv'),
};

/** Where a list comes from, as the input says it. */
type ListSource = { readonly text?: string | undefined; readonly file?: { readonly name: string; readonly content: string } | undefined };

/** That a list is either pasted or sent as a file. */
export const oneSource: [(source: ListSource) => boolean, { message: string; path: string[] }] = [({ text, file }: ListSource): boolean => (text === undefined) !== (file === undefined), { message: '请粘贴表格或上传文件，二者取一', path: ['text'] }];

/**
 * The one sheet of a list, or why there is none to read. `what` names the list, for the message.
 *
 * @example await readList({ text: '单位名称\n示例区教育局' }, '单位名单')
 */
export async function readList({ text, file }: ListSource, what: string): Promise<SheetTable | Refusal> {
  const bytes = file === undefined ? new TextEncoder().encode(text) : Buffer.from(file.content, 'base64');
  const { tables, issues } = await readTables(new Uint8Array(bytes), file?.name ?? '粘贴的表格');
  const unreadable = issues.filter(({ severity }) => severity === 'error');
  const [sheet, ...more] = tables;
  if (unreadable.length > 0 || !sheet) return { refused: 'unreadable-table', message: unreadable[0]?.message ?? '文件里没有表格。', reasons: unreadable.map(({ code, message }) => ({ code, message })) };
  return more.length > 0 ? { refused: 'several-sheets', message: `文件里有 ${String(more.length + 1)} 个工作表，请只留${what}那一个。` } : sheet;
}
