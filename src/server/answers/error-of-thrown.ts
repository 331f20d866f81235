import { actionError, type ActionError, type ErrorCode } from '#actions';
import { databaseTrouble } from '#storage';
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

/** What stands in the way of the database or the disk, and not of the program; none for a database that is gone: the catalogue's own sentence. */
const sentences = {
  'full': '服务器磁盘已满，没有保存。请联系系统管理员腾出空间后再试。',
  'read-only': '服务器存放数据的磁盘现在只能读，没有保存。请联系系统管理员。',
  'busy': '服务器正忙，没有办成，请稍后再试。',
} as const;

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
  const trouble = databaseTrouble(thrown);
  if (trouble === null) return actionError('internal');
  return actionError('unavailable', trouble === 'gone' ? {} : { message: sentences[trouble] });
}
