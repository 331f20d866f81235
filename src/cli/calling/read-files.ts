import { basename } from 'node:path';
import { UsageError, type Terminal } from '../command.ts';
import { isFileField, type FieldOption } from './field-option.ts';

type Input = Readonly<Record<string, unknown>>;

/**
 * Puts files where paths were typed: their name and their content, as the input carries them.
 *
 * @example await readFiles({ file: '单位.xlsx' }, fields, terminal) // { file: { name: '单位.xlsx', content: 'UEsDB…' } }
 */
export async function readFiles(typed: Input, fields: readonly FieldOption[], { readInput }: Pick<Terminal, 'readInput'>): Promise<Input> {
  const files = await Promise.all(fields.filter(isFileField).map(async ({ field, option }): Promise<readonly [string, unknown][]> => {
    const path = typed[field];
    if (typeof path !== 'string') return [];
    if (path === '-') throw new UsageError(`--${option} 须是文件，不能是标准输入`);
    return [[field, { name: basename(path), content: Buffer.from(await readInput(path)).toString('base64') }]];
  }));
  return { ...typed, ...Object.fromEntries(files.flat()) };
}
