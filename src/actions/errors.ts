/** Every error of the door: the caller may not, or asked nonsense. Code, HTTP status and Chinese sentence; compared with docs/api-errors.md both ways by a test. */
export const errors = {
  'invalid-input': { status: 400, message: '提交的内容不符合要求。' },
  'not-json': { status: 400, message: '提交的内容不是 JSON。' },
  'not-signed-in': { status: 401, message: '请先登录。' },
  'session-ended': { status: 401, message: '登录已过期或已结束，请重新登录。' },
  'password-change-first': { status: 403, message: '请先修改密码。' },
  'one-time-code-first': { status: 403, message: '您的岗位须先启用两步验证。' },
  forbidden: { status: 403, message: '您没有办理这件事的权限。' },
  'forged-request': { status: 403, message: '请求缺少防伪标记或来自别的网站，没有执行。' },
  'unknown-action': { status: 404, message: '没有这个功能。' },
  'not-found': { status: 404, message: '没有找到。' },
  'wrong-method': { status: 405, message: '这个地址不接受这种请求方式。' },
  'replayed-differently': { status: 409, message: '同一个请求编号已经用于另一份内容，没有执行。' },
  'answered-already': { status: 409, message: '这个请求已经执行过，结果不再重复显示。' },
  'stale-version': { status: 409, message: '您看到的已不是最新内容：别人刚刚改过。请刷新后再改。' },
  'too-large': { status: 413, message: '提交的内容太大。' },
  'wrong-media-type': { status: 415, message: '不接受这种格式的内容。' },
  refused: { status: 422, message: '没有办成。' },
  'too-many-requests': { status: 429, message: '请求太频繁，请稍后再试。' },
  internal: { status: 500, message: '程序出错了，没有执行。请把编号告诉管理员。' },
  unavailable: { status: 503, message: '数据库暂时不可用，请稍后再试。' },
} as const;

/** One of the errors of the door. */
export type ErrorCode = keyof typeof errors;

/** What the door answers when it does not do what was asked. `reasons` say every part of it with its place. */
export type ActionError = {
  readonly error: ErrorCode;
  /** The literal reason of a refusal by the business. */
  readonly reason?: string;
  readonly message: string;
  readonly reasons?: readonly { readonly code: string; readonly message: string; readonly place?: string }[];
};

/**
 * An error of the catalogue, with its own sentence or a more exact one.
 *
 * @example actionError('forbidden') // { error: 'forbidden', message: '您没有办理这件事的权限。' }
 */
export const actionError = (error: ErrorCode, more: Omit<Partial<ActionError>, 'error'> = {}): ActionError => ({ error, message: errors[error].message, ...more });
