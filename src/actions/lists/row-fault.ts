import type { z } from 'zod';
import type { Refusal } from '../refusal.ts';

/** Something wrong with a row of a list, with the row's number as the person sees it. */
export type RowFault = { readonly code: string; readonly message: string; readonly place: string };

/**
 * The fault of a row in words.
 *
 * @example rowFault(3, 'unknown-kind', '没有“部委”这种类别') // { code: 'unknown-kind', message: '第 3 行：没有“部委”这种类别。', place: '3' }
 */
export const rowFault = (row: number, code: string, sentence: string): RowFault => ({ code, message: `第 ${String(row)} 行：${sentence}。`, place: String(row) });

/**
 * What an action would refuse for one thing, as the fault of its row; the refusal says it in a whole sentence.
 *
 * @example refusedRow(3, { refused: 'login-taken', message: '登录名“wang.fang”已有人使用，请换一个。' }).message // '第 3 行：登录名“wang.fang”已有人使用，请换一个。'
 */
export const refusedRow = (row: number, { refused, message }: Refusal): RowFault => ({ code: refused, message: `第 ${String(row)} 行：${message}`, place: String(row) });

/**
 * What a field of an action's input complains of in a text, or null.
 *
 * @example textFault(words(2, 60), '局', '单位名称') // '单位名称“局”太短'
 */
export function textFault(field: z.ZodType, text: string, what: string): string | null {
  const [complaint] = field.safeParse(text).error?.issues ?? [];
  if (complaint === undefined) return null;
  if (complaint.code === 'too_small') return `${what}“${text}”太短`;
  if (complaint.code === 'too_big') return `${what}超过 ${String(complaint.maximum)} 个字`;
  return `${what}“${text}”不能用：${complaint.message}`;
}

/**
 * The refusal of a whole list for the faults of its rows, in their order: all or nothing.
 *
 * @example badRows(faults, '一个单位也没有导入').message // '表中有 2 处问题，一个单位也没有导入。'
 */
export const badRows = (faults: readonly RowFault[], outcome: string): Refusal => ({
  refused: 'bad-rows', message: `表中有 ${String(faults.length)} 处问题，${outcome}。`, reasons: faults.toSorted((one, other) => Number(one.place) - Number(other.place)),
});
