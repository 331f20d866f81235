import { z } from 'zod';
import { reminderDue, reminderKinds, reminderKindWords, type ReminderLadder, type SentReminder } from '#collection';
import { listRounds, type FormOnBoard, type ReminderHead } from '#storage';
import { readAction } from '../../action.ts';
import { exampleId, page } from '../../fields.ts';
import { isRefusal } from '../../refusal.ts';
import { reminderLadder } from '../../settings/keys/reminder-ladder.ts';
import { settingOn } from '../../settings/setting-on.ts';
import { boardReaders, unitsSeenBy } from './board-readers.ts';
import { personField, regionId, reminderKind } from './board-fields.ts';
import { loadBoard, type LoadedLine } from './load-board.ts';
import { seenRound } from './seen-round.ts';

/** What a form waits for, the most pressing first. */
const kinds = { overdue: '逾期未报', returned: '退回未重报', 'waiting-signature': '等单位领导审核签字', contested: '两人修改不一致待确定', 'due-soon': '即将到期', nobody: '没有在任的填报人或领导' } as const;
type Kind = keyof typeof kinds;
const kindNames = Object.keys(kinds) as [Kind, ...Kind[]];
const kindList = kindNames.map((kind) => `${kind} ${kinds[kind]}`).join('、');
const reminderList = reminderKinds.map((kind) => `${kind} ${reminderKindWords[kind]}`).join('、');

/**
 * Letters that went out for a due day, as the ladder counts them.
 *
 * @example sentReminders(line.sent)
 */
export const sentReminders = (sent: readonly ReminderHead[]): readonly SentReminder[] => sent.flatMap(({ kind, madeOn, dueOn }) => (dueOn === null ? [] : [{ kind, sentOn: madeOn, dueDay: dueOn }]));

function waitingFor({ row, people }: LoadedLine): readonly Kind[] {
  const open = row.isOwed && !row.isReported;
  return [
    ...(row.due.kind === 'overdue' ? ['overdue' as const] : []), ...(row.state === 'returned' ? ['returned' as const] : []), ...(row.state === 'submitted' ? ['waiting-signature' as const] : []), ...(row.conflicts > 0 ? ['contested' as const] : []),
    ...(row.due.kind === 'due-soon' ? ['due-soon' as const] : []), ...(open && people.length === 0 ? ['nobody' as const] : []),
  ];
}

const item = z.object({
  kind: z.enum(kindNames).describe(`等什么：${kindList}`), kindWord: z.string(), roundId: z.uuid().describe('填报轮次'), formId: z.uuid().describe('填报表编号'), unitId: z.uuid(), unitName: z.string(), formerly: z.string().nullable().describe('布置时的名称，或从哪个单位转来'), stateWord: z.string(),
  dueDay: z.string().nullable().describe('报送期限'), dueWord: z.string().describe('期限情况'), daysLate: z.int().describe('迟几天'), open: z.int().describe('尚未填的项数'), conflicts: z.int().describe('同时修改未定的字段'), returnReason: z.string().nullable().describe('退回理由'),
  people: z.array(personField).describe('找谁'), reminded: z.string().describe('已发的提醒'), nextReminder: reminderKind.nullable().describe(`现在该发的：${reminderList}`), nextReminderWord: z.string().describe('现在该发的，或为什么不发'),
});

function show(kind: Kind, { row, roundId, unit, formerly, people, reminded, sent }: LoadedLine, ladder: ReminderLadder): z.output<typeof item> {
  const next = reminderDue(row, sentReminders(sent), ladder);
  return {
    kind, kindWord: kinds[kind], roundId, formId: row.formId, unitId: row.unitId, unitName: unit, formerly, stateWord: row.stateWord, dueDay: row.dueDay, dueWord: row.due.word, daysLate: row.daysLate, open: Math.max(0, row.completeness.denominator - row.completeness.numerator),
    conflicts: row.conflicts, returnReason: row.returnReason, people: people.map(({ personId, name, contact, role }) => ({ personId, personName: name, contact, role })), reminded,
    nextReminder: next.kind, nextReminderWord: next.kind === null ? next.word : reminderKindWords[next.kind],
  };
}

/** Forms whose waiting may be over are not even looked up. */
const mayWait = ({ state, conflicts }: FormOnBoard): boolean => conflicts > 0 || state === 'draft' || state === 'submitted' || state === 'returned';

const before = (one: z.output<typeof item>, other: z.output<typeof item>): number => kindNames.indexOf(one.kind) - kindNames.indexOf(other.kind) || other.daysLate - one.daysLate || ((one.dueDay ?? '9') < (other.dueDay ?? '9') ? -1 : 1);

/** Who has to be reminded of what in the open rounds, the most pressing first; cheap enough for a start page. */
export const listRemindersAction = readAction({
  name: 'collection.list-reminders',
  title: '待催办',
  summary: '开网中的各轮填报里，谁即将到期、逾期未报、退回未重报、等领导签字、修改不一致待确定、没有人办；找谁、电话、已发过什么提醒、现在该发哪一级。填报人和单位分管领导只看本单位。',
  input: z.object({ regionId, roundId: z.uuid().optional().describe('只看这一轮，默认所有开网中的'), kind: z.enum(kindNames).optional().describe(`只看这一类：${kindList}`), personId: z.uuid().optional().describe('只看由此人办的'), ...page }),
  output: z.object({ items: z.array(item).describe('待催办'), counts: z.array(z.object({ kind: z.enum(kindNames).describe(`等什么：${kindList}`), kindWord: z.string(), forms: z.int().describe('份数') })).describe('各类份数'), total: z.int(), next: z.string().nullable() }),
  permission: boardReaders,
  scope: ({ regionId: at }) => ({ regionId: at }),
  read: async ({ regionId: at, roundId, kind, personId, limit, after }, { connection, caller, today }) => {
    const one = roundId === undefined ? null : await seenRound(connection, { regionId: at, roundId, caller, today });
    if (isRefusal(one)) return one;
    const rounds = one ? [one.round] : (await listRounds(connection, at)).filter(({ state }) => state === 'open');
    const lines = await loadBoard(connection, { regionId: at, rounds, unitIds: unitsSeenBy(caller, at), today, wanted: mayWait });
    const ladder = await settingOn(connection, reminderLadder, { regionId: at, day: today });
    const all = lines.filter(({ people }) => personId === undefined || people.some((person) => person.personId === personId)).flatMap((line) => waitingFor(line).map((of) => show(of, line, ladder))).toSorted(before);
    const found = all.filter((shown) => kind === undefined || shown.kind === kind);
    const last = after === undefined ? -1 : found.findIndex((shown) => `${shown.kind} ${shown.formId}` === after);
    if (after !== undefined && last < 0) return { refused: 'not-found', message: '翻页位置已经失效，请从头列出。' };
    const cut = found.slice(last + 1, last + 1 + limit);
    const end = cut.at(-1);
    return {
      items: cut, counts: kindNames.map((name) => ({ kind: name, kindWord: kinds[name], forms: all.filter((shown) => shown.kind === name).length })), total: found.length,
      next: last + 1 + limit < found.length && end ? `${end.kind} ${end.formId}` : null,
    };
  },
  examples: [{ input: { regionId: exampleId(1) } }, { input: { regionId: exampleId(1), roundId: exampleId(2), kind: 'overdue', limit: '20' } }, { input: { regionId: exampleId(1), kind: 'lazy' }, refusedAt: 'kind' }],
});
