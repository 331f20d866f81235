import { z } from 'zod';
import { isMissing, type Missing } from '#kernel';
import type { BoardTotals, Share } from '#collection';
import { reminderKinds, reminderKindWords } from '#collection';
import type { LoadedLine } from './load-board.ts';
import { unitKind } from '../../units/unit-fields.ts';

export const regionId = z.uuid().describe('地区');
export const roundId = z.uuid().describe('填报轮次');

/** A number, or the reason why there is none. */
const orMissing = z.union([z.number(), z.object({ missing: z.string().describe('没有的原因') })]);

export const shareField = z.object({ numerator: z.number().describe('分子'), denominator: z.number().describe('分母'), percent: orMissing.describe('百分之') });

export const personField = z.object({ personId: z.uuid(), personName: z.string(), contact: z.string().nullable(), role: z.string() });

export const reminderKind = z.enum(reminderKinds as ['hint', 'urging', 'second-urging', 'circular']).describe(`提醒方式：${reminderKinds.map((kind) => `${kind} ${reminderKindWords[kind]}`).join('、')}`);

/** A line of the board as answers show it. */
export const boardLineField = z.object({
  formId: z.uuid().describe('填报表编号'), unitId: z.uuid(), unitName: z.string().describe('单位今天的名称'), formerly: z.string().nullable().describe('布置时的名称，或从哪个单位转来'), unitEnded: z.boolean().describe('单位已撤销而填报表没有转交'), unitKind,
  state: z.string(), stateWord: z.string(), sign: z.string().describe('状态符号'), dueDay: z.string().nullable().describe('报送期限'), due: z.string().describe('期限情况'), dueWord: z.string().describe('期限情况'), daysLate: z.int().describe('迟几天'),
  isReported: z.boolean().describe('已报送'), isOwed: z.boolean().describe('需要报送'), reportedOn: z.string().nullable().describe('报送日期'),
  completeness: shareField.describe('完整率：已填÷应填'), missingSaid: shareField.describe('注明缺失原因的'), errors: z.int().describe('强制性差错'), doubts: z.int().describe('疑点'), unexplained: z.int().describe('未说明的疑点'), conflicts: z.int().describe('同时修改未定的字段'),
  timesReturned: z.int().describe('统计部门退回次数'), timesSentBack: z.int().describe('单位内部退回次数'), returnReason: z.string().nullable().describe('退回理由'), lastActivity: z.string().nullable().describe('最近办理'),
  people: z.array(personField).describe('现在在办的人'), left: z.array(z.string()).describe('办过而已不在任的人'), workedOn: z.array(z.object({ personId: z.uuid(), personName: z.string() })).describe('办过的人'), cycleVersion: z.int().describe('办理状态的版本号'), reminded: z.string().describe('已发的提醒'), timesReminded: z.int().describe('提醒次数'), lastRemindedOn: z.string().nullable().describe('最近一次提醒'),
});

/**
 * A line as answers show it.
 *
 * @example lines.map(showLine)
 */
export function showLine({ row, form, unit, formerly, unitEnded, unitKind, people, left, workedOn, sent, reminded, timesReminded }: LoadedLine): z.output<typeof boardLineField> {
  const { formId, unitId, state, stateWord, sign, dueDay, due, daysLate, isReported, isOwed, reportedOn, errors, doubts, unexplained, conflicts, timesReturned, timesSentBack, returnReason, lastActivity } = row;
  return {
    formId, unitId, unitName: unit, formerly, unitEnded, unitKind, state, stateWord, sign, dueDay, due: due.kind, dueWord: due.word, daysLate, isReported, isOwed, reportedOn, completeness: showShare(row.completeness), missingSaid: showShare(row.missingSaid),
    errors, doubts, unexplained, conflicts, timesReturned, timesSentBack, returnReason, lastActivity, people: people.map(({ personId, name, contact, role }) => ({ personId, personName: name, contact, role })), left: [...left], workedOn: workedOn.map(({ personId, name }) => ({ personId, personName: name })), cycleVersion: form.cycleVersion,
    reminded, timesReminded, lastRemindedOn: sent.at(-1)?.madeOn ?? null,
  };
}

export const showMissing = (value: number | Missing): number | { missing: string } => (isMissing(value) ? { missing: value.missing } : value);
export const showShare = ({ numerator, denominator, percent }: Share): z.output<typeof shareField> => ({ numerator, denominator, percent: showMissing(percent) });

export const totalsField = z.object({
  sentence: z.string().describe('合计，如“已报 30/35 家”'), reported: shareField.describe('已报单位'), inTime: shareField.describe('按时报送的单位'), approved: shareField.describe('审核通过的单位'), completeness: shareField.describe('完整率'), missingSaid: shareField.describe('注明缺失原因的'),
  overdue: z.int().describe('逾期未报单位数'), excused: z.int().describe('免报单位数'), errors: z.int().describe('强制性差错'), unexplained: z.int().describe('未说明的疑点'), conflicts: z.int().describe('同时修改未定的字段'),
});

/** The foot of the board as answers show it. */
export const showTotals = ({ reported, inTime, approved, completeness, missingSaid, ...rest }: BoardTotals): z.output<typeof totalsField> => ({
  ...rest, reported: showShare(reported), inTime: showShare(inTime), approved: showShare(approved), completeness: showShare(completeness), missingSaid: showShare(missingSaid),
});
