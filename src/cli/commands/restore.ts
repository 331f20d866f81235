import { resolve } from 'node:path';
import { restoreBackup } from '#storage';
import { passphraseOf, passphraseOption, progressLines, withStore, type StoreDoor } from '../backup/store-door.ts';
import { localMoment, timeZoneOf } from '../settings/time-zone.ts';
import { UsageError, type Command } from '../command.ts';
import { version } from '../version.ts';

/** `halfsky restore FILE`: a backup into an empty store of any engine; also the way from the embedded database to a server. */
export const restoreCommand = (door: StoreDoor): Command => ({
  noun: 'restore',
  verb: null,
  usage: 'halfsky restore FILE [--passphrase-file FILE] [--json]',
  summary: '把备份恢复到空的数据目录或数据库（DATABASE_URL），恢复后逐表、逐链核对；不会覆盖已有内容',
  options: [passphraseOption, { name: 'json', help: '输出一份 JSON' }],
  run: async ({ words, options }, terminal) => {
    const [path, ...more] = words;
    if (path === undefined || more.length > 0) throw new UsageError('请写明一个备份文件，例如：halfsky restore 备份.tar');
    const passphrase = await passphraseOf(options, terminal);
    const restored = await withStore(door, terminal, ({ store, files }) => restoreBackup(store, { path: resolve(path), files, programVersion: version, passphrase, progress: progressLines(terminal) }));
    if (restored === null) return 1;
    if ('refused' in restored) {
      terminal.err(restored.message);
      return 1;
    }
    const { header, manifest, fingerprint, applied } = restored;
    const { rows, heads, missingFiles, files } = manifest;
    if (options['json'] === true) {
      terminal.out(JSON.stringify({ header, fingerprint, rows, heads, missingFiles, files: files.length, applied }));
      return 0;
    }
    const steps = applied.length === 0 ? '' : `，数据结构已升级 ${String(applied.length)} 步`;
    terminal.out(`已恢复 ${localMoment(timeZoneOf(terminal.environment), header.createdAt)} 的备份（校验值 ${fingerprint}）${steps}`);
    terminal.out(`数据 ${String(Object.values(rows).reduce((sum, count) => sum + count, 0))} 行，文件 ${String(files.length)} 个；${String(heads.length)} 条审计链核验无误`);
    if (missingFiles.length > 0) terminal.out(`注意：备份时就有 ${String(missingFiles.length)} 个文件缺失`);
    return 0;
  },
});
