import type { AuditNote } from '../audit-note.ts';
import { unitNameOn } from './assignable-units.ts';
import type { AssignEffect } from './assigned.ts';
import { roleWords } from './assignment-fields.ts';
import type { AssigningState } from './load-assigning.ts';

/**
 * What the audit says of a decision about who answers for an item.
 *
 * @example audit: (effect, state, { reason }) => assignmentNote(effect, state, reason)
 */
export function assignmentNote({ added, ended }: AssignEffect, { items, units }: AssigningState, reason: string): AuditNote {
  const nameOf = unitNameOn(units, added.validFrom);
  const formerly = ended.filter((one) => one.unitId !== added.unitId).map((one) => `“${nameOf(one.unitId)}”`).join('、');
  return {
    subjectKind: 'assignment', subjectId: added.assignmentId, before: { ended }, after: added,
    sentence: `自 ${added.validFrom} 起“${nameOf(added.unitId)}”${roleWords[added.role]}${items.get(added.itemId)?.label ?? added.itemId}${formerly === '' ? '' : `，取代${formerly}`}：${reason}`,
  };
}
