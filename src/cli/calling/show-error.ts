import type { ExitCode } from '../command.ts';
import type { CallError } from './call-server.ts';
import { placeWord } from './complaints.ts';
import type { FieldOption } from './field-option.ts';

/** What was wrong with what was asked, not with whether it may be. */
const wrongUse = new Set<CallError['error']>(['invalid-input', 'not-json', 'wrong-media-type']);

/** What to do about it. */
const hints: Partial<Readonly<Record<CallError['error'], string>>> = {
  'not-signed-in': '登录：halfsky accounts sign-in --login 登录名',
  'session-ended': '登录：halfsky accounts sign-in --login 登录名',
  'password-change-first': '修改密码：halfsky accounts change-password',
  'unknown-action': '服务器的版本可能和本机的不同。',
};

/**
 * How a command ends that was not done: 2 for wrong use, 1 for everything else.
 *
 * @example exitCodeOf({ error: 'refused', message: '…' }) // 1
 */
export const exitCodeOf = ({ error }: Pick<CallError, 'error'>): ExitCode => (wrongUse.has(error) ? 2 : 1);

/**
 * Why something was not done, for people: the sentence, every reason with the option it is about, what to do, and the number to tell the administrator where the program failed.
 *
 * @example showError({ error: 'not-signed-in', message: '请先登录。' }, []) // '请先登录。\n登录：halfsky accounts sign-in --login 登录名'
 */
export function showError({ error, message, reasons = [], requestId }: CallError, fields: readonly FieldOption[]): string {
  /* A row of a table is said by the message itself. */
  const listed = reasons.map(({ place = '', message: why }) => `  ${place === '' || /^\d+$/.test(place) ? '' : `${placeWord(place, fields)}：`}${why}`);
  const number = error === 'internal' && requestId !== undefined ? [`编号：${requestId}`] : [];
  return [message, ...listed, ...(hints[error] === undefined ? [] : [hints[error]]), ...number].join('\n');
}
