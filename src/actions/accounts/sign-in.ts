import { z } from 'zod';
import { addSession, endSessions, findAccountByLogin, installationRegionId, lockedAccount, openSessions, type Account, type StoredSession } from '#storage';
import { writeAction } from '../action.ts';
import { createPasswordProvider } from '../credentials/password-provider.ts';
import { sessionsToEnd } from '../credentials/session-rules.ts';
import { createSessionToken } from '../credentials/session-token.ts';
import { normaliseLogin, type SignInOutcome } from '../credentials/sign-in-provider.ts';
import { outsideMessage } from '../credentials/sign-in-rules.ts';
import type { Refusal } from '../refusal.ts';
import { passwordAccounts } from './password-accounts.ts';
import { passwordPolicyOn, sessionPolicyOn, type SessionPolicy } from './policies.ts';

const input = z.object({
  login: z.string().min(1).max(200).describe('登录名'),
  password: z.string().min(1).max(1024).describe('密码'),
  code: z.string().max(40).default('').describe('一次性验证码或恢复码；启用了两步验证的账号需要'),
});

/** `passwordStamp`: of the password that was looked at. */
type SignedIn = Extract<SignInOutcome, { kind: 'signed-in' }> & { readonly passwordStamp: number };
type State = { readonly policy: SessionPolicy; readonly account: Account; readonly sessions: readonly StoredSession[]; readonly mustChangePassword: boolean };
type Effect = { readonly token: string; readonly stored: string; readonly sessionId: string; readonly ending: readonly string[] };

/** A login that nobody has may be a password typed into the wrong field: enough of it to be known again by who typed it, no more. */
const hinted = (login: string): string => `${[...login].slice(0, 2).join('')}…（${String([...login].length)} 个字）`;

/** Why a sign-in was refused, as the audit administrator reads it. */
const whyRefused: Readonly<Record<Extract<SignInOutcome, { kind: 'refused' }>['decision'], string>> = {
  locked: '连续失败，暂时锁定', 'unknown-login': '没有这个登录名', 'wrong-password': '密码不对', disabled: '账号已停用', 'code-needed': '要验证码', 'wrong-code': '验证码不对', 'no-role-today': '今天没有岗位',
  'must-change-password': '要先改密码', 'signed-in': '已登录', 'not-confirmed': '没有得到确认',
};

/** How a refused sign-in is told to the person, and written down for the audit administrator with what it really was. */
function refusalOf(outcome: Exclude<SignInOutcome, { kind: 'signed-in' }>, login: string, isKnown: boolean): Refusal {
  if (outcome.kind === 'busy') return { refused: 'too-many-requests', message: outcome.message };
  if (outcome.kind === 'code-needed') return { refused: 'code-needed', message: outcome.message };
  return {
    refused: 'sign-in-refused', message: outcome.message,
    written: { subjectKind: 'login', subjectId: isKnown ? login.slice(0, 100) : hinted(login), sentence: `登录失败（${whyRefused[outcome.decision]}）`, actor: { personId: null, personName: '未登录' } },
  };
}

/** A session begins. The token goes to the caller alone, once; the store keeps its fingerprint. */
export const signInAction = writeAction({
  name: 'accounts.sign-in',
  title: '登录',
  summary: '用登录名和密码登录，得到会话令牌。连续失败会锁定一段时间。',
  input,
  output: z.object({ session: z.object({ token: z.string(), startedAt: z.string() }), personId: z.uuid(), mustChangePassword: z.boolean() }),
  permission: 'anyone',
  answerIsSecret: true,
  scope: () => ({ regionId: installationRegionId }),
  prepare: async ({ login, password, code }, { store, hasher, today, now }): Promise<SignedIn | Refusal> => {
    const known = await findAccountByLogin(store.connection, normaliseLogin(login));
    const provider = createPasswordProvider({ accounts: passwordAccounts(store, today, now), hasher, ...(await passwordPolicyOn(store.connection, today)) });
    const outcome = await provider.finish({ values: { login, password, code }, kept: null }, Date.parse(now));
    return outcome.kind === 'signed-in' ? { ...outcome, passwordStamp: known?.passwordStamp ?? 0 } : refusalOf(outcome, normaliseLogin(login), known !== null);
  },
  load: async (_input, { connection, today }, { personId, mustChangePassword, passwordStamp }: SignedIn): Promise<State | Refusal> => {
    const account = await lockedAccount(connection, personId);
    if (!account) return { refused: 'not-found', message: '账号已不存在。' };
    if (account.passwordStamp !== passwordStamp) return { refused: 'sign-in-refused', message: outsideMessage('wrong-password') };
    return { account, mustChangePassword, sessions: await openSessions(connection, personId), policy: await sessionPolicyOn(connection, today) };
  },
  decide: ({ sessions, policy }, _input, { newId }) => {
    const ending = sessionsToEnd(sessions.map(({ sessionId, seenAt }) => ({ sessionId, lastSeenAt: Date.parse(seenAt) })), policy);
    return { effect: { ...createSessionToken(), sessionId: newId(), ending: ending.map(({ sessionId }) => sessionId) } satisfies Effect };
  },
  store: async ({ token, stored, sessionId, ending }, { connection, caller, now }, { account, mustChangePassword }) => {
    const { personId, passwordStamp, rolesStamp } = account;
    await endSessions(connection, ending, { at: now, because: 'too-many-sessions' });
    await addSession(connection, { sessionId, tokenHash: stored, personId, createdAt: now, passwordStamp, rolesStamp, mustChangePassword, address: caller.address, agent: caller.agent });
    return { session: { token, startedAt: now }, personId, mustChangePassword };
  },
  audit: ({ sessionId }, { account }) => ({ subjectKind: 'session', subjectId: sessionId, sentence: `“${account.personName}”登录`, actor: { personId: account.personId, personName: account.personName } }),
  examples: [{ input: { login: 'zhang.li', password: '一个够长的密码9x' } }, { input: { login: '', password: 'x' }, refusedAt: 'login' }],
});
