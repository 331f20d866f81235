import { actionError, errors, type ActionError, type ErrorCode } from '../errors.ts';
import type { Refusal } from '../refusal.ts';

const isErrorCode = (code: string): code is ErrorCode => code in errors;

/**
 * How the door words a refusal: those that name an error of the catalogue (`stale-version`, `not-found`) become that error, all others are `refused` with their literal reason.
 *
 * @example errorOfRefusal({ refused: 'unit-has-assignments', message: '…' }).error // 'refused'
 */
export function errorOfRefusal({ refused, message, reasons }: Refusal): ActionError {
  const parts = reasons === undefined ? {} : { reasons };
  return isErrorCode(refused) ? actionError(refused, { message, ...parts }) : actionError('refused', { reason: refused, message, ...parts });
}
