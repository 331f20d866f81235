/** Why something was not done, as the door says it; `unreachable`: nobody answered. The codes are those of docs/api-errors.md. */
export type CallFailure = {
  readonly error: string;
  /** The literal reason of a refusal by the business. */
  readonly reason?: string;
  readonly message: string;
  readonly reasons?: readonly { readonly code: string; readonly message: string; readonly place?: string }[];
  /** To be told to the administrator. */
  readonly requestId?: string;
};

const isFailure = (body: unknown): body is CallFailure => typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'string' && 'message' in body;

/** Nobody answered, or something that is not ours. */
export const unreachable: CallFailure = { error: 'unreachable', message: '连接不上服务器，请检查网络后再试。' };

/**
 * What a text that came with a good status holds; what is no JSON came from something between us and the server.
 *
 * @example outputOf('{"regions":[]}') // { output: { regions: [] } }
 */
export function outputOf(text: string): { readonly output: unknown } | CallFailure {
  try {
    return { output: JSON.parse(text) as unknown };
  } catch {
    return unreachable;
  }
}

/**
 * What a text that came with a bad status says.
 *
 * @example failureOf('{"error":"forbidden","message":"您没有办理这件事的权限。"}').error // 'forbidden'
 */
export function failureOf(text: string): CallFailure {
  try {
    const body: unknown = JSON.parse(text);
    return isFailure(body) ? body : unreachable;
  } catch {
    return unreachable;
  }
}
