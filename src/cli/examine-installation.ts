import { stat } from 'node:fs/promises';
import { verifyBackup } from '#storage';
import type { Terminal } from './command.ts';
import type { Diagnosis, Examination } from './examinations/examination.ts';
import { gatherFacts, type BackupVerifier } from './examinations/gather-facts.ts';
import { examinations } from './examinations/index.ts';

/** What one examination found. */
export type Found = Diagnosis & Pick<Examination, 'id' | 'title'>;

/** Larger files take too long to read for a look; `halfsky backup verify` reads any. */
const mostBytes = 1024 ** 3;

/** What is wrong with a backup, as far as it is read here. */
const backupFault = (passphrase: string | null): BackupVerifier => async (path) => {
  if ((await stat(path)).size > mostBytes) return 'not-read';
  const verified = await verifyBackup(path, passphrase);
  if (!('refused' in verified)) return null;
  return verified.refused === 'passphrase-needed' ? 'not-read' : verified.message;
};

/**
 * Looks over an installation, as it stands or runs: for the command beside it, and for the program that runs on it, which asks itself.
 *
 * @example (await examineInstallation(terminal)).filter(({ state }) => state === 'wrong')
 */
export async function examineInstallation(terminal: Terminal): Promise<readonly Found[]> {
  const facts = await gatherFacts(terminal, backupFault(terminal.environment['HALFSKY_BACKUP_PASSPHRASE'] ?? null));
  return examinations.map(({ id, title, judge }): Found => ({ id, title, ...judge(facts) }));
}
