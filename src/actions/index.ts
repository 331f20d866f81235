export { actions } from './action-list.ts';
export { readAction, writeAction, type Action, type ActionExample, type Permission, type ReadAction, type Scope, type WriteAction } from './action.ts';
export type { Caller, HeldRole } from './caller.ts';
export { csrfTokenMatches, csrfTokenOf, storedFormOf } from './credentials/session-token.ts';
export { actionError, errors, type ActionError, type ErrorCode } from './errors.ts';
export { moduleOf, moduleTitle } from './module-titles.ts';
export { permits } from './permits.ts';
export { runAction, type ActionAnswer, type ActionRequest } from './running/run-action.ts';
export type { Surroundings } from './running/surroundings.ts';
