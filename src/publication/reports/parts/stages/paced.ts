import type { Subject } from '../../../ground/subject.ts';
import type { PlanGround } from '../../../ground/report-ground.ts';

/** An indicator with the share of its way that is done and the share of the time that is over, and how many times as fast it would have to go (null: no past pace to compare with). */
export type Paced = { readonly subject: Subject; readonly done: number; readonly expected: number; readonly acceleration: number | null };

/** Where an indicator stands beside the calendar; `done`: at the end of its way; `back`: behind its base value. */
export type PaceId = 'done' | 'ahead' | 'behind' | 'back';

export const paceWords: Readonly<Record<PaceId, string>> = { done: '已走完路程', ahead: '不慢于时间进度', behind: '慢于时间进度', back: '比基期后退' };

/** @example paceOf({ done: 0.5, expected: 0.4 }) // 'ahead' */
export function paceOf({ done, expected }: Pick<Paced, 'done' | 'expected'>): PaceId {
  if (done >= 1) return 'done';
  if (done < 0) return 'back';
  return done >= expected ? 'ahead' : 'behind';
}

/**
 * The indicators of some domains whose way can be measured: from a base value that did not yet keep the target, to a target with a number (method 3.4). Rates of few cases have none: one case
 * would be the whole way and back (method 5). Shown for reference; it decides nothing.
 *
 * @example paced(domain.subjects).length
 */
export function paced(subjects: readonly Subject[]): readonly Paced[] {
  return subjects.flatMap((subject): Paced[] => {
    const { 'share-done': done, 'share-expected': expected, acceleration } = subject.main.progress;
    if (typeof done !== 'number' || typeof expected !== 'number' || subject.main.smallCount !== null) return [];
    return [{ subject, done, expected, acceleration: typeof acceleration === 'number' && done > 0 ? acceleration : null }];
  });
}

/** The same of a whole plan. */
export const pacedOf = ({ domains }: PlanGround): readonly Paced[] => paced(domains.flatMap(({ subjects }) => subjects));
