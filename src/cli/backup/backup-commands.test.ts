import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { addInstallation, backupRecords, installationRegionId, openPglite, storeOfEngine, type Store } from '#storage';
import type { Command, Terminal } from '../command.ts';
import { backupCommand, backupVerify } from '../commands/backup.ts';
import { restoreCommand } from '../commands/restore.ts';
import { progressLines, type StoreDoor } from './store-door.ts';

const folder = mkdtempSync('/tmp/halfsky-cli-');
afterAll(() => rmSync(folder, { recursive: true }));

/** A store on disk, as a command opens it and closes it again. */
const doorTo = (name: string): StoreDoor => ({
  openStore: async ({ programVersion }) => storeOfEngine(await openPglite(join(folder, name)), programVersion, []),
  openFiles: () => ({ open: async () => null, add: async () => undefined }),
});
const at = async <T>(name: string, work: (store: Store) => Promise<T>): Promise<T> => {
  const store = await doorTo(name).openStore({ environment: {}, log: () => undefined, programVersion: 'test', today: '2026-11-22' });
  if ('refused' in store) throw new Error(store.message);
  return work(store as Store).finally(() => (store as Store).close());
};

async function run(command: Command, words: readonly string[], options: Record<string, string | boolean> = {}, environment: Terminal['environment'] = {}) {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal = { readInput: async (path: string) => readFileSync(path), today: () => '2026-11-22', out: (text: string) => out.push(text), err: (text: string) => err.push(text), environment } as unknown as Terminal;
  return { code: await command.run({ words, options }, terminal), out: out.join('\n'), err: err.join('\n') };
}

describe('halfsky backup and restore', () => {
  const file = join(folder, '备份.tar');
  test('take everything from one store to another, and say so', async () => {
    await at('from', (store) => addInstallation(store.connection, { installationId: installationRegionId, createdAt: '2026-11-22T01:00:00.000Z', isDemo: true, auditAlgorithm: 'sha256' }));
    const made = await run(backupCommand(doorTo('from')), [file], { json: true }, { HALFSKY_BACKUP_PASSPHRASE: '口令' });
    expect(made.code).toBe(0);
    expect(made.err.split('\n').filter((line) => !/^(?: *\d+%  .+)?$/.test(line))).toEqual([]);
    expect(JSON.parse(made.out)).toMatchObject({ path: file, missingFiles: [], rows: { installation: 1 } });
    expect((await at('from', (store) => backupRecords(store.connection, 9))).map(({ fileName, kind }) => [fileName, kind])).toEqual([['备份.tar', 'asked']]);
    writeFileSync(join(folder, 'key.txt'), '口令\n');
    const options = { 'passphrase-file': join(folder, 'key.txt') };
    expect((await run(backupVerify, [file], options)).out).toMatch(/^备份完整无损。.*示例数据/);
    const restored = await run(restoreCommand(doorTo('to')), [file], options);
    expect(restored.code).toBe(0);
    expect(restored.out).toContain('数据 1 行');
    expect(await run(restoreCommand(doorTo('to')), [file], options)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('没有改动任何内容') });
  });

  test('refuse with a sentence and exit 1', async () => {
    expect(await run(backupCommand(doorTo('from')), [file])).toMatchObject({ code: 1, out: '', err: expect.stringContaining('没有覆盖') });
    expect(await run(backupVerify, [file])).toMatchObject({ code: 1, err: '备份文件是加密的，需要口令。' });
    expect(await run(backupVerify, [join(folder, '没有.tar')])).toMatchObject({ code: 1, err: expect.stringContaining('找不到') });
    const closed: StoreDoor = { ...doorTo('from'), openStore: async () => ({ refused: 'in-use', message: '数据目录正在使用。' }) };
    for (const command of [backupCommand(closed), restoreCommand(closed)]) expect(await run(command, [file])).toMatchObject({ code: 1, err: '数据目录正在使用。' });
  });

  test.each([[backupCommand(doorTo('from'))], [backupVerify], [restoreCommand(doorTo('to'))]])('wrong use is told', async (command) => {
    await expect(run(command, [])).rejects.toThrow('请写明');
    await expect(run(command, ['a', 'b'])).rejects.toThrow('请写明');
  });

  test('progress is quiet in the first second, then a line every two', () => {
    let time = 0;
    const lines: string[] = [];
    const progress = progressLines({ err: (text) => lines.push(text) }, () => time);
    for (time = 0; time <= 4500; time += 500) progress(time / 50, '正在备份');
    expect(lines).toEqual([' 20%  正在备份', ' 60%  正在备份']);
  });
});
