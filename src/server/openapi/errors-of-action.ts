import { errors, type Action, type ErrorCode } from '#actions';

const everywhere: readonly ErrorCode[] = ['invalid-input', 'wrong-method', 'too-many-requests', 'internal', 'unavailable'];
const signedIn: readonly ErrorCode[] = ['not-signed-in', 'session-ended', 'password-change-first'];
const writing: readonly ErrorCode[] = ['not-json', 'forged-request', 'replayed-differently', 'stale-version', 'too-large', 'wrong-media-type'];

/**
 * The errors that an action can answer with, by status.
 *
 * @example errorsOfAction(listRegions).includes('not-signed-in') // true
 */
export function errorsOfAction(action: Action): readonly ErrorCode[] {
  const found = new Set<ErrorCode>([
    ...everywhere, 'not-found', 'refused',
    ...(action.permission === 'anyone' ? ['password-change-first' as const] : signedIn),
    ...(Array.isArray(action.permission) ? ['forbidden' as const] : []),
    ...(action.kind === 'write' ? writing : []),
    ...(action.kind === 'write' && action.answerIsSecret ? ['answered-already' as const] : []),
  ]);
  return [...found].sort((one, other) => errors[one].status - errors[other].status || one.localeCompare(other));
}
