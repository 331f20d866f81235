import { databaseTrouble } from '../engines/database-trouble.ts';

/** Why a backup cannot be made, read or restored, in Chinese, with what to do. */
export type BackupRefusal = {
  readonly refused:
    | 'nothing-to-back-up' | 'file-exists' | 'not-writable' | 'disk-full'
    | 'not-readable' | 'not-a-backup' | 'truncated' | 'damaged' | 'passphrase-needed' | 'passphrase-wrong'
    | 'newer-format' | 'newer-schema' | 'other-schema' | 'store-not-empty' | 'does-not-fit' | 'chain-broken';
  readonly message: string;
};

/** Carries a refusal out of streams and transactions; caught where backups are made, verified and restored. */
export class BackupFault extends Error {
  readonly refusal: BackupRefusal;
  constructor(refused: BackupRefusal['refused'], message: string) {
    super(message);
    this.refusal = { refused, message };
  }
}

/**
 * The refusal that a piece of work ended in instead of its result; what is none goes on its way.
 *
 * @example await refusalOr(() => verify(path))
 */
export async function refusalOr<T>(work: () => Promise<T>): Promise<T | BackupRefusal> {
  try {
    return await work();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return refusal;
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** What systems and databases say, in our words; null: none of our business. */
function refusalOf(error: unknown): BackupRefusal | null {
  if (error instanceof BackupFault) return error.refusal;
  if (databaseTrouble(error) === 'gone') return null;
  const code = codeOf(error);
  const path = error instanceof Error && 'path' in error ? `：${String(error.path)}` : '';
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100') return { refused: 'disk-full', message: '磁盘空间不足，没有做完，未留下做了一半的内容。请腾出空间后再试。' };
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return { refused: 'not-writable', message: `没有权限读写${path}。` };
  if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(code)) return { refused: 'not-readable', message: `找不到文件或文件夹${path}。` };
  if (/^(?:22|23)/.test(code)) return { refused: 'does-not-fit', message: `备份的内容放不进数据库（${code}：${error instanceof Error ? error.message : ''}），没有恢复任何内容。` };
  return null;
}
