import { z } from 'zod';
import { roles, type Role } from '#kernel';
import { holdersOn, installationRegionId, personNames } from '#storage';
import { readAction } from '../action.ts';
import { exampleId, page, validityDay } from '../fields.ts';
import { beginOfDay } from '../time-zone.ts';

const holder = z.object({
  holdingId: z.uuid(), personId: z.uuid(), personName: z.string(), role: z.string(), word: z.string(), unitId: z.uuid().nullable(), validFrom: z.string(), validTo: z.string().nullable(),
  grantedAt: z.string(), grantedBy: z.string().nullable(), revokedAt: z.string().nullable().describe('后来何时收回'), reason: z.string().nullable(),
});

/** Who held which role in a region on a day, also one that has passed: at the end of it, by the days of each role. `grantedAt` tells what was written down only later. */
export const listHoldersAction = readAction({
  name: 'accounts.list-holders',
  title: '某日的任职情况',
  summary: '一个地区在某一天由谁担任哪些岗位（当天结束时），谁何时授予的；可只看一个岗位或一个单位。',
  input: z.object({
    regionId: z.uuid().default(installationRegionId).describe('哪个地区'), on: validityDay.optional().describe('哪一天，默认今天'),
    role: z.enum(Object.keys(roles) as [Role, ...Role[]]).optional().describe('只看这个岗位'), unitId: z.uuid().optional().describe('只看这个单位'),
    limit: page.limit, after: z.uuid().optional().describe('上一页返回的 next'),
  }),
  output: z.object({ holders: z.array(holder), next: z.string().nullable() }),
  permission: ['system-administrator', 'security-administrator', 'audit-administrator'],
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, on, role, unitId, limit, after }, { connection, today }) => {
    const day = on ?? today;
    const found = await holdersOn(connection, { regionId, day, until: beginOfDay(day, 1), role, unitId, after: after ?? null, limit });
    const people = await personNames(connection, found.map(({ grantedBy }) => grantedBy));
    return {
      holders: found.map(({ holdingId, personId, personName, role: held, unitId: unit, validFrom, validTo, grantedAt, grantedBy, revokedAt, reason }) => ({
        holdingId, personId, personName, role: held, word: roles[held].word, unitId: unit, validFrom, validTo, grantedAt, grantedBy: grantedBy === null ? null : people.get(grantedBy) ?? null, revokedAt, reason,
      })),
      next: found.length === limit ? (found.at(-1)?.holdingId ?? null) : null,
    };
  },
  examples: [{ input: {} }, { input: { regionId: exampleId(1), on: '2025-06-30', role: 'office-head', limit: '20' } }, { input: { on: '2025-02-30' }, refusedAt: 'on' }, { input: { role: 'king' }, refusedAt: 'role' }],
});
