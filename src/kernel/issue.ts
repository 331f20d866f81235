/** How bad an issue is: `error` something is lost or refused, `doubt` a person should look, `notice` worth knowing. */
export type Severity = 'error' | 'doubt' | 'notice';

/**
 * Where in a source file something stands. Lines, pages and columns count from 1. In a table `line` is the row as a spreadsheet shows it, `sheet` the name of its sheet;
 * `lines` are all rows that an issue names when they are several.
 */
export type Place = {
  readonly file?: string;
  readonly page?: number;
  readonly line?: number;
  readonly sheet?: string;
  readonly column?: number;
  readonly lines?: readonly number[];
};

/**
 * Something wrong in the world's data (a cell, a sentence, a row), never a bug of ours. It travels with the result; all of them do, never only the first.
 * `code` is stable and kebab-case; `message` is a Chinese sentence for the person who has to look.
 *
 * @example { code: 'page-order-repaired', severity: 'doubt', message: '第 16 页的段落顺序已按编号调整', line: 782 }
 */
export type Issue = Place & {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
};
