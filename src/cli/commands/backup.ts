import { basename, resolve } from 'node:path';
import { addBackupRecord, verifyBackup, writeBackup, type MadeBackup } from '#storage';
import { megabytes, passphraseOf, passphraseOption, progressLines, withStore, type StoreDoor } from '../backup/store-door.ts';
import { localMoment, timeZoneOf } from '../settings/time-zone.ts';
import { UsageError, type Command } from '../command.ts';
import { version } from '../version.ts';

const total = (rows: Readonly<Record<string, number>>): number => Object.values(rows).reduce((sum, count) => sum + count, 0);

function madeText({ path, size, fingerprint, rows, files, missingFiles, heads }: MadeBackup, isEncrypted: boolean): string {
  const lost = missingFiles.length === 0 ? [] : [`注意：有 ${String(missingFiles.length)} 个文件已不在或已损坏，没有备份：`, ...missingFiles.map((sha256) => `  ${sha256}`)];
  return [
    `已备份到 ${path}（${megabytes(size)}，${isEncrypted ? '已加密，忘记口令就无法恢复' : '未加密，内有密码摘要和登录会话，请妥善保管'}）`,
    `数据 ${String(total(rows))} 行，文件 ${String(files)} 个，审计链 ${String(heads.length)} 条`,
    `校验值 ${fingerprint}`,
    ...lost,
  ].join('\n');
}

/** `halfsky backup FILE`: everything into one file, while the program may go on. */
export const backupCommand = (door: StoreDoor): Command => ({
  noun: 'backup',
  verb: null,
  usage: 'halfsky backup FILE [--passphrase-file FILE] [--json]',
  summary: '把全部数据和文件备份成一个文件（程序可以同时运行）；给出口令就加密',
  options: [passphraseOption, { name: 'json', help: '输出一份 JSON' }],
  run: async ({ words, options }, terminal) => {
    const [path, ...more] = words;
    if (path === undefined || more.length > 0) throw new UsageError('请写明备份成哪个文件，例如：halfsky backup 备份.tar');
    const passphrase = await passphraseOf(options, terminal);
    const startedAt = new Date().toISOString();
    const made = await withStore(door, terminal, async ({ store, files }) => {
      const outcome = await writeBackup(store, { path: resolve(path), files, programVersion: version, createdAt: startedAt, passphrase, progress: progressLines(terminal) });
      if (!('refused' in outcome)) await addBackupRecord(store.connection, { backupId: crypto.randomUUID(), fileName: basename(path), kind: 'asked', size: outcome.size, fingerprint: outcome.fingerprint, startedAt, finishedAt: new Date().toISOString() });
      return outcome;
    });
    if (made === null) return 1;
    if ('refused' in made) {
      terminal.err(made.message);
      return 1;
    }
    terminal.out(options['json'] === true ? JSON.stringify(made) : madeText(made, passphrase !== null));
    return 0;
  },
});

/** `halfsky backup verify FILE`: whether a backup is whole, without a store. */
export const backupVerify: Command = {
  noun: 'backup',
  verb: 'verify',
  usage: 'halfsky backup verify FILE [--passphrase-file FILE] [--json]',
  summary: '核对备份文件是否完整无损，显示内容摘要（不需要数据库）',
  options: [passphraseOption, { name: 'json', help: '输出一份 JSON' }],
  run: async ({ words, options }, terminal) => {
    const [path, ...more] = words;
    if (path === undefined || more.length > 0) throw new UsageError('请写明一个备份文件，例如：halfsky backup verify 备份.tar');
    const verified = await verifyBackup(resolve(path), await passphraseOf(options, terminal));
    if ('refused' in verified) {
      terminal.err(verified.message);
      return 1;
    }
    const { header, manifest, fingerprint } = verified;
    const { rows, heads, missingFiles } = manifest;
    if (options['json'] === true) terminal.out(JSON.stringify({ header, fingerprint, rows, heads, missingFiles, files: manifest.files.length }));
    else {
      terminal.out(`备份完整无损。${localMoment(timeZoneOf(terminal.environment), header.createdAt)} 由 halfsky ${header.programVersion} 写成（数据结构第 ${String(header.schema.number)} 版${header.isDemo ? '，示例数据' : ''}）`);
      terminal.out(`数据 ${String(total(rows))} 行，文件 ${String(manifest.files.length)} 个，审计链 ${String(heads.length)} 条\n校验值 ${fingerprint}`);
    }
    return 0;
  },
};
