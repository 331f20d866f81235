import { actionError, type ActionError, type ErrorCode } from '#actions';
import { AnsweredError } from './answered-error.ts';

/** What the parts of the server call what is wrong with a request. */
const ofFramework: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_REQ_FILE_TOO_LARGE: 'too-large',
  FST_PARTS_LIMIT: 'invalid-input',
  FST_FILES_LIMIT: 'invalid-input',
  FST_FIELDS_LIMIT: 'invalid-input',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'wrong-media-type',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'wrong-media-type',
  FST_ERR_CTP_INVALID_JSON_BODY: 'not-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'not-json',
  FST_ERR_BAD_URL: 'not-found',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
  FST_ERR_ASYNC_CONSTRAINT: 'not-found',
};

/** A database that is gone, stopping, full of connections, or cannot read its disk: SQLSTATE classes 08, 53, 57P and 58, and the errors of a socket. */
const gone = /^(?:08...|53...|57P0.|58030|58P01|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;
/** The same in the words of the drivers, which give no code then: a connection that broke, none free in time, a pool that was given up with its server. */
const goneWords = /Connection terminated|connection timeout|timeout expired|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end|PGlite is closed|driver has already been destroyed/i;

/** No room left, for the database (53100) or a file. */
const full = /^(?:53100|ENOSPC|EDQUOT)$/;
const fullMessage = '服务器磁盘已满，没有保存。请联系系统管理员腾出空间后再试。';
const readOnlyMessage = '服务器存放数据的磁盘现在只能读，没有保存。请联系系统管理员。';
/** A lock or an answer waited for too long, or others were in the way each time: nothing was done. */
const busy = /^(?:55P03|57014|40001|40P01)$/;

/** What stands in the way of the database or the disk, and not of the program; null: nothing of the kind. */
function obstacleOf(thrown: unknown, code: string): ActionError | null {
  if (full.test(code)) return actionError('unavailable', { message: fullMessage });
  if (code === 'EROFS') return actionError('unavailable', { message: readOnlyMessage });
  if (busy.test(code)) return actionError('unavailable', { message: '服务器正忙，没有办成，请稍后再试。' });
  /* The socket of a database that is gone; a file that is not there is a bug of ours. */
  const noSocket = code === 'ENOENT' && thrown instanceof Error && 'syscall' in thrown && thrown.syscall === 'connect';
  return noSocket || gone.test(code) || (thrown instanceof Error && goneWords.test(thrown.message)) ? actionError('unavailable') : null;
}

const codeOf = (thrown: unknown): string => (thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '');
const statusOf = (thrown: unknown): number => (thrown instanceof Error && 'statusCode' in thrown ? Number(thrown.statusCode) : 500);

/**
 * Which error of the catalogue stands for what was thrown. What the client did wrong is told; everything else is ours and says nothing of itself.
 *
 * @example errorOfThrown(new TypeError('x is undefined')).error // 'internal'
 */
export function errorOfThrown(thrown: unknown): ActionError {
  if (thrown instanceof AnsweredError) return thrown.answer;
  const code = codeOf(thrown);
  const known = ofFramework[code];
  if (known) return actionError(known);
  if (code.startsWith('FST_') && statusOf(thrown) < 500) return actionError(statusOf(thrown) === 413 ? 'too-large' : 'invalid-input');
  return obstacleOf(thrown, code) ?? actionError('internal');
}
