import { UsageError } from '../command.ts';

const usual = 'http://127.0.0.1:4380';

/**
 * The address of the server that is meant: what was typed, else HALFSKY_SERVER, else this machine. Without a slash at its end. What is no such address is wrong use.
 *
 * @example serverAddress('http://10.0.0.5:4380/', {}) // 'http://10.0.0.5:4380'
 */
export function serverAddress(typed: string | undefined, environment: Readonly<Record<string, string | undefined>>): string {
  const given = typed ?? (environment['HALFSKY_SERVER'] || usual);
  const url = URL.parse(given);
  const isWeb = url !== null && ['http:', 'https:'].includes(url.protocol) && url.host !== '';
  if (!isWeb) throw new UsageError(`服务器地址应当像 ${usual}，不是“${given}”`);
  if (url.username !== '' || url.password !== '') throw new UsageError('服务器地址中不要写账号和密码；请用 halfsky accounts sign-in 登录');
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

const own = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * Whether what is sent there can be read on the way: no HTTPS, and another machine.
 *
 * @example isOpenLine('http://10.0.0.5:4380') // true
 */
export function isOpenLine(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === 'http:' && !own.test(url.hostname);
}
