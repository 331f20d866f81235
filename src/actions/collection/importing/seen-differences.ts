import { findIndicatorById } from '#registry';
import { sourceDifferences, visibilityVersions, type Connection, type SourceDifference } from '#storage';
import type { Caller } from '../../caller.ts';
import { audiencesOn, circleOf, maySee } from '../visible-to.ts';

type Question = Parameters<typeof sourceDifferences>[1];

/** A difference as whoever asks may see it; figures that are not for them are left out of it. */
export type SeenDifference = Omit<SourceDifference, 'value' | 'otherValue' | 'difference'> & { readonly indicator: string; readonly value: string | null; readonly otherValue: string | null; readonly difference: string | null; readonly withheld: boolean };

/**
 * The differences between sources that a caller may look at.
 *
 * @example await seenDifferences({ regionId, limit: 100, offset: 0 }, { connection, caller, today })
 */
export async function seenDifferences(question: Question, { connection, caller, today }: { readonly connection: Connection; readonly caller: Caller; readonly today: string }): Promise<readonly SeenDifference[]> {
  const found = await sourceDifferences(connection, question);
  const visibilities = await visibilityVersions(connection, question.regionId, [...new Set(found.map(({ indicatorId }) => indicatorId))]);
  const audienceOf = audiencesOn(visibilities, today);
  return found.map((one) => {
    const withheld = !maySee(circleOf(caller, { regionId: question.regionId, unitId: one.unitId }), audienceOf(one));
    return { ...one, indicator: findIndicatorById(one.indicatorId)?.name.zh ?? one.indicatorId, withheld, ...(withheld ? { value: null, otherValue: null, difference: null } : {}) };
  });
}
