import { lockedHolding, lockedPerson, type Connection, type Person, type RoleHolding } from '#storage';
import type { Refusal } from '../refusal.ts';

/** A role as somebody holds it. */
export type HeldBy = { readonly holding: RoleHolding; readonly person: Person };

/**
 * A role of a region and who holds it, both locked, or the refusal that there is none.
 *
 * @example load: (asked, { connection }) => heldBy(connection, asked)
 */
export async function heldBy(connection: Connection, { regionId, holdingId }: { readonly regionId: string; readonly holdingId: string }): Promise<HeldBy | Refusal> {
  const holding = await lockedHolding(connection, regionId, holdingId);
  const person = holding && (await lockedPerson(connection, holding.personId));
  return holding && person ? { holding, person } : { refused: 'not-found', message: '没有这个岗位。' };
}

/**
 * Why a role can no longer be taken back or handed over, or null: somebody changed it since it was seen, it was taken back, or its last day is over (what was held stays as it was held).
 *
 * @example holdingObstacle(holding, { version: 1, today }) // null
 */
export function holdingObstacle({ version, revokedAt, validTo }: RoleHolding, seen: { readonly version: number; readonly today: string }): Refusal | null {
  if (version !== seen.version) return { refused: 'stale-version', message: '这个岗位刚刚被改过，请刷新后再办。' };
  if (revokedAt !== null) return { refused: 'revoked-already', message: '这个岗位已经收回。' };
  return validTo !== null && validTo < seen.today ? { refused: 'role-over', message: `这个岗位已在 ${validTo} 结束。` } : null;
}

/**
 * Whether a role that a list shows can still be taken back or handed over, as far as the list knows.
 *
 * @example possible: isNotRevoked
 */
export const isNotRevoked = (holding: unknown): boolean => (holding as RoleHolding).revokedAt === null;
