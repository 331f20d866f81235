import { appendAuditLine, type Store } from '#storage';
import type { Terminal } from '../command.ts';

/** What was done to a region's audit from the command line. */
type Deed = { readonly regionId: string; readonly action: string; readonly sentence: string; readonly after: unknown };

/** Who sits at the machine, as its operating system says; no person of the system is known here. */
const userOf = ({ environment }: Terminal): string => environment['SUDO_USER'] ?? environment['USER'] ?? environment['USERNAME'] ?? environment['LOGNAME'] ?? '未知用户';

/**
 * Leaves a line about what was done from the command line. A chain that takes no more lines (its head is damaged) is no reason to keep the answer from people: it is said.
 *
 * @example await writeDown(store, { regionId, action: 'audit.verify-chain', sentence: '…', after: null }, terminal)
 */
export async function writeDown(store: Store, { regionId, action, sentence, after }: Deed, terminal: Terminal): Promise<void> {
  try {
    await store.transaction((connection) => appendAuditLine(connection, {
      regionId, at: new Date().toISOString(), personId: null, personName: `命令行（${userOf(terminal)}）`, role: null, address: 'localhost', action, subjectKind: 'audit-chain', subjectId: regionId, sentence, before: null, after,
    }));
  } catch (error) {
    terminal.err(`未能把这次操作记入审计：${error instanceof Error ? error.message : String(error)}`);
  }
}
