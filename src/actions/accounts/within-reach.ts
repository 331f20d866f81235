import { installationRegionId, lockedAccount, roleHoldings, type Account, type RoleHolding } from '#storage';
import type { Role } from '#kernel';
import type { Work } from '../action.ts';
import { permits } from '../permits.ts';
import type { Refusal } from '../refusal.ts';

type Asking = Pick<Work, 'caller' | 'today'>;

const isOver = ({ revokedAt, validTo }: RoleHolding, today: string): boolean => revokedAt !== null || (validTo !== null && validTo < today);

/**
 * Whether a person is an administrator's to look after: all roles they hold, or will hold, lie in regions of that administrator; of somebody without any, those held before. Else the
 * administrator of one district could take over the account of another's people, or of those above.
 *
 * @example isWithinReach(holdings, 'security-administrator', { caller, today }) // false: this person audits the whole installation
 */
export function isWithinReach(holdings: readonly RoleHolding[], administrator: Role, { caller, today }: Asking): boolean {
  const lasting = holdings.filter((held) => !isOver(held, today));
  const may = (regionId: string): boolean => typeof permits([administrator], { regionId }, caller) !== 'string';
  return may(installationRegionId) || (lasting.length > 0 ? lasting : holdings).every(({ regionId }) => may(regionId));
}

/**
 * Whether a person that a list shows is an administrator's to look after, as the list found out (`reachedBy`).
 *
 * @example possible: isReachedBy('system-administrator')
 */
export const isReachedBy = (administrator: Role) => (person: unknown): boolean => (person as { readonly reachedBy: readonly Role[] }).reachedBy.includes(administrator);

/**
 * The refusal for somebody who is not theirs to look after, or null.
 *
 * @example await beyondReach(personId, 'system-administrator', work)
 */
export async function beyondReach(personId: string, administrator: Role, work: Pick<Work, 'caller' | 'today' | 'connection'>): Promise<Refusal | null> {
  return isWithinReach(await roleHoldings(work.connection, { personId }), administrator, work) ? null : { refused: 'forbidden', message: '此人在您所管地区之外还有岗位，请由上一级的管理员办理。' };
}

/**
 * The account of somebody the security administrator looks after, locked, or the refusal.
 *
 * @example load: ({ personId }, work) => reachedAccount(personId, work)
 */
export async function reachedAccount(personId: string, work: Pick<Work, 'caller' | 'today' | 'connection'>): Promise<{ readonly account: Account } | Refusal> {
  const account = await lockedAccount(work.connection, personId);
  if (!account) return { refused: 'not-found', message: '没有这个账号。' };
  return (await beyondReach(personId, 'security-administrator', work)) ?? { account };
}
