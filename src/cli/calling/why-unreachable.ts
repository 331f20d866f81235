const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError) return error.errors.map(codeOf).find((code) => code !== '') ?? '';
  return codeOf(error.cause);
};

/** What the system says of a connection that did not come about. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: '那里没有程序在等待。请确认系统已经启动（halfsky serve），或用 --server 给出正确的地址',
  ENOTFOUND: '找不到这台主机，请检查 --server 的地址',
  EAI_AGAIN: '查不到这台主机的地址，请检查网络',
  EHOSTUNREACH: '到不了这台主机，请检查网络', ENETUNREACH: '网络不通',
  ETIMEDOUT: '等了很久没有回答', UND_ERR_CONNECT_TIMEOUT: '等了很久没有回答', UND_ERR_HEADERS_TIMEOUT: '服务器很久没有回答', UND_ERR_BODY_TIMEOUT: '服务器答到一半不动了',
  ECONNRESET: '连接断了', UND_ERR_SOCKET: '连接断了', EPIPE: '连接断了',
  CERT_HAS_EXPIRED: '服务器的证书已过期', DEPTH_ZERO_SELF_SIGNED_CERT: '服务器的证书是自签的，本机不信任（把签发证书写进环境变量 NODE_EXTRA_CA_CERTS 指的文件）', SELF_SIGNED_CERT_IN_CHAIN: '服务器的证书本机不信任（把签发证书写进环境变量 NODE_EXTRA_CA_CERTS 指的文件）',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: '服务器的证书本机不信任（把签发证书写进环境变量 NODE_EXTRA_CA_CERTS 指的文件）', ERR_TLS_CERT_ALTNAME_INVALID: '服务器的证书不是给这个地址的', ERR_SSL_WRONG_VERSION_NUMBER: '那里不是 HTTPS，地址可能该写 http://',
  HPE_INVALID_CONSTANT: '那里答的不是 HTTP，地址可能该写 https://',
};
const broken = new Set(['ECONNRESET', 'UND_ERR_SOCKET', 'EPIPE']);

/**
 * Whether a connection that was there broke, so that nobody knows whether the request came through.
 *
 * @example isBroken(error)
 */
export const isBroken = (error: unknown): boolean => broken.has(codeOf(error));

/**
 * Why a server could not be asked, in a sentence; null: that was no failure of a connection but a bug.
 *
 * @example whyUnreachable('http://127.0.0.1:4380', error) // '连接不上服务器 http://127.0.0.1:4380：那里没有程序在等待。…'
 */
export function whyUnreachable(address: string, error: unknown): string | null {
  const code = codeOf(error);
  if (code === '' && !(error instanceof TypeError && error.message === 'fetch failed')) return null;
  return `连接不上服务器 ${address}：${reasons[code] ?? code}。`;
}
