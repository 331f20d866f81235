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

/** A database that is gone, stopping, full of connections or out of disk: SQLSTATE classes 08, 53, 57 and the errors of a socket. */
const gone = /^(?:08...|53...|57P0.|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT|ENOTFOUND)$/;
const goneWords = /Connection terminated|connection timeout|Client has encountered a connection error|PGlite is closed|driver has already been destroyed/i;

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
  return gone.test(code) || (thrown instanceof Error && goneWords.test(thrown.message)) ? actionError('unavailable') : actionError('internal');
}
