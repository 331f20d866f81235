import { daysBetween } from '#kernel';
import type { BoardRow } from './board-row.ts';

/** The rungs on which a unit is reminded: a hint before the due day, a letter after it, a second one, its name in a circular to all (practice.md 7: 催报 ladder, 通报). */
export type ReminderKind = 'hint' | 'urging' | 'second-urging' | 'circular';

/** From how many days before the due day a hint may go out, and from how many days after it each further rung. */
export type ReminderLadder = { readonly hintDaysBefore: number; readonly urgingDaysLate: number; readonly secondUrgingDaysLate: number; readonly circularDaysLate: number };

/** What holds where a place sets nothing. */
export const usualReminderLadder: ReminderLadder = { hintDaysBefore: 7, urgingDaysLate: 1, secondUrgingDaysLate: 8, circularDaysLate: 15 };

/** What each rung is called. */
export const reminderKindWords: Readonly<Record<ReminderKind, string>> = { hint: '提示函', urging: '催报函', 'second-urging': '第二次催报函', circular: '通报' };

/** From the lowest rung to the highest. */
export const reminderKinds = Object.keys(reminderKindWords) as readonly ReminderKind[];

/** A reminder that went out, as the next rung needs it. `dueDay` is the day it spoke of: a new due day begins the ladder anew. */
export type SentReminder = { readonly kind: ReminderKind; readonly sentOn: string; readonly dueDay: string };

/** What is to be sent now, or why nothing: handed in, too early, said already. */
export type ReminderDue = { readonly kind: ReminderKind } | { readonly kind: null; readonly why: 'nothing-owed' | 'too-early' | 'said-already' | 'all-said'; readonly word: string };

const none = (why: 'nothing-owed' | 'too-early' | 'said-already' | 'all-said', word: string): ReminderDue => ({ kind: null, why, word });

const rungOf = (kind: ReminderKind): number => reminderKinds.indexOf(kind);

const lateRungs = ({ urgingDaysLate, secondUrgingDaysLate, circularDaysLate }: ReminderLadder): readonly number[] => [urgingDaysLate, secondUrgingDaysLate, circularDaysLate];

/** Whether a unit has had as long to answer the last letter as the ladder leaves between the two rungs: who begins to chase late does not send all rungs on one day. */
function hadItsTime({ dueDay, daysLate }: BoardRow, last: SentReminder | undefined, next: number, ladder: ReminderLadder): boolean {
  if (last === undefined || dueDay === null || rungOf(last.kind) < 1) return true;
  const [from = 0, to = 0] = [lateRungs(ladder)[next - 2], lateRungs(ladder)[next - 1]];
  return daysLate - daysBetween(dueDay, last.sentOn) >= to - from;
}

/** The highest rung that a form has come to by its days; -1 before any. */
function rungByDays(row: BoardRow, ladder: ReminderLadder): number {
  const { due, daysLate } = row;
  if (due.kind === 'overdue') return lateRungs(ladder).filter((from) => daysLate >= from).length;
  const isNear = (due.kind === 'due-soon' || due.kind === 'not-due') && due.days <= ladder.hintDaysBefore;
  return isNear ? 0 : -1;
}

/**
 * What a unit is to be sent now for a form: the rung its days have come to, but never two rungs at once (a circular comes after two letters, each with the time that the ladder leaves
 * between them), and each rung once for the same due day.
 *
 * @example reminderDue(row, [], usualReminderLadder) // { kind: 'urging' }
 */
export function reminderDue(row: BoardRow, sent: readonly SentReminder[], ladder: ReminderLadder): ReminderDue {
  if (!row.isOwed || row.isReported) return none('nothing-owed', row.isReported ? '已经报送' : '不需要报送');
  const reached = rungByDays(row, ladder);
  if (reached < 0) return none('too-early', row.dueDay === null ? '没有期限' : '还没有到提示的时候');
  const here = sent.filter(({ dueDay }) => dueDay === row.dueDay);
  const said = here.reduce((highest, { kind }) => Math.max(highest, rungOf(kind)), -1);
  if (said >= reminderKinds.length - 1) return none('all-said', '已经通报');
  if (row.due.kind !== 'overdue') return said >= 0 ? none('said-already', '已经提示') : { kind: 'hint' };
  // Late, but not by as much as the first letter wants: the hint is over, the letter not yet due.
  if (reached === 0) return none('too-early', '逾期天数还没有到催报的时候');
  const next = Math.max(said + 1, 1);
  const kind = reminderKinds[next];
  return next <= reached && kind !== undefined && hadItsTime(row, here.at(-1), next, ladder) ? { kind } : none('said-already', `已发${reminderKindWords[reminderKinds[said] ?? 'hint']}，还没有到下一级`);
}

/**
 * What stands against a rung that somebody chose by hand; null: nothing. A letter of urging before the due day, or a hint after it, would say what is not so.
 *
 * @example reminderObjection(row, 'urging') // '期限还没有到，不能发催报函。'
 */
export function reminderObjection(row: BoardRow, kind: ReminderKind): string | null {
  if (!row.isOwed) return '不需要报送，不用提醒。';
  if (row.isReported) return '已经报送，不用提醒。';
  const isLate = row.due.kind === 'overdue';
  if (kind === 'hint') return isLate ? '已经逾期，应发催报函。' : null;
  return isLate ? null : `期限还没有到，不能发${reminderKindWords[kind]}。`;
}
