import { findRound, type Connection, type StoredRound } from '#storage';
import type { Caller } from '../../caller.ts';
import type { Refusal } from '../../refusal.ts';
import { unitsSeenBy } from './board-readers.ts';

/** A round with the units whose forms the caller sees in it; undefined: all. */
type SeenRound = { readonly round: StoredRound; readonly unitIds: readonly string[] | undefined };

/**
 * A round as far as somebody sees it: a unit from the day it opens to the last day of viewing, who chases units always.
 *
 * @example await seenRound(connection, { regionId, roundId, caller, today })
 */
export async function seenRound(connection: Connection, { regionId, roundId, caller, today }: { readonly regionId: string; readonly roundId: string; readonly caller: Caller; readonly today: string }): Promise<SeenRound | Refusal> {
  const round = await findRound(connection, regionId, roundId);
  const unitIds = unitsSeenBy(caller, regionId);
  const isOpen = round !== null && (unitIds === undefined || (round.state !== 'preparing' && round.opensOn <= today && today <= round.viewUntil));
  return isOpen ? { round, unitIds } : { refused: 'not-found', message: '没有这一轮填报。' };
}
