import type { Issue } from '#kernel';

/** How bad an issue is, in the word that stands before its sentence. */
export const severityWords: Readonly<Record<Issue['severity'], string>> = { error: '错误', doubt: '存疑', notice: '提示' };
