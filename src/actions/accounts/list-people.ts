import { z } from 'zod';
import { installationRegionId, listPeople, roleHoldings } from '#storage';
import { roles, type Role } from '#kernel';
import { readAction } from '../action.ts';
import { isLocked, type FailureRecord } from '../credentials/sign-in-lock.ts';
import { page, words } from '../fields.ts';
import { isWithinReach } from './within-reach.ts';

const holding = z.object({
  regionId: z.uuid(), holdingId: z.uuid(), role: z.string(), word: z.string(), unitId: z.uuid().nullable(), validFrom: z.string(), validTo: z.string().nullable(), revokedAt: z.string().nullable(), version: z.int(), allowed: z.array(z.string()),
});
const person = z.object({
  personId: z.uuid(), name: z.string().describe('姓名'), contact: z.string().nullable(), version: z.int(), leftOn: z.string().nullable(), login: z.string(), disabledAt: z.string().nullable(), mustChangePassword: z.boolean(), hasOneTimeCode: z.boolean(),
  lockedUntil: z.string().nullable().describe('连续输错密码被锁定到何时；重置密码即解除'),
  holdings: z.array(holding), allowed: z.array(z.string()),
});

const keepers: readonly Role[] = ['system-administrator', 'security-administrator'];

/** Until when a login is locked, by its failures as they are kept; null: it is not. */
function lockedUntil(failures: unknown, now: string): string | null {
  const record = failures as FailureRecord | null;
  return record !== null && record.lockedUntil !== null && isLocked(record, Date.parse(now)) ? new Date(record.lockedUntil).toISOString() : null;
}

/** People with their accounts and roles, as the administrators need them. */
export const listPeopleAction = readAction({
  name: 'accounts.list-people',
  title: '人员列表',
  summary: '列出人员、账号状态和岗位。在全系统办理时列出所有人，在一个地区办理时列出在该地区有岗位的人，按姓名或登录名查找时也包括还没有任何岗位的人。',
  input: z.object({ regionId: z.uuid().default(installationRegionId), words: words(1, 40).optional().describe('姓名或登录名中的字'), ...page, after: z.uuid().optional().describe('上一页返回的 next') }),
  output: z.object({ people: z.array(person), next: z.string().nullable() }),
  permission: ['system-administrator', 'security-administrator', 'audit-administrator'],
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, words: typed, after, limit }, { connection, caller, now, today, allowedOn }) => {
    const covered = new Set(caller.roles.filter(({ covers }) => covers.includes(regionId)).flatMap(({ covers }) => covers));
    const people = await listPeople(connection, { regionIds: regionId === installationRegionId ? null : [regionId], words: typed ?? null, after: after ?? null, limit });
    const holdings = Map.groupBy(await roleHoldings(connection, { personIds: people.map(({ personId }) => personId) }), ({ personId }) => personId);
    const reachedBy = (personId: string): readonly Role[] => keepers.filter((role) => isWithinReach(holdings.get(personId) ?? [], role, { caller, today }));
    return {
      people: people.map(({ createdAt: _createdAt, failures, ...one }) => ({
        ...one,
        lockedUntil: lockedUntil(failures, now),
        holdings: (holdings.get(one.personId) ?? []).filter((held) => covered.has(held.regionId)).map((held) => ({
          regionId: held.regionId, holdingId: held.holdingId, role: held.role, word: roles[held.role].word, unitId: held.unitId, validFrom: held.validFrom, validTo: held.validTo, revokedAt: held.revokedAt, version: held.version,
          allowed: [...allowedOn('role-holding', { regionId: held.regionId, unitId: held.unitId }, held)],
        })),
        allowed: [...allowedOn('person', { regionId }, { ...one, reachedBy: reachedBy(one.personId) })],
      })),
      next: people.length === limit ? (people.at(-1)?.personId ?? null) : null,
    };
  },
  examples: [{ input: {} }, { input: { limit: '20' } }, { input: { limit: 0 }, refusedAt: 'limit' }, { input: { after: 'x' }, refusedAt: 'after' }],
});
