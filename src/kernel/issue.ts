/** How bad an issue is: `error` something is lost or refused, `doubt` a person should look, `notice` worth knowing. */
export type Severity = 'error' | 'doubt' | 'notice';

/** Where in a source file something stands. Lines and pages count from 1. */
export type Place = {
  readonly file?: string;
  readonly page?: number;
  readonly line?: number;
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
