import type { AuditNote } from './audit-note.ts';

/** The business says no: a literal reason, a Chinese sentence for the person who asked, and what each part of it concerns when there are several. */
export type Refusal = {
  readonly refused: string;
  readonly message: string;
  readonly reasons?: readonly { readonly code: string; readonly message: string; readonly place?: string }[];
  /** What is written into the audit although nothing was done: a failed sign-in. */
  readonly written?: AuditNote;
};

/**
 * Whether an answer is a refusal.
 *
 * @example isRefusal({ refused: 'unknown-unit', message: '没有这个单位。' }) // true
 */
export const isRefusal = (value: unknown): value is Refusal => typeof value === 'object' && value !== null && 'refused' in value && 'message' in value;
