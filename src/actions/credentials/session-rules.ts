/** How long sessions last (milliseconds) and how many a person may have at once. */
export type SessionSettings = { readonly idleLimit: number; readonly absoluteLimit: number; readonly mostSessions: number };

const minute = 60_000;

/** 30 minutes without a request, 12 hours in all, three at once. */
export const usualSessionSettings: SessionSettings = { idleLimit: 30 * minute, absoluteLimit: 720 * minute, mostSessions: 3 };

/**
 * A session. Times are milliseconds since 1970. The stamps are what the account had when the session began: any text that changes whenever the password or the roles are changed.
 */
export type SessionFacts = {
  readonly sessionId: string;
  readonly startedAt: number;
  readonly lastSeenAt: number;
  readonly passwordStamp: string;
  readonly rolesStamp: string;
};

/** What the account has now. */
export type AccountStamps = { readonly passwordStamp: string; readonly rolesStamp: string; readonly disabled: boolean };

/** Why a session is over. */
export type SessionEnd = 'account-disabled' | 'password-changed' | 'roles-changed' | 'too-old' | 'idle';

const messages: Readonly<Record<SessionEnd, string>> = {
  'account-disabled': '登录已结束，请重新登录。',
  'password-changed': '密码已更换，请用新密码重新登录。',
  'roles-changed': '您的岗位或权限有变动，请重新登录。',
  'too-old': '登录时间过长，为保证安全请重新登录。',
  idle: '长时间没有操作，为保证安全已退出，请重新登录。',
};

/** The sentence for the person whose session is over. @example sessionEndMessage('idle') // '长时间没有操作，…' */
export const sessionEndMessage = (end: SessionEnd): string => messages[end];

/**
 * Why a session is over, or null while it lasts. A time that is no number, or a start that lies in the future by more than a session may last, ends it.
 *
 * @example sessionEnd(session, account, session.lastSeenAt + 31 * 60_000, usualSessionSettings) // 'idle'
 */
export function sessionEnd(session: SessionFacts, account: AccountStamps, now: number, settings: SessionSettings): SessionEnd | null {
  if (account.disabled) return 'account-disabled';
  if (session.passwordStamp !== account.passwordStamp) return 'password-changed';
  if (session.rolesStamp !== account.rolesStamp) return 'roles-changed';
  if (!(Math.abs(now - session.startedAt) < settings.absoluteLimit)) return 'too-old';
  return now - session.lastSeenAt < settings.idleLimit ? null : 'idle';
}

/**
 * The sessions of a person that end when a new one begins, so that no more than the limit are left: those not seen for longest.
 *
 * @example sessionsToEnd([old, older, oldest], { ...usualSessionSettings, mostSessions: 3 }) // [oldest]
 */
export function sessionsToEnd<Session extends Pick<SessionFacts, 'sessionId' | 'lastSeenAt'>>(open: readonly Session[], { mostSessions }: SessionSettings): readonly Session[] {
  const latestFirst = open.toSorted((one, other) => other.lastSeenAt - one.lastSeenAt || (one.sessionId < other.sessionId ? -1 : 1));
  return latestFirst.slice(Math.max(0, mostSessions - 1));
}
