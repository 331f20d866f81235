import type { Terminal } from '../command.ts';
import type { CallError } from './call-server.ts';
import { dropSession, keepSession, type KeptSession } from './kept-session.ts';

type Settled = { readonly output: unknown; readonly said: readonly string[] };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/**
 * Keeps the session that an answer begins and forgets the one it ends. What comes back is the answer without the token, which is shown to nobody, and what to tell the person.
 *
 * @example await settleSession({ session: { token: 'x' }, … }, 'accounts.sign-in', 'http://127.0.0.1:4380', terminal)
 */
export async function settleSession(output: unknown, name: string, address: string, terminal: Terminal): Promise<Settled> {
  if (!isObject(output)) return { output, said: [] };
  const isChanged = name === 'accounts.change-password';
  if (output['signedOut'] === true || isChanged) {
    await dropSession(address, terminal);
    return { output, said: isChanged ? ['请用新密码重新登录：halfsky accounts sign-in --login 登录名'] : [] };
  }
  const { session } = output;
  if (!isObject(session) || typeof session['token'] !== 'string') return { output, said: [] };
  const path = await keepSession(address, session['token'], terminal);
  const { token: _token, ...rest } = session;
  return {
    output: { ...output, session: rest },
    said: [
      `已登录 ${address}，登录保存在 ${path}`,
      ...(terminal.environment['HALFSKY_TOKEN'] ? ['注意：设有环境变量 HALFSKY_TOKEN，后面的命令仍用它的令牌。'] : []),
      ...(output['mustChangePassword'] === true ? ['请先修改密码：halfsky accounts change-password'] : []),
    ],
  };
}

/**
 * A session that is over is forgotten, so that nothing is asked with it again. Whoever only wanted to sign out has got what they wanted.
 *
 * @example await settleEnded(error, 'accounts.sign-out', session, 'http://127.0.0.1:4380', terminal) // { signedOut: true }
 */
export async function settleEnded({ error }: CallError, name: string, session: KeptSession | null, address: string, terminal: Terminal): Promise<{ readonly signedOut: true } | null> {
  if (error !== 'session-ended' && error !== 'not-signed-in') return null;
  if (session?.from === 'file') await dropSession(address, terminal);
  return name === 'accounts.sign-out' && session?.from !== 'environment' ? { signedOut: true } : null;
}
