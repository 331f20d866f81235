import type { Command } from '../command.ts';
import { auditExport } from './audit-export.ts';
import { auditVerify } from './audit-verify.ts';

/** Commands about the audit; they load the database. */
export const audit: readonly Command[] = [auditVerify, auditExport];
