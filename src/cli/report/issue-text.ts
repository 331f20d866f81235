import type { Issue } from '#kernel';
import { severityWords } from '../severity-words.ts';
import { textList } from '../text-table.ts';

/** Issues as a list, each with the file it is of. @example issueText(issues) // '错误  数据.csv：…' */
export const issueText = (issues: readonly Issue[]): string =>
  textList(issues.map(({ severity, file, message }) => ({ label: severityWords[severity], text: file === undefined ? message : `${file}：${message}`, where: '' })));
