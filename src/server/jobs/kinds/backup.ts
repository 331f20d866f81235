import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { backupJob } from '#actions';
import { addBackupRecord, rememberedBackups, toRemove, verifyBackup, writeBackup, type FileContents, type KeepPolicy, type MadeBackup, type Store } from '#storage';
import type { JobContext, JobKind, JobRefusal } from '../job-kind.ts';

/** Where backups go and how many are kept. The folder is made where there is none. */
export type BackupSettings = {
  readonly store: Store;
  readonly files: FileContents;
  readonly folder: string;
  readonly passphrase: string | null;
  /** How many to keep, asked anew each time: it is a setting. */
  readonly keep: () => Promise<KeepPolicy>;
  readonly programVersion: string;
  readonly now: () => string;
  /** The local day of an instant, ISO. */
  readonly dayOf: (instant: string) => string;
};

type Made = Pick<MadeBackup, 'size' | 'fingerprint' | 'missingFiles'> & { readonly fileName: string; readonly startedAt: string } & Rotated;

/** Older backups that went, and those that were to go and could not be removed: they are no reason to do without the new one. */
type Rotated = { readonly removed: readonly string[]; readonly notRemoved: readonly string[] };

/** `halfsky-backup-20261122T020000123Z.tar`, with another ending where it is encrypted. */
const nameFor = (instant: string, isEncrypted: boolean): string => `halfsky-backup-${instant.replaceAll(/[-:.]/g, '')}.tar${isEncrypted ? '.encrypted' : ''}`;
const namePattern = /^halfsky-backup-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.tar(?:\.encrypted)?$/;

/** Only files that bear a name of ours and that this store remembers are ever looked at, let alone removed: another installation, or a copy for a trial, may have its backups in the same folder. */
async function rotate({ store, folder, keep, dayOf }: BackupSettings, justMade: string): Promise<Rotated> {
  const found = (await readdir(folder)).flatMap((name) => {
    const [, year, month, day, hour, minute, second, fraction] = namePattern.exec(name) ?? [];
    const madeAt = `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}.${fraction ?? ''}Z`;
    return year === undefined ? [] : [{ name, madeAt, day: dayOf(madeAt) }];
  });
  const own = await rememberedBackups(store.connection, found.map(({ name }) => name));
  const known = found.filter(({ name }) => name === justMade || own.has(name));
  const [removed, notRemoved]: [string[], string[]] = [[], []];
  for (const name of toRemove(known, await keep())) await rm(join(folder, name), { force: true }).then(() => removed.push(name), () => notRemoved.push(name));
  return { removed, notRemoved };
}

const dayMs = 86_400_000;

/** What a killed program left half written, once nobody can be writing it any more. */
async function removeLeft(folder: string, now: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.partial') || !namePattern.test(name.replace(/\.partial$/, ''))) continue;
    const { mtimeMs } = await stat(join(folder, name));
    if (Date.parse(now) - mtimeMs > dayMs) await rm(join(folder, name), { force: true });
  }
}

async function make(settings: BackupSettings, { progress, signal }: JobContext): Promise<Made | JobRefusal> {
  const { store, files, folder, passphrase, programVersion, now } = settings;
  const startedAt = now();
  const unusable = await mkdir(folder, { recursive: true, mode: 0o700 }).then(() => null, (error: NodeJS.ErrnoException) => error.code ?? error.message);
  if (unusable !== null) return { refused: 'no-folder', message: `备份文件夹不能使用（${unusable}）：${folder}` };
  await removeLeft(folder, startedAt);
  const fileName = nameFor(startedAt, passphrase !== null);
  const path = join(folder, fileName);
  const made = await writeBackup(store, { path, files, programVersion, createdAt: startedAt, passphrase, signal, progress: (percent, note) => progress(percent * 0.8, note) });
  if ('refused' in made) return made;
  progress(85, '正在核对备份文件');
  const verified = await verifyBackup(path, passphrase);
  if ('refused' in verified) {
    await rm(path, { force: true });
    return verified;
  }
  return { fileName, startedAt, size: made.size, fingerprint: made.fingerprint, missingFiles: made.missingFiles, ...await rotate(settings, fileName) };
}

/**
 * How a backup is made as a job: into the folder of backups under a name with its time, read back and verified, then older ones are removed as the policy says. What it leaves is a record
 * with size and fingerprint; a failure says why in Chinese.
 *
 * @example anyKind(backup({ store, files, folder: './data/backups', passphrase: null, keep: async () => ({ daily: 7, weekly: 4, monthly: 12 }), programVersion, now, dayOf }))
 */
export function backup(settings: BackupSettings): JobKind<z.infer<typeof backupJob.input>, Made> {
  return {
    ...backupJob,
    run: (_input, context) => make(settings, context),
    finish: async (connection, made, { jobId, input, now }) => {
      const { fileName, size, fingerprint, startedAt, missingFiles, removed, notRemoved } = made;
      await addBackupRecord(connection, { backupId: jobId, fileName, kind: input.asked, size, fingerprint, startedAt, finishedAt: now });
      return { fileName, size, fingerprint, missingFiles, removed, notRemoved };
    },
  };
}
