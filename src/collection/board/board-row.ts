import { dueState, fulfilledOn, stateRule, submission, unitOf, type DueState, type LifeCycle, type TakenStep } from '#lifecycle';
import { shareOf, type Share } from './share.ts';

/** What is counted of the answers of a form. `missing` of `answered` are said not to be there, with a reason; `explained` of `doubts` have a written explanation. */
export type BoardCounts = { readonly asked: number; readonly answered: number; readonly missing: number; readonly errors: number; readonly doubts: number; readonly explained: number; readonly conflicts: number };

/** A form as the board sees it: its counts and its life, without what it asks or what was answered. */
export type BoardForm = { readonly formId: string; readonly counts: BoardCounts; readonly answeredAt: string | null; readonly cycle: LifeCycle };

/** Where a form is, for who chases it. */
export type BoardRow = {
  readonly formId: string;
  readonly unitId: string;
  /** Whose it was before units merged; null: it never changed hands. */
  readonly fromUnitId: string | null;
  readonly state: string;
  readonly stateWord: string;
  /** Stands beside the word, never instead of it. */
  readonly sign: string;
  readonly dueDay: string | null;
  readonly due: DueState;
  /** Whole days after the due day: of what is still owed as of today, of what was handed in as of that day; 0 where there is nothing to be late for. */
  readonly daysLate: number;
  /** Handed in as the life cycle understands it: signed by the unit's leader, and not returned since. */
  readonly isReported: boolean;
  /** Excused units owe nothing and count nowhere. */
  readonly isOwed: boolean;
  readonly reportedOn: string | null;
  readonly completeness: Share;
  /** Answers that say with a reason that the figure is not there. */
  readonly missingSaid: Share;
  readonly errors: number;
  readonly doubts: number;
  readonly unexplained: number;
  readonly conflicts: number;
  /** By the statistics bureau, and by the unit's own leader. */
  readonly timesReturned: number;
  readonly timesSentBack: number;
  /** Why it was returned last, while it is returned. */
  readonly returnReason: string | null;
  /** The last time somebody typed in it or took a step; null: nobody ever did. */
  readonly lastActivity: string | null;
};

const signs: Readonly<Record<string, string>> = { draft: '○', submitted: '◔', signed: '◑', returned: '↩', approved: '✓', locked: '■', excepted: '✎', excused: '–' };

/** Steps that say nothing of how far the form is: they happen to it. */
const notWork: ReadonlySet<string> = new Set(['extend', 'hand-over', 'transfer', 'excuse', 'resume', 'prolong']);

const isReturn = ({ step }: TakenStep): boolean => step === 'return';
const isSentBack = ({ step }: TakenStep): boolean => step === 'send-back';
const later = (one: string | null, other: string | null): string | null => (one === null || (other !== null && other > one) ? other : one);

/**
 * A line of the board as of a day. Lateness is that of the life cycle: what was returned is owed again, against the due day that holds now; the due day itself is in time.
 *
 * @example boardRow({ formId, counts, answeredAt: null, cycle }, '2026-05-03').due.word // '逾期3天'
 */
export function boardRow({ formId, counts, answeredAt, cycle }: BoardForm, today: string): BoardRow {
  const { state, steps, dueDay, opening } = cycle;
  const due = dueState(submission, cycle, today);
  const unitId = unitOf(cycle) ?? '';
  const reportedOn = fulfilledOn(submission, cycle);
  return {
    formId, unitId, fromUnitId: opening.unitId === unitId ? null : opening.unitId, state, stateWord: stateRule(submission, state).word, sign: signs[state] ?? '○', dueDay, due,
    daysLate: due.kind === 'overdue' || due.kind === 'done-late' ? due.days : 0, isReported: reportedOn !== null, isOwed: due.kind !== 'not-owed' && state !== 'excused', reportedOn,
    completeness: shareOf(counts.answered, counts.asked), missingSaid: shareOf(counts.missing, counts.asked), errors: counts.errors, doubts: counts.doubts, unexplained: Math.max(0, counts.doubts - counts.explained), conflicts: counts.conflicts,
    timesReturned: steps.filter(isReturn).length, timesSentBack: steps.filter(isSentBack).length,
    returnReason: state === 'returned' ? (steps.findLast((step) => isReturn(step) || isSentBack(step))?.reason ?? null) : null,
    lastActivity: later(answeredAt, steps.findLast(({ step }) => !notWork.has(step))?.at ?? null),
  };
}
