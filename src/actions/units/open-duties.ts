import type { ItemWords, NewAssignment } from '#storage';
import type { Refusal } from '../refusal.ts';

/** What a person has to know of duties that would be nobody's. */
export type OpenDuties = { readonly unit: string; readonly on: string; readonly duties: readonly NewAssignment[]; readonly words: readonly ItemWords[]; readonly whatToDo: string };

const roleWords = { lead: '牵头', support: '配合', released: '不承担' } as const;
const mostCharacters = 30;
const shortened = (text: string): string => (text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text);

/**
 * The refusal that lists what a unit still leads and supports.
 *
 * @example openDuties({ unit: '教育局', on: '2025-01-01', duties, words, whatToDo: '请指明承接单位。' }).refused // 'open-assignments'
 */
export function openDuties({ unit, on, duties, words, whatToDo }: OpenDuties): Refusal {
  const leads = duties.filter(({ role }) => role === 'lead').length;
  return {
    refused: 'open-assignments',
    message: `“${unit}”在 ${on} 及以后还承担 ${String(duties.length)} 项任务（牵头 ${String(leads)} 项，配合 ${String(duties.length - leads)} 项）。${whatToDo}`,
    reasons: duties.map(({ assignmentId, planId, itemId, role }) => {
      const item = words.find((one) => one.planId === planId && one.itemId === itemId);
      return { code: 'open-assignment', place: assignmentId, message: `${roleWords[role]}《${item?.plan ?? ''}》${item?.label ?? itemId} ${shortened(item?.text ?? '')}`.trim() };
    }),
  };
}
