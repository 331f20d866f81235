import { acceptedFindings, lockedRegionVersions } from '#storage';
import type { Work } from '../../action.ts';
import { isRefusal, type Refusal } from '../../refusal.ts';
import { findConflicts, type Conflict } from './find-conflicts.ts';

/**
 * The contradictions of these keys as they stand now, each still to be accepted; the first that is gone or was accepted already refuses them all. Two who accept in one region take turns.
 *
 * @example await acceptableConflicts({ regionId, keys: ['9f…'] }, work) // [conflict], or { refused: 'stale-version', … }
 */
export async function acceptableConflicts({ regionId, keys }: { readonly regionId: string; readonly keys: readonly string[] }, { connection, today }: Pick<Work, 'connection' | 'today'>): Promise<readonly Conflict[] | Refusal> {
  await lockedRegionVersions(connection, regionId);
  const { found } = await findConflicts(connection, regionId, today);
  const accepted = new Set((await acceptedFindings(connection, regionId)).map(({ findingKey }) => findingKey));
  const acceptable = keys.map((key): Conflict | Refusal => {
    const conflict = found.find((one) => one.key === key);
    if (!conflict) return { refused: 'stale-version', message: '这个问题已经没有了，或内容变了，请刷新后再看。' };
    return accepted.has(key) ? { refused: 'accepted-already', message: keys.length === 1 ? '这个问题已经接受过。' : `“${conflict.message.slice(0, 100)}”已经接受过，一处也没有接受，请刷新后再选。` } : conflict;
  });
  return acceptable.find((one) => isRefusal(one)) ?? acceptable.filter((one): one is Conflict => !isRefusal(one));
}
