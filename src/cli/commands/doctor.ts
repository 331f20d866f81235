import type { Diagnosis } from '../examinations/examination.ts';
import { examineInstallation, type Found } from '../examine-installation.ts';
import { UsageError, type Command } from '../command.ts';
import { textTable } from '../text-table.ts';

const words: Readonly<Record<Diagnosis['state'], string>> = { good: '好', mind: '注意', wrong: '有问题' };

function textOf(diagnoses: readonly Found[]): string {
  const count = (state: Diagnosis['state']): number => diagnoses.filter((one) => one.state === state).length;
  const advice = diagnoses.filter((one) => one.advice !== undefined).map((one) => `  ${one.title}：${one.advice ?? ''}`);
  const [minded, faults] = [count('mind'), count('wrong')];
  return [
    textTable([{ heading: '检查' }, { heading: '结果' }, { heading: '说明', most: 90 }], diagnoses.map(({ title, state, text }) => [title, words[state], text])),
    ...(advice.length === 0 ? [] : ['', '怎么办：', ...advice]),
    '', `结论：${faults > 0 ? `${String(faults)} 项有问题` : minded > 0 ? `可以使用，${String(minded)} 项请注意` : '一切正常'}。`,
  ].join('\n');
}

/** `halfsky doctor`: whether the installation is in order, line by line, with what to do. Works while the program runs and when it does not; changes nothing. */
export const doctor: Command = {
  noun: 'doctor',
  verb: null,
  usage: 'halfsky doctor [--json]',
  summary: '检查运行状况：磁盘、版本、数据库、权限、备份、审计链、后台任务等，每项写明怎么办；有问题时退出码为 1。程序运行时也可以用',
  options: [{ name: 'json', help: '输出一份 JSON' }],
  run: async ({ words: typed, options }, terminal) => {
    if (typed.length > 0) throw new UsageError('用法：halfsky doctor [--json]');
    const diagnoses = await examineInstallation(terminal);
    terminal.out(options['json'] === true ? JSON.stringify({ isSound: diagnoses.every(({ state }) => state !== 'wrong'), diagnoses }) : textOf(diagnoses));
    return diagnoses.some(({ state }) => state === 'wrong') ? 1 : 0;
  },
};
