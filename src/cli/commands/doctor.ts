import { stat } from 'node:fs/promises';
import { verifyBackup } from '#storage';
import type { Check, Finding } from '../checks/check.ts';
import { gatherFacts, type BackupVerifier } from '../checks/gather-facts.ts';
import { checks } from '../checks/index.ts';
import { UsageError, type Command } from '../command.ts';
import { textTable } from '../text-table.ts';

const words: Readonly<Record<Finding['state'], string>> = { good: '好', mind: '注意', wrong: '有问题' };

type Found = Finding & Pick<Check, 'id' | 'title'>;

function textOf(findings: readonly Found[]): string {
  const count = (state: Finding['state']): number => findings.filter((one) => one.state === state).length;
  const advice = findings.filter((one) => one.advice !== undefined).map((one) => `  ${one.title}：${one.advice ?? ''}`);
  const [minded, faults] = [count('mind'), count('wrong')];
  return [
    textTable([{ heading: '检查' }, { heading: '结果' }, { heading: '说明', most: 90 }], findings.map(({ title, state, text }) => [title, words[state], text])),
    ...(advice.length === 0 ? [] : ['', '怎么办：', ...advice]),
    '', `结论：${faults > 0 ? `${String(faults)} 项有问题` : minded > 0 ? `可以使用，${String(minded)} 项请注意` : '一切正常'}。`,
  ].join('\n');
}

/** Larger files take too long to read for a look; `halfsky backup verify` reads any. */
const mostBytes = 1024 ** 3;

/** What is wrong with a backup, as far as it is read here. */
const backupFault = (passphrase: string | null): BackupVerifier => async (path) => {
  if ((await stat(path)).size > mostBytes) return 'not-read';
  const verified = await verifyBackup(path, passphrase);
  if (!('refused' in verified)) return null;
  return verified.refused === 'passphrase-needed' ? 'not-read' : verified.message;
};

/** `halfsky doctor`: whether the installation is in order, line by line, with what to do. Works while the program runs and when it does not; changes nothing. */
export const doctor: Command = {
  noun: 'doctor',
  verb: null,
  usage: 'halfsky doctor [--json]',
  summary: '检查运行状况：磁盘、版本、数据库、权限、备份、审计链、后台任务等，每项写明怎么办；有问题时退出码为 1。程序运行时也可以用',
  options: [{ name: 'json', help: '输出一份 JSON' }],
  run: async ({ words: typed, options }, terminal) => {
    if (typed.length > 0) throw new UsageError('用法：halfsky doctor [--json]');
    const facts = await gatherFacts(terminal, backupFault(terminal.environment['HALFSKY_BACKUP_PASSPHRASE'] ?? null));
    const findings = checks.map(({ id, title, judge }): Found => ({ id, title, ...judge(facts) }));
    terminal.out(options['json'] === true ? JSON.stringify({ isSound: findings.every(({ state }) => state !== 'wrong'), findings }) : textOf(findings));
    return findings.some(({ state }) => state === 'wrong') ? 1 : 0;
  },
};
