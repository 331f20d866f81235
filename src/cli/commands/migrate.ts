import { distributeStore, lookAtSchema, openStore, type Distribution, type SchemaLook, type StoreRefusal, type StoreSettings } from '#storage';
import { localMoment, timeZoneOf } from '../settings/time-zone.ts';
import { UsageError, type Command, type ExitCode, type Terminal } from '../command.ts';
import { textTable } from '../text-table.ts';
import { version } from '../version.ts';

type Look = SchemaLook | 'absent';

const stepName = ({ number, name }: { readonly number: number; readonly name: string }): string => `${String(number).padStart(4, '0')}-${name}`;

function lookText(look: Look, timeZone: string): string {
  if (look === 'absent') return '这里还没有数据；第一次 halfsky serve 时建立。';
  const rows = [...look.applied.map((step) => [stepName(step), '已完成', step.programVersion, localMoment(timeZone, step.appliedAt)]), ...look.missing.map((step) => [stepName(step), '待执行', '', ''])];
  return [
    `数据库：PostgreSQL ${look.serverVersion}（${look.engine}）`,
    textTable([{ heading: '步骤' }, { heading: '状态' }, { heading: '程序版本' }, { heading: '时间' }], rows),
    ...(look.obstacle === null ? [] : [look.obstacle.message]),
    look.obstacle !== null ? '结论：不能用本程序打开。' : look.missing.length === 0 ? '结论：数据结构是最新的。' : `结论：还有 ${String(look.missing.length)} 步，请先备份，再执行 halfsky migrate。`,
  ].join('\n');
}

const distributionText = ({ done, already }: Distribution): string => (done.length === 0 ? `全部 ${String(already)} 张表已经分布好，没有改动。` : `已分布 ${String(done.length)} 张表${already === 0 ? '' : `，另有 ${String(already)} 张原来就已分布`}。`);

function tell(value: object, text: string, asJson: boolean, terminal: Terminal): void {
  terminal.out(asJson ? JSON.stringify(value) : text);
}

function refused({ refused: code, message }: StoreRefusal, asJson: boolean, terminal: Terminal): ExitCode {
  if (asJson) terminal.out(JSON.stringify({ refused: code, message }));
  else terminal.err(message);
  return 1;
}

async function check(settings: StoreSettings, asJson: boolean, terminal: Terminal): Promise<ExitCode> {
  const look = await lookAtSchema(settings);
  if (typeof look === 'object' && 'refused' in look) return refused(look, asJson, terminal);
  tell(look === 'absent' ? { standing: 'absent' } : { standing: look.obstacle === null ? (look.missing.length === 0 ? 'current' : 'behind') : 'unusable', ...look }, lookText(look, timeZoneOf(terminal.environment)), asJson, terminal);
  return look === 'absent' || (look.obstacle === null && look.missing.length === 0) ? 0 : 1;
}

async function distribute(settings: StoreSettings, asJson: boolean, terminal: Terminal): Promise<ExitCode> {
  const distribution = await distributeStore(settings);
  if ('refused' in distribution) return refused(distribution, asJson, terminal);
  tell(distribution, distributionText(distribution), asJson, terminal);
  return 0;
}

async function bringUp(settings: StoreSettings, asJson: boolean, terminal: Terminal): Promise<ExitCode> {
  const before = await lookAtSchema(settings);
  if (typeof before === 'object' && 'refused' in before) return refused(before, asJson, terminal);
  const store = await openStore(settings);
  if ('refused' in store) return refused(store, asJson, terminal);
  await store.close();
  const after = await lookAtSchema(settings);
  if (typeof after === 'object' && 'refused' in after) return refused(after, asJson, terminal);
  const had = before === 'absent' ? 0 : before.applied.length;
  const applied = after === 'absent' ? [] : after.applied.slice(had);
  tell({ applied: applied.map(stepName) }, applied.length === 0 ? '数据结构已是最新，没有改动。' : `已执行：${applied.map(stepName).join('、')}`, asJson, terminal);
  return 0;
}

/** `halfsky migrate`: what the schema of the store is, brings it up, spreads it. The server does the first by itself at its start. */
export const migrate: Command = {
  noun: 'migrate',
  verb: null,
  usage: 'halfsky migrate [--check] [--distribute] [--json]',
  summary: '把数据结构升级到本程序的版本（serve 启动时也会做）；--check 只看不改；--distribute 在装有 Citus 的数据库上按地区分布',
  options: [{ name: 'check', help: '只列出已完成和待执行的步骤，有待执行的退出码为 1' }, { name: 'distribute', help: '把各表分布到 Citus 的各台机器，可重复执行' }, { name: 'json', help: '输出一份 JSON' }],
  run: async ({ words, options }, terminal) => {
    if (words.length > 0 || (options['check'] === true && options['distribute'] === true)) throw new UsageError('用法：halfsky migrate [--check | --distribute] [--json]');
    const settings: StoreSettings = { environment: terminal.environment, programVersion: version, today: terminal.today(), log: terminal.err };
    const asJson = options['json'] === true;
    if (options['check'] === true) return check(settings, asJson, terminal);
    return (options['distribute'] === true ? distribute : bringUp)(settings, asJson, terminal);
  },
};
