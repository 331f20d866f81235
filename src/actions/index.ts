export { actions } from './action-list.ts';
export { callerOfSession, type Knock } from './accounts/caller-of-session.ts';
export { setUpInstallation, setUpSchema, type MadeAdministrator } from './installation/set-up-installation.ts';
export { runAction, type ActionAnswer, type ActionRequest } from './running/run-action.ts';
export { realSurroundings } from './running/real-surroundings.ts';
export { errors, type ActionError, type ErrorCode } from './errors.ts';
export type { Action, ActionExample, Permission, ReadAction, Scope, WriteAction } from './action.ts';
export type { Caller, HeldRole } from './caller.ts';
export type { Surroundings } from './running/surroundings.ts';
