import { type EmbeddedRefusal, refuse } from './embedded-server.ts';

/**
 * The code of an error of the operating system or of PostgreSQL (`ENOENT`, `28P01`), or an empty string.
 *
 * @example errorCode(new Error('x')) // ''
 */
export const errorCode = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '');

const notWritable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ELOOP', 'ENAMETOOLONG']);
const diskFull = new Set(['ENOSPC', 'EDQUOT']);

/**
 * The refusal for a full disk.
 *
 * @example diskIsFull('/data').refused // 'disk-full'
 */
export const diskIsFull = (folder: string): EmbeddedRefusal => refuse('disk-full', `数据文件夹 ${folder} 所在磁盘空间不足，数据库没有启动，已有数据未改动。请腾出空间（至少 500 MB）后再启动`);

/**
 * The refusal that stands for an error met while working in the data folder, or undefined where the error is a bug of ours and has to be thrown on.
 *
 * @example refusalOf(Object.assign(new Error('x'), { code: 'ENOSPC' }), '/data')?.refused // 'disk-full'
 */
export function refusalOf(error: unknown, folder: string): EmbeddedRefusal | undefined {
  const code = errorCode(error);
  if (diskFull.has(code)) return diskIsFull(folder);
  if (!notWritable.has(code)) return undefined;
  return refuse('folder-not-writable', `数据文件夹 ${folder} 不能写入（${error instanceof Error ? error.message : code}）。请检查路径和权限，或用 HALFSKY_DATA 指定另一个文件夹`);
}
