import { normalName } from '../linking/normal-name.ts';
import type { Target } from '../tree.ts';

/** What a person linked or left unlinked begins its reason with this word; nothing links it anew by itself. */
export const byHand = '人工';

/** Whether a person decided which indicator a target speaks of. @example isLinkedByHand({ linkReason: '人工关联：孕产妇死亡率' }) // true */
export const isLinkedByHand = ({ linkReason }: Pick<Target, 'linkReason'>): boolean => linkReason?.startsWith(byHand) === true;

/**
 * A target read anew with the link a person gave it before, as long as it speaks of the same indicator.
 *
 * @example withHandmadeLink(before, after).indicatorId // 'local/women-2021-2030/1'
 */
export function withHandmadeLink<Read extends Target>(before: Target, after: Read): Read {
  if (!isLinkedByHand(before) || normalName(before.indicator) !== normalName(after.indicator)) return after;
  const { indicatorId, linkScore, linkReason } = before;
  return { ...after, indicatorId, linkScore, linkReason };
}
