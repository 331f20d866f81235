import { holdsOn } from '#kernel';
import type { NewAssignment } from '#storage';
import type { Refusal } from '../refusal.ts';
import { endOf } from '../versions/changed-from.ts';
import { dayBefore } from '../versions/neighbouring-day.ts';
import { inherits, wasTakenBack, type AssignAsked, type AssignEffect } from './assigned.ts';
import { cannotAnswer } from './cannot-answer.ts';
import { itemVersion } from './items-on-day.ts';
import type { AssigningState } from './load-assigning.ts';

/** What ends, and what is written so that nothing comes from above any more; `added` is null where ending is enough. */
export type ReliefEffect = { readonly added: NewAssignment | null; readonly ended: AssignEffect['ended'] };

/**
 * A unit no longer answers for an item from a day on, whatever made it answer: its own assignments end the day before (those of later days are taken back), what it takes from above is released.
 * Nothing to do where it does not answer.
 *
 * @example relieved(state, asked, newId)
 */
export function relieved(state: AssigningState, asked: AssignAsked, newId: () => string): { readonly effect: ReliefEffect } | Refusal {
  const { regionId, planId, itemId, unitId, validFrom, reason, version } = asked;
  const rows = state.rows.filter((row) => row.itemId === itemId);
  if (itemVersion(rows) !== version) return { refused: 'stale-version', message: '这一条的分工刚刚变过，请刷新后再定。' };
  const unable = cannotAnswer(state, asked);
  if (unable) return unable;
  const own = rows.filter((row) => row.unitId === unitId && !wasTakenBack(row) && (row.validTo === null || row.validTo >= validFrom));
  const ended = own.filter(({ role }) => role !== 'released').map((row) => ({ assignmentId: row.assignmentId, unitId, validTo: dayBefore(row.validFrom > validFrom ? row.validFrom : validFrom) }));
  const isReleased = own.some((row) => row.role === 'released' && holdsOn(row, validFrom));
  const end = endOf(state.units.get(unitId) ?? []);
  const later = own.filter((row) => row.role === 'released' && row.validFrom > validFrom).map((row) => row.validFrom).sort()[0];
  const until = [end, later].filter((day) => day !== null && day !== undefined).sort()[0];
  const added: NewAssignment | null = !isReleased && inherits(state, asked) ? { regionId, assignmentId: newId(), planId, itemId, unitId, role: 'released', validFrom, validTo: until === undefined ? null : dayBefore(until), basis: 'decided', reason } : null;
  return { effect: { added, ended } };
}
