/** What is known when somebody signs in. `account` is null when there is no such login; a code is `none` when none was typed. */
export type SignInFacts = {
  readonly account: { readonly disabled: boolean; readonly hasRoleToday: boolean; readonly mustChangePassword: boolean; readonly needsCode: boolean } | null;
  readonly locked: boolean;
  readonly passwordMatches: boolean;
  readonly code: 'none' | 'right' | 'wrong';
};

/** How a sign-in ends. For the audit line; only {@link outsideMessage} goes outside. */
export type SignInDecision = 'locked' | 'unknown-login' | 'wrong-password' | 'disabled' | 'code-needed' | 'wrong-code' | 'no-role-today' | 'must-change-password' | 'signed-in';

/** First row that holds decides. The second factor comes before everything a person is told about the account. */
const table: readonly (readonly [SignInDecision, (facts: SignInFacts) => boolean])[] = [
  ['locked', ({ locked }) => locked],
  ['unknown-login', ({ account }) => account === null],
  ['wrong-password', ({ passwordMatches }) => !passwordMatches],
  ['disabled', ({ account }) => account?.disabled !== false],
  ['code-needed', ({ account, code }) => account?.needsCode !== false && code === 'none'],
  ['wrong-code', ({ account, code }) => account?.needsCode !== false && code !== 'right'],
  ['no-role-today', ({ account }) => account?.hasRoleToday !== true],
  ['must-change-password', ({ account }) => account?.mustChangePassword !== false],
];

/**
 * Decides a sign-in.
 *
 * @example decideSignIn({ account: null, locked: false, passwordMatches: false, code: 'none' }) // 'unknown-login'
 */
export const decideSignIn = (facts: SignInFacts): SignInDecision => table.find(([, holds]) => holds(facts))?.[0] ?? 'signed-in';

const turnedAway = '登录名或密码不正确，或者该登录名暂时不能登录。连续多次失败后会锁定一段时间，请稍后再试，或联系安全管理员。';

const messages: Readonly<Record<SignInDecision, string>> = {
  locked: turnedAway,
  'unknown-login': turnedAway,
  'wrong-password': turnedAway,
  disabled: turnedAway,
  'code-needed': '请输入身份验证器上的六位验证码，或一个恢复码。',
  'wrong-code': '验证码不正确或已经用过，请等下一个验证码出现后再试。',
  'no-role-today': '您的账号目前没有有效的岗位，请联系安全管理员。',
  'must-change-password': '密码需要更换：首次登录、由管理员重置或已超过使用期限。请先设置新密码。',
  'signed-in': '登录成功。',
};

/**
 * The sentence for the person who tries. It is the same for an unknown login, a wrong password, a locked and a disabled account, so that it never says whether a login exists.
 *
 * @example outsideMessage('locked') === outsideMessage('unknown-login') // true
 */
export const outsideMessage = (decision: SignInDecision): string => messages[decision];

/**
 * What a decision makes of the failures counted so far: `keep` the attempt counts as failed, `take-back` it does not count, `clear` the person is who they say.
 *
 * @example effectOnFailures('wrong-password') // 'keep'
 */
export function effectOnFailures(decision: SignInDecision): 'keep' | 'take-back' | 'clear' {
  if (decision === 'code-needed') return 'take-back';
  return decision === 'signed-in' || decision === 'must-change-password' || decision === 'no-role-today' ? 'clear' : 'keep';
}
