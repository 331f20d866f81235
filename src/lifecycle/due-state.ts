import { daysBetween } from '#kernel';
import { stateRule, type LifeCycleKind } from './kind.ts';
import type { LifeCycle } from './life-cycle.ts';

/** How a document stands to its due day; `days` are whole days, never negative. */
export type DueState =
  | { readonly kind: 'no-due-day' | 'not-owed' | 'done-in-time'; readonly word: string }
  | { readonly kind: 'not-due' | 'due-soon' | 'overdue' | 'done-late'; readonly days: number; readonly word: string };

/**
 * Whether a document is owed, late or done, as of a day. What was handed in and returned is owed again; what is handed in counts from the day on which it last came into a state that fulfils
 * the duty, against the due day that holds now (after extensions). The due day itself is in time. What ended otherwise (withdrawn) is not owed.
 *
 * @example dueState(submission, cycle, '2026-04-09') // { kind: 'overdue', days: 5, word: '逾期5天' }
 */
export function dueState(kind: LifeCycleKind, cycle: LifeCycle, today: string): DueState {
  const { due } = kind;
  if (!due || cycle.dueDay === null) return { kind: 'no-due-day', word: '无期限' };
  const doneOn = fulfilledOn(kind, cycle);
  if (doneOn === null && (stateRule(kind, cycle.state).final || due.notOwedIn?.includes(cycle.state))) return { kind: 'not-owed', word: '不再需要' };
  const days = daysBetween(doneOn ?? today, cycle.dueDay);
  if (doneOn !== null) return days >= 0 ? { kind: 'done-in-time', word: '按时完成' } : { kind: 'done-late', days: -days, word: `迟${String(-days)}天完成` };
  if (days < 0) return { kind: 'overdue', days: -days, word: `逾期${String(-days)}天` };
  if (days <= due.soonDays) return { kind: 'due-soon', days, word: days === 0 ? '今天到期' : `还有${String(days)}天到期` };
  return { kind: 'not-due', days, word: `未到期（还有${String(days)}天）` };
}

/**
 * The day on which a document last came from outside into a state that fulfils the duty, from which lateness counts; null where it is in none, or nothing is owed.
 *
 * @example fulfilledOn(submission, cycle) // '2026-04-28'
 */
export function fulfilledOn({ due }: LifeCycleKind, { state, steps, opening }: LifeCycle): string | null {
  if (!due?.doneIn.includes(state)) return null;
  return steps.findLast(({ from, to }) => !due.doneIn.includes(from) && due.doneIn.includes(to))?.today ?? opening.today;
}
